namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads how many jobs are gained or lost, of which occupations, and how many work at the site.</summary>
internal sealed class SentenceJobs(Sentence sentence, EventNames? names)
{
    /// <summary>A number that cannot be; null where none is.</summary>
    public JobCountReading.Refused? Refused { get; private set; }

    /// <summary>Numbers with a word for jobs go before bare ones; one that is left over is reported.</summary>
    public void Read()
    {
        Found? last = null;
        foreach (var jobs in Find().OrderByDescending(HasUnit))
        {
            if (jobs.Reading is JobCountReading.Understood { Count: { IsExact: true, Least: var headcount } } && SentencePatterns.HeadcountBefore().Match(sentence.Text, 0, jobs.Start) is { Success: true } cue)
            {
                sentence.Details = sentence.Details with { SiteHeadcount = sentence.Details.SiteHeadcount ?? headcount };
                sentence.Take(cue.Index, jobs.End);
            }
            else if (jobs.Reading is JobCountReading.Understood understood && IsLoss(jobs.Start, jobs.End) is var isLoss && (Settle(understood, isLoss) || (last is { } before && Add(before, jobs, isLoss))))
            {
                last = jobs;
                sentence.Take(jobs.Start, jobs.End);
                TakeOccupation(jobs.End);
            }
            else if (jobs.Reading is JobCountReading.Refused refused && HasUnit(jobs) && Refused is null)
            {
                Refused = refused;
                sentence.Take(jobs.Start, jobs.End);
            }
        }
    }

    private List<Found> Find()
    {
        var found = new List<Found>();
        for (var at = 0; at < sentence.Text.Length; at++)
        {
            if (!sentence.IsWordStart(at) || JobGrammar.Find(sentence.Text, at) is not { } jobs || !sentence.IsFree(at, jobs.End) || !IsJobs(at, jobs.End))
                continue;
            found.Add(new Found(jobs.Reading, at, jobs.End));
            at = jobs.End - 1;
        }

        return found;
    }

    private bool Settle(JobCountReading.Understood jobs, bool? isLoss)
    {
        var details = sentence.Details;
        if (isLoss is not { } lost || (lost ? details.JobsLost : details.JobsGained) is not null)
            return false;
        sentence.Details = (lost ? details with { JobsLost = jobs.Count } : details with { JobsGained = jobs.Count }) with { SiteHeadcount = jobs.SiteHeadcount ?? details.SiteHeadcount };
        return true;
    }

    /// <summary>Adds the second number of "12 nurses and 5 welders" to the first.</summary>
    private bool Add(Found before, Found jobs, bool? isLoss)
    {
        var details = sentence.Details;
        if (isLoss is not { } lost || jobs.Start < before.End || !SentencePatterns.AndSoMany().IsMatch(sentence.Text[before.End..jobs.Start])
            || (lost ? details.JobsLost : details.JobsGained) is not { IsExact: true, Least: { } first } || jobs.Reading is not JobCountReading.Understood { Count: { IsExact: true, Least: { } second } })
            return false;
        var both = JobCount.Exactly(first + second);
        sentence.Details = lost ? details with { JobsLost = both } : details with { JobsGained = both };
        return true;
    }

    /// <summary>Whether jobs at a place in the text are lost: by the kind of the event, where it moves or is none by the word behind them ("50 jobs lost"), else the nearest before; null: not said.</summary>
    private bool? IsLoss(int start, int end) => sentence.Details.Kind switch
    {
        null or HiringEventKind.Relocation =>
            sentence.Kinds.Find(k => k.Start == end + 1) is { End: > 0 } behind ? KindWords.IsLoss(behind.Kind)
            : sentence.Kinds.FindLast(k => k.End <= start && k.Kind != HiringEventKind.Relocation) is { End: > 0 } before ? KindWords.IsLoss(before.Kind)
            : null,
        { } kind => KindWords.IsLoss(kind),
    };

    private void TakeOccupation(int at)
    {
        if (names is null || at >= sentence.Text.Length || sentence.Text[at] != ' ')
            return;
        foreach (var end in sentence.PhraseEnds(at + 1, 5))
        {
            if (sentence.IsFree(at + 1, end) && names.Occupation(sentence.Text[(at + 1)..end]) is { } code)
            {
                sentence.Details = sentence.Details with { Occupations = [.. sentence.Details.Occupations, code] };
                sentence.Take(at + 1, end);
                return;
            }
        }
    }

    /// <summary>A number is one of jobs unless it numbers or measures something else.</summary>
    private bool IsJobs(int start, int end) =>
        sentence.Text[start..end] is var found && (found.AsSpan().ContainsAnyInRange('0', '9') || found.Contains(' ', StringComparison.Ordinal))
        && !SentencePatterns.NumberedBefore().Match(sentence.Text, 0, start).Success && !SentencePatterns.OtherUnitAfter().IsMatch(sentence.Text[end..]) && !IsOfName(start, end);

    /// <summary>A bare number beside a name is part of it: Forever 21, Motel 6, 84 Lumber. "40 Welders" are people.</summary>
    private bool IsOfName(int start, int end) =>
        !char.IsLetter(sentence.Text[end - 1])
        && ((SentencePatterns.NameBefore().Match(sentence.Text, 0, start) is { Success: true } before && IsName(before.Groups["name"]))
            || (SentencePatterns.NameAfter().Match(sentence.Text, end) is { Success: true } after && IsName(after.Groups["name"])
                && !sentence.PhraseEnds(after.Groups["name"].Index, 5).Any(last => names?.Occupation(sentence.Text[after.Groups["name"].Index..last]) is not null)));

    private bool IsName(System.Text.RegularExpressions.Group word) => sentence.IsFree(word.Index, word.Index + word.Length) && !SentencePatterns.Filler().IsMatch(word.Value);

    private bool HasUnit(Found jobs) => char.IsLetter(sentence.Text[jobs.End - 1]);

    private readonly record struct Found(JobCountReading Reading, int Start, int End);
}
