using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads one sentence piece by piece; each piece takes its words, so that none is read twice and the rest is known.</summary>
internal sealed class SentenceReader
{
    private readonly string _text;
    private readonly bool[] _taken;
    private readonly DateOnly _today;
    private readonly EventNames? _names;
    private readonly List<(HiringEventKind Kind, int Start, int End)> _kinds;
    private HiringEventDetails _details = new();
    private DateReading? _effective;
    private JobCountReading.Refused? _jobs;
    private bool _jobsAreUnknown;

    public SentenceReader(string text, DateOnly today, EventNames? names)
    {
        (_text, _taken, _today, _names) = (text, new bool[text.Length], today, names);
        _kinds = KindWords.Find(text);
    }

    public HiringEventReading Read()
    {
        Take(SentencePatterns.Wish());
        TakeFirst(SentencePatterns.Link(), m => _details = _details with { Link = m.Value.Length <= HiringEvent.LongestText ? m.Value : null });
        TakeFirst(SentencePatterns.Address(), m => _details = _details with { Site = m.Value });
        TakeFirst(SentencePatterns.Reason(), m => _details = _details with { Reason = Short(m.Groups["reason"].Value.Trim(), HiringEvent.LongestText) });
        TakeFirst(SentencePatterns.WarnNotice(), _ => _details = _details with { Source = ReportSource.WarnNotice });
        TakeFirst(SentencePatterns.Press(), _ => _details = _details with { Source = ReportSource.Press });
        ReadManner();
        ReadKind();
        ReadDates();
        ReadJobs();
        ReadPlace();
        ReadEmployer();
        return new HiringEventReading(_details, Leftover(), _effective, _jobs, _jobsAreUnknown);
    }

    private void ReadManner()
    {
        TakeFirst(SentencePatterns.Temporary(), _ => _details = _details with { IsTemporary = true });
        TakeFirst(SentencePatterns.Permanent(), _ => _details = _details with { IsTemporary = _details.IsTemporary is null ? false : null });
        TakeFirst(SentencePatterns.WholeSite(), _ => _details = _details with { IsWholeSite = true });
        TakeFirst(SentencePatterns.PartOfSite(), _ => _details = _details with { IsWholeSite = _details.IsWholeSite is null ? false : null });
        TakeFirst(SentencePatterns.UnknownJobs(), _ => _jobsAreUnknown = true);
    }

    private void ReadKind()
    {
        if (KindWords.Together([.. _kinds.Select(k => k.Kind)]) is not { } kind)
            return;
        _details = _details with { Kind = kind };
        foreach (var (_, start, end) in _kinds)
            Take(start, end);
    }

    private void ReadDates()
    {
        var grammar = new DateGrammar(_today);
        for (var at = 0; at < _text.Length; at++)
        {
            if (!IsWordStart(at) || grammar.Find(_text, at) is not { IsOrdinaryWord: false } match || !IsFree(match.Start, match.End) || !PlainText.IsEdge(_text, match.End))
                continue;
            if (TakeDate(grammar, match))
                at = match.End - 1;
        }
    }

    private bool TakeDate(DateGrammar grammar, DateMatch match)
    {
        if (SentencePatterns.AnnouncedBefore().Match(_text, 0, match.Start) is { Success: true } announced)
            return TakeAnnounced(grammar, match, announced.Index);
        if (SentencePatterns.EndsBefore().Match(_text, 0, match.Start) is { Success: true } ends)
            return _details.Ends is null && grammar.Settle(match, DateExpectation.ToCome) is DateReading.Understood end && TakeEnds(end.Span, ends.Index, match.End);
        if (_details.Effective is not null || _effective is not null)
            return false;
        if (_details.IsTemporary == true && match is { Ends: var (from, to), Frame.InPhases: false } && grammar.Settle(match, DateExpectation.ToCome) is DateReading.Understood
            && grammar.Settle(match with { Term = from }, DateExpectation.ToCome) is DateReading.Understood first && grammar.Settle(match with { Term = to }, DateExpectation.ToCome) is DateReading.Understood last)
        {
            _details = _details with { Effective = first.Span };
            return TakeEnds(last.Span, match.Start, match.End);
        }

        if (grammar.Settle(match, DateExpectation.ToCome) is DateReading.Understood understood)
            _details = _details with { Effective = understood.Span };
        else
            _effective = grammar.Settle(match, DateExpectation.ToCome);
        return Take(match.Start, match.End);
    }

