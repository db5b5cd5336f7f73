using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Series;

namespace LmiBot.Asking.Reading;

/// <summary>What a phrase of a question may stand for.</summary>
internal abstract record Meaning;

internal sealed record MeasureMeaning(Measure Measure, SortOrder? Order) : Meaning;

internal sealed record OrderMeaning(SortOrder Order) : Meaning;

internal sealed record NumberMeaning(int Value) : Meaning;

/// <summary>A row of what was shown, counted from 1, or <see cref="OrdinalWords.Last"/>.</summary>
internal sealed record RowMeaning(int Place) : Meaning;

internal sealed record FieldMeaning(string FieldCode) : Meaning;

/// <summary>The areas that share the name, not yet told apart.</summary>
internal sealed record AreaMeaning(IReadOnlyList<AreaName> Names) : Meaning;

/// <summary>The occupations that bear the title, the likeliest first.</summary>
internal sealed record OccupationMeaning(IReadOnlyList<ScoredOccupation> Candidates, bool Everyday) : Meaning;

internal sealed record EducationMeaning(IReadOnlyList<EducationLevel> Levels) : Meaning;

internal sealed record MiddleSkillMeaning : Meaning;

internal sealed record WageFloorMeaning(WageFloor Floor) : Meaning;

/// <summary>Something that the bot does not answer, so that it can say what.</summary>
internal sealed record UnsupportedMeaning(UnsupportedTopic Topic) : Meaning;

/// <summary>A time series.</summary>
internal sealed record TopicMeaning(SeriesTopic Topic) : Meaning;

internal sealed record PostingsMeaning(PostingsGroup Postings) : Meaning;

/// <summary>"Since January 2025", "since 2022", "since January"; without either "over the years".</summary>
internal sealed record SinceMeaning(int? Year, int? Month) : Meaning
{
    /// <summary>The first day that is meant; null: as far as the figures go.</summary>
    /// <param name="last">A month without a year is the last one that ended before this day.</param>
    public DateOnly? Day(DateOnly? last) => (Year, Month, last) switch
    {
        ({ } year, var month, _) => new DateOnly(year, month ?? 1, 1),
        (null, { } month, { } end) => new DateOnly(month < end.Month ? end.Year : end.Year - 1, month, 1),
        _ => null,
    };
}

internal sealed record CourtesyMeaning(Courtesy Courtesy) : Meaning;

internal sealed record CueMeaning(Cue Cue) : Meaning;

/// <summary>Hiring events of these kinds, on this side, from this source; what is empty or null is not said.</summary>
internal sealed record EventMeaning(IReadOnlyList<HiringEventKind> Kinds, JobChange? Change = null, ReportSource? Source = null, bool Announced = false) : Meaning;

/// <summary>In a question about hiring events or about the past.</summary>
internal sealed record PeriodMeaning(DateOnly? From, DateOnly? To) : Meaning;

/// <summary>The words that an employer's name begins with, as typed. In a question about hiring events only, like the five below.</summary>
internal sealed record EmployerMeaning(string Words) : Meaning;

/// <summary>Words, as typed, that stand where an employer is named, and name none.</summary>
internal sealed record UnknownNameMeaning(string Words) : Meaning;

/// <summary>Events of at least so many jobs.</summary>
internal sealed record SizeMeaning(int Least) : Meaning;

/// <summary>Codes of the sectors that it may mean.</summary>
internal sealed record IndustryMeaning(IReadOnlyList<string> Sectors) : Meaning;

internal sealed record GroupingMeaning(EventGrouping Grouping) : Meaning;

/// <summary>The largest first.</summary>
internal sealed record LargestMeaning : Meaning;

/// <summary>What a phrase says about the kind of question rather than about its content.</summary>
internal enum Cue : byte
{
    Source,
    Explanation,
    Help,
    Profile,
    Definition,
    Hourly,
    HowMany,
    Sector,
    Now,
    StartOver,
    FollowUp,
    Pronoun,
    More,
    Jobs,
    Everything,
    Here,
    Nation,
    Comparison,
    Projected,
    Change,
    Filler,
}

/// <summary>A phrase of the question with the meaning that was settled on.</summary>
/// <param name="Start">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Meaning">What it stands for.</param>
internal sealed record Mention(int Start, int End, Meaning Meaning);
