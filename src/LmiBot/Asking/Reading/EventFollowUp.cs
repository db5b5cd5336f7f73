using LmiBot.HiringEvents.Answering;

namespace LmiBot.Asking.Reading;

/// <summary>Decides whether a text goes on from a question about hiring events, and fills in what one about them leaves unsaid.</summary>
internal static class EventFollowUp
{
    /// <summary>Cues of other questions.</summary>
    private static readonly Cue[] Others = [Cue.Profile, Cue.Definition, Cue.Hourly, Cue.Source, Cue.Explanation, Cue.Help, Cue.StartOver, Cue.Comparison];

    /// <summary>True for a text that says no more than which events: "and in Dallas?", "since 2023", "by month", "more".</summary>
    public static bool GoesOn(QuestionParts parts)
    {
        if (parts.Measures.Count > 0 || parts.Topics.Count > 0 || parts.Postings.Count > 0 || parts.Fields.Count > 0 || parts.HasFilter || parts.Order is not null || parts.Row is not null || parts.Courtesy is not null || Others.Any(parts.Cues.Contains))
            return false;
        if (parts.Cues.Contains(Cue.Jobs) && !parts.Cues.Contains(Cue.HowMany))
            return false;
        return parts.Occupations.Count > 0
            ? parts.Cues.Contains(Cue.FollowUp)
            : parts.NamesArea || parts.AsksForMore || parts.Limit is not null || Narrows(parts) || parts.Cues.Contains(Cue.HowMany) || parts.Cues.Contains(Cue.Everything);
    }

    /// <summary>Why a text about events has no answer although its words are known; null where it may have one.</summary>
    public static string? Refusal(QuestionParts parts) =>
        parts.Unsupported is UnsupportedTopic.Ceiling ? EventAnswerText.NoCeiling
        : parts.Unsupported is { } topic and not UnsupportedTopic.Employers ? topic.Sentence()
        : parts.HasFilter || parts.Order == SortOrder.Ascending || parts.Measures.Any(m => m.Measure is not (Measure.Employment or Measure.GrowthJobs)) ? EventAnswerText.NoFigures
        : parts.Fields.Count > 0 ? EventAnswerText.NoField
        : parts.Employers.Count > 1 ? EventAnswerText.OneEmployer
        : null;

    /// <summary>The question without its area, occupations and an ambiguous industry settled; null where no day is in all periods that it names.</summary>
    /// <param name="parts">What the text says.</param>
    /// <param name="last">The question before; null at the start.</param>
    /// <param name="fresh">The defaults.</param>
    /// <param name="today">The day of the question.</param>
    public static Question? Merge(QuestionParts parts, Question? last, Question fresh, DateOnly today)
    {
        var follows = parts.Cues.Contains(Cue.FollowUp) || parts.Cues.Contains(Cue.Pronoun) || parts.Events.Count == 0
            || !(parts.NamesArea || parts.Employers.Count > 0 || parts.Occupations.Count > 0);
        var start = last switch
        {
            { Kind: QuestionKind.HiringEvents } when follows => last,
            not null when follows && parts.Cues.Contains(Cue.FollowUp) => fresh with { AreaCode = last.AreaCode, Occupations = last.Occupations.Count == 1 ? last.Occupations : [] },
            _ => fresh,
        };
        if (parts.AsksForMore && start.Events is not null)
            return start with { Offset = start.Offset + start.Rows, Limit = parts.Limit ?? start.Limit };
        var everything = parts.Cues.Contains(Cue.Everything);
        var filters = Narrowed(parts, start.Events ?? Recent(parts, today), everything);
        return filters.From > filters.To ? null : start with
        {
            Occupations = everything ? [] : start.Occupations,
            Events = filters,
            Limit = parts.Limit ?? AskingOptions.DefaultLimit,
            Offset = 0,
        };
    }

    /// <summary>Of the last twelve months and still to come, unless an employer is named: few have many.</summary>
    private static EventFilters Recent(QuestionParts parts, DateOnly today) => new() { From = parts.Employers.Count > 0 ? null : today.AddMonths(-12) };

    private static EventFilters Narrowed(QuestionParts parts, EventFilters before, bool everything)
    {
        var filters = before with
        {
            Sector = parts.Industries.Count > 0 ? parts.Industries[0][0] : everything ? null : before.Sector,
            Employer = parts.Employers.Count > 0 ? parts.Employers[0] : everything ? null : before.Employer,
            LeastJobs = parts.LeastJobs ?? (everything ? null : before.LeastJobs),
            GroupBy = parts.Grouping ?? (parts.Cues.Contains(Cue.Sector) && parts.Industries.Count == 0 ? EventGrouping.Industry : before.GroupBy),
            LargestFirst = parts.LargestFirst || parts.Order == SortOrder.Descending || before.LargestFirst,
        };
        if (parts.Periods.Count > 0)
            filters = filters with { From = parts.Periods.Max(p => p.From), To = parts.Periods.Min(p => p.To) };
        return parts.Events.Count + parts.Measures.Count > 0 ? Meant(parts, filters) : filters;
    }

    /// <summary>The kinds or sides that are named take the place of those before; "hiring events" names all.</summary>
    private static EventFilters Meant(QuestionParts parts, EventFilters filters)
    {
        var sides = parts.Events.Select(e => e.Change).OfType<JobChange>()
            .Concat(parts.Measures.Where(m => m.Measure == Measure.GrowthJobs).Select(m => m.Order == SortOrder.Ascending ? JobChange.Losses : JobChange.Gains)).Distinct().ToList();
        var all = parts.Events.Any(e => e is { Kinds.Count: 0, Change: null, Source: null, Announced: false });
        if (all || sides.Count > 0 || parts.Events.Any(e => e.Kinds.Count > 0))
            filters = filters with { Kinds = [.. parts.Events.SelectMany(e => e.Kinds).Distinct().Order()], Change = sides is [var only] ? only : null };
        return filters with
        {
            Source = parts.Events.Select(e => e.Source).FirstOrDefault(s => s is not null) ?? filters.Source,
            Announced = filters.Announced || parts.Events.Any(e => e.Announced),
        };
    }

    private static bool Narrows(QuestionParts parts) =>
        parts.Events.Count + parts.Periods.Count + parts.Employers.Count + parts.Industries.Count > 0 || parts.Grouping is not null || parts.LargestFirst || parts.LeastJobs is not null;
}
