namespace LmiBot.HiringEvents.Reading;

/// <summary>Reads when: the day of the announcement, the beginning, and of what is temporary the end.</summary>
internal sealed class SentenceDates(Sentence sentence, DateOnly today)
{
    private readonly DateGrammar _grammar = new(today);

    /// <summary>A beginning that has to be asked back; null where none has.</summary>
    public DateReading? ToAskBack { get; private set; }

    /// <summary>Its words.</summary>
    public string? TextToAskBack { get; private set; }

    public void Read()
    {
        for (var at = 0; at < sentence.Text.Length; at++)
        {
            if (sentence.IsWordStart(at) && _grammar.Find(sentence.Text, at) is { } match && (!match.IsOrdinaryWord || SentencePatterns.LoneDate().IsMatch(sentence.Text, at)) && sentence.IsFree(match.Start, match.End) && PlainText.IsEdge(sentence.Text, match.End)
                && Start(match) is { } start)
            {
                sentence.Take(start, match.End);
                at = match.End - 1;
            }
        }
    }

    /// <summary>Where the words begin that a time explains, once it is read; null: it is none that can be meant here.</summary>
    private int? Start(DateMatch match)
    {
        if (SentencePatterns.AnnouncedBefore().Match(sentence.Text, 0, match.Start) is { Success: true } announced)
            return IsAnnounced(match) ? announced.Index : null;
        if (SentencePatterns.EndsBefore().Match(sentence.Text, 0, match.Start) is { Success: true } ends)
            return Ends(match) ? ends.Index : null;
        return sentence.Details.Effective is null && ToAskBack is null && Begins(match) ? match.Start : null;
    }

    private bool IsAnnounced(DateMatch match)
    {
        if (sentence.Details.AnnouncedOn is not null || _grammar.Settle(match, DateExpectation.GoneBy) is not DateReading.Understood { Span: { IsDay: true } day })
            return false;
        sentence.Details = sentence.Details with { AnnouncedOn = day.From };
        return true;
    }

    private bool Ends(DateMatch match)
    {
        if (sentence.Details.Ends is not null || ToCome(match) is not { } ends)
            return false;
        sentence.Details = sentence.Details with { Ends = ends };
        return true;
    }

    /// <summary>"From June to August" is when something temporary begins and ends.</summary>
    private bool Begins(DateMatch match)
    {
        if (sentence.Details.IsTemporary == true && match is { Ends: var (from, to), Frame.InPhases: false } && ToCome(match) is not null
            && ToCome(match with { Term = from }) is { } first && ToCome(match with { Term = to }) is { } last)
            sentence.Details = sentence.Details with { Effective = first, Ends = last };
        else if (ToCome(match) is { } span)
            sentence.Details = sentence.Details with { Effective = span };
        else
            (ToAskBack, TextToAskBack) = (_grammar.Settle(match, DateExpectation.ToCome), sentence.Text[match.Start..match.End]);
        return true;
    }

    private DateSpan? ToCome(DateMatch match) => _grammar.Settle(match, DateExpectation.ToCome) is DateReading.Understood understood ? understood.Span : null;
}