    private bool TakeAnnounced(DateGrammar grammar, DateMatch match, int start)
    {
        if (_details.AnnouncedOn is not null || grammar.Settle(match, DateExpectation.GoneBy) is not DateReading.Understood { Span: { IsDay: true } day })
            return false;
        _details = _details with { AnnouncedOn = day.From };
        return Take(start, match.End);
    }

    private bool TakeEnds(DateSpan ends, int start, int end)
    {
        _details = _details with { Ends = ends };
        return Take(start, end);
    }

    private void ReadJobs()
    {
        var found = new List<FoundJobs>();
        for (var at = 0; at < _text.Length; at++)
        {
            if (!IsWordStart(at) || JobGrammar.Find(_text, at) is not { } jobs || !IsFree(at, jobs.End) || !IsJobs(at, jobs.End))
                continue;
            found.Add(new FoundJobs(jobs.Reading, at, jobs.End));
            at = jobs.End - 1;
        }

        TakeJobs(found);
    }

    /// <summary>Numbers with a word for jobs go before bare ones; one that is left over is reported.</summary>
    private void TakeJobs(List<FoundJobs> found)
    {
        foreach (var jobs in found.OrderByDescending(HasUnit))
        {
            if (jobs.Reading is JobCountReading.Understood { Count: { IsExact: true, Least: var headcount } } && SentencePatterns.HeadcountBefore().Match(_text, 0, jobs.Start) is { Success: true } before)
            {
                _details = _details with { SiteHeadcount = _details.SiteHeadcount ?? headcount };
                Take(before.Index, jobs.End);
            }
            else if (jobs.Reading is JobCountReading.Understood understood && Settle(understood, IsLoss(jobs.Start, jobs.End)))
            {
                Take(jobs.Start, jobs.End);
                TakeOccupation(jobs.End);
            }
            else if (jobs.Reading is JobCountReading.Refused refused && HasUnit(jobs) && _jobs is null)
            {
                _jobs = refused;
                Take(jobs.Start, jobs.End);
            }
        }
    }

    private bool Settle(JobCountReading.Understood jobs, bool? isLoss)
    {
        if (isLoss is not { } lost || (lost ? _details.JobsLost : _details.JobsGained) is not null)
            return false;
        _details = (lost ? _details with { JobsLost = jobs.Count } : _details with { JobsGained = jobs.Count }) with { SiteHeadcount = jobs.SiteHeadcount ?? _details.SiteHeadcount };
        return true;
    }

    /// <summary>Whether jobs at a place in the text are lost: by the kind of the event, where it moves or is none by the word behind them ("50 jobs lost"), else the nearest before; null: not said.</summary>
    private bool? IsLoss(int start, int end) => _details.Kind switch
    {
        null or HiringEventKind.Relocation =>
            _kinds.Find(k => k.Start == end + 1) is { End: > 0 } behind ? KindWords.IsLoss(behind.Kind)
            : _kinds.FindLast(k => k.End <= start && k.Kind != HiringEventKind.Relocation) is { End: > 0 } before ? KindWords.IsLoss(before.Kind)
            : null,
        { } kind => KindWords.IsLoss(kind),
    };

    private void TakeOccupation(int at)
    {
        if (_names is null || at >= _text.Length || _text[at] != ' ')
            return;
        foreach (var end in PhraseEnds(at + 1, 5))
        {
            if (IsFree(at + 1, end) && _names.Occupation(_text[(at + 1)..end]) is { } code)
            {
                _details = _details with { Occupations = [.. _details.Occupations, code] };
                Take(at + 1, end);
                return;
            }
        }
    }

