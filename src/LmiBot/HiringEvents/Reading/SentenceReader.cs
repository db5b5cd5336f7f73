namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads one sentence: what is plain first, then dates, jobs, the industry and names out of what is left.</summary>
internal sealed class SentenceReader(string text, DateOnly today, EventNames? names)
{
    private readonly Sentence _sentence = new(text);
    private bool _jobsAreUnknown;

    public HiringEventReading Read()
    {
        _sentence.Take(SentencePatterns.Wish(), _ => { });
        _sentence.Take(SentencePatterns.Link(), m => Details = Details with { Link = m.Value.Length <= HiringEvent.LongestText ? m.Value : null });
        _sentence.Take(SentencePatterns.Address(), m => Details = Details with { Site = m.Value });
        _sentence.Take(SentencePatterns.Reason(), m => Details = Details with { Reason = Sentence.Short(m.Groups["reason"].Value.Trim(), HiringEvent.LongestText) });
        _sentence.Take(SentencePatterns.WarnNotice(), _ => Details = Details with { Source = ReportSource.WarnNotice });
        _sentence.Take(SentencePatterns.Press(), _ => Details = Details with { Source = ReportSource.Press });
        // "Add a layoff" adds nothing, and why it closes is not what happens.
        _sentence.Kinds.RemoveAll(k => !_sentence.IsFree(k.Start, k.End));
        ReadManner();
        ReadKind();
        var dates = new SentenceDates(_sentence, today);
        dates.Read();
        var jobs = new SentenceJobs(_sentence, names);
        jobs.Read();
        new SentenceIndustry(_sentence, names).Read();
        new SentencePlaces(_sentence, names).Read();
        return new HiringEventReading(Details, _sentence.Leftover(), dates.ToAskBack, dates.TextToAskBack, jobs.Refused, _jobsAreUnknown);
    }

    private HiringEventDetails Details
    {
        get => _sentence.Details;
        set => _sentence.Details = value;
    }

    private void ReadManner()
    {
        _sentence.Take(SentencePatterns.Temporary(), _ => Details = Details with { IsTemporary = true });
        _sentence.Take(SentencePatterns.Permanent(), _ => Details = Details with { IsTemporary = Details.IsTemporary is null ? false : null });
        _sentence.Take(SentencePatterns.WholeSite(), _ => Details = Details with { IsWholeSite = true });
        _sentence.Take(SentencePatterns.PartOfSite(), _ => Details = Details with { IsWholeSite = Details.IsWholeSite is null ? false : null });
        _sentence.Take(SentencePatterns.UnknownJobs(), _ => _jobsAreUnknown = true);
    }

    private void ReadKind()
    {
        if (KindWords.Together([.. _sentence.Kinds.Select(k => k.Kind)]) is not { } kind)
            return;
        Details = Details with { Kind = kind };
        foreach (var (_, start, end) in _sentence.Kinds)
            _sentence.Take(start, end);
    }
}