    private void ReadPlace()
    {
        if (_details.Site is null)
            TakeFirst(SentencePatterns.NamedSite(), m => _details = _details with { Site = Short(m.Groups["site"].Value, HiringEvent.LongestText) });
        foreach (Match cue in SentencePatterns.PlaceCue().Matches(_text))
        {
            var start = cue.Index + cue.Length;
            var leaves = cue.Groups["cue"].Value.ToLowerInvariant() is "from" or "of" || (_details.Kind != HiringEventKind.Relocation && cue.Groups["cue"].Value.StartsWith("to", StringComparison.OrdinalIgnoreCase));
            if (leaves || _details.Place is not null || _taken[start] || Place(start) is not { } end)
                continue;
            var place = _text[start..end];
            _details = _details with { Place = Short(place, HiringEvent.LongestName), AreaCode = _names?.Area(place) };
            Take(cue.Index, end);
        }
    }

    /// <summary>Where a place that begins here ends: a known name, else words with capitals.</summary>
    private int? Place(int start)
    {
        foreach (var end in PhraseEnds(start, 6))
        {
            if (IsFree(start, end) && _names?.Area(_text[start..end]) is not null)
                return end;
        }

        return SentencePatterns.Capitalized().Match(_text, start) is { Success: true } name && IsFree(start, start + name.Length) ? start + name.Value.TrimEnd('.').Length : null;
    }

    /// <summary>"At Round Rock" names a place where none is named yet.</summary>
    private void ReadEmployer()
    {
        foreach (var (start, end) in EmployerFinder.Find(_text, _kinds, IsFree))
        {
            var name = _text[start..end];
            Take(start, end);
            if (_names?.Area(name) is { } area && _details.Place is null)
            {
                _details = _details with { Place = name, AreaCode = area };
                continue;
            }

            _details = _details with { Employer = Short(name, HiringEvent.LongestName) };
            return;
        }
    }

    /// <summary>Where the phrases that begin here end, the longest first.</summary>
    private IEnumerable<int> PhraseEnds(int start, int most) =>
        SentencePatterns.Piece().Matches(_text[start..]).Take(most).Select(p => start + p.Index + p.Value.TrimEnd(',', '.', ';', ':', '!', '?', ')').Length).Reverse();

    private List<string> Leftover()
    {
        var runs = new List<string>();
        var goesOn = false;
        foreach (Match piece in SentencePatterns.Piece().Matches(_text))
        {
            var word = piece.Value.Trim(',', '.', ';', ':', '!', '?', '(', ')', '"', '-', '\'');
            var isLeft = SentencePatterns.Letter().IsMatch(piece.Value) && !Enumerable.Range(piece.Index, piece.Length).Any(i => _taken[i] && char.IsLetterOrDigit(_text[i])) && !SentencePatterns.Filler().IsMatch(word);
            if (isLeft && goesOn)
                runs[^1] = $"{runs[^1]} {word}";
            else if (isLeft)
                runs.Add(word);
            goesOn = isLeft;
        }

        return runs;
    }

    /// <summary>A number is one of jobs unless it numbers or measures something else.</summary>
    private bool IsJobs(int start, int end) =>
        _text[start..end] is var found && (found.AsSpan().ContainsAnyInRange('0', '9') || found.Contains(' ', StringComparison.Ordinal))
        && !SentencePatterns.NumberedBefore().Match(_text, 0, start).Success && !SentencePatterns.OtherUnitAfter().IsMatch(_text[end..]);

    private bool HasUnit(FoundJobs jobs) => _text[..jobs.End] is var before && char.IsLetter(before[^1]);

    private bool IsWordStart(int at) => !_taken[at] && _text[at] != ' ' && PlainText.IsEdge(_text, at);

    private bool IsFree(int start, int end) => !_taken.AsSpan(start, end - start).Contains(true);

    private bool Take(int start, int end)
    {
        _taken.AsSpan(start, end - start).Fill(true);
        return true;
    }

    private void Take(Regex pattern) => TakeFirst(pattern, _ => { });

    private void TakeFirst(Regex pattern, Action<Match> found)
    {
        if (pattern.Match(_text) is not { Success: true } match || !IsFree(match.Index, match.Index + match.Length))
            return;
        found(match);
        Take(match.Index, match.Index + match.Length);
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most];

    private readonly record struct FoundJobs(JobCountReading Reading, int Start, int End);
}
