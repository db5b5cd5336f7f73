using LmiBot.Digests;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;

namespace LmiBot.Asking;

/// <summary>What was asked, fully typed. A question that names no area, measure or limit has the defaults filled in.</summary>
public sealed record Question
{
    public required QuestionKind Kind { get; init; }

    public Measure Measure { get; init; } = Measure.AnnualOpenings;

    public SortOrder Order { get; init; } = SortOrder.Descending;

    /// <summary>The area that was asked about, which may not be the one that has the figures.</summary>
    public required string AreaCode { get; init; }

    /// <summary>Null for all occupations.</summary>
    public string? FieldCode { get; init; }

    /// <summary>SOC codes, in the order they were named.</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];

    /// <summary>True where pay by the hour is asked for. Figures only.</summary>
    public bool Hourly { get; init; }

    public QuestionFilters Filters { get; init; } = new();

    /// <summary>How many rows a ranking lists.</summary>
    public int Limit { get; init; } = AskingOptions.DefaultLimit;

    /// <summary>How many rows of a ranking come before the listed ones: those that were listed before.</summary>
    public int Offset { get; init; }

    /// <summary>Areas to compare <see cref="AreaCode"/> with. Figures of one occupation and time series only.</summary>
    public IReadOnlyList<string> OtherAreas { get; init; } = [];

    /// <summary>Which time series; null for every other kind of question.</summary>
    public SeriesFilters? Series { get; init; }

    /// <summary>From when on the past is shown; null: as far as the figures go. Time series, and an occupation over the years.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day of the past that is shown; null: to the last figure.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Which hiring events; null for every other kind of question. Their area is <see cref="AreaCode"/>, an occupation that they touch one of <see cref="Occupations"/>.</summary>
    public EventFilters? Events { get; init; }

    /// <summary>For whom what is new is told; of no other kind of question.</summary>
    public DigestAudience Audience { get; init; } = DigestAudience.General;

    /// <summary>All about one occupation, in the same area.</summary>
    public Question About(string socCode) => new() { Kind = QuestionKind.Profile, AreaCode = AreaCode, Occupations = [socCode] };

    /// <summary>The rows that a ranking lists at most.</summary>
    internal int Rows => Math.Min(Limit, AskingOptions.MostRows);

    /// <summary>True where the answer has figures, so that one may go on from it.</summary>
    public bool HasFigures => HasMeasures || Kind is QuestionKind.HiringEvents or QuestionKind.Series or QuestionKind.Trend;

    /// <summary>True where those figures are the newest by occupation.</summary>
    public bool HasMeasures => Kind is QuestionKind.Ranking or QuestionKind.Figure or QuestionKind.Profile;

    /// <summary>What a question about figures of today goes on from, after one about the past.</summary>
    internal Question WithoutPast() => Kind switch
    {
        QuestionKind.Series => new Question { Kind = QuestionKind.Ranking, AreaCode = AreaCode },
        QuestionKind.Trend => this with { Kind = QuestionKind.Figure, Since = null, Until = null },
        _ => this,
    };

    /// <summary>What a question about figures goes on from, after one about hiring events: their area and occupation.</summary>
    internal Question WithoutEvents() => Kind != QuestionKind.HiringEvents ? this : new Question
    {
        Kind = Occupations.Count == 1 ? QuestionKind.Profile : QuestionKind.Ranking,
        AreaCode = AreaCode,
        Occupations = Occupations.Count == 1 ? Occupations : [],
    };

    /// <summary>What a question about figures goes on from, after what is new: their area and field.</summary>
    internal Question WithoutChanges() => Kind != QuestionKind.Changes ? this : new Question { Kind = QuestionKind.Ranking, AreaCode = AreaCode, FieldCode = FieldCode };

    /// <summary>True for one measure of one occupation.</summary>
    internal bool IsOneFigure => Kind == QuestionKind.Figure && Occupations.Count == 1;

    /// <summary>True for what several areas can be compared by.</summary>
    internal bool TakesAreas => IsOneFigure || Kind == QuestionKind.Series;

    /// <summary>True where the answer has a row for each of several occupations.</summary>
    internal bool IsList => Kind == QuestionKind.Ranking || (Kind == QuestionKind.Figure && Occupations.Count > 1);
}

/// <summary>The kinds of questions that have an answer, and the two that have none.</summary>
public enum QuestionKind : byte
{
    Ranking,
    Profile,
    Figure,

    /// <summary>A time series: job postings, unemployment, claims.</summary>
    Series,

    /// <summary>One figure of one occupation over the years of a survey.</summary>
    Trend,
    HiringEvents,

    /// <summary>What is new in the release.</summary>
    Changes,
    Definition,
    Source,

    /// <summary>What the last answer's leading figure means, how old it is and where it is from.</summary>
    Explanation,
    Help,
    Choice,
    NotUnderstood,
}

public enum SortOrder : byte
{
    Descending,
    Ascending,
}

/// <summary>What a ranking leaves out. An unset filter lets everything pass.</summary>
public sealed record QuestionFilters
{
    /// <summary>The typical entry educations that pass; empty for all.</summary>
    public IReadOnlyList<EducationLevel> Education { get; init; } = [];

    public bool MiddleSkill { get; init; }

    public WageFloor? WageFloor { get; init; }
}

/// <summary>The least median wage that passes.</summary>
/// <param name="Dollars">Above 0.</param>
/// <param name="Hourly">Dollars an hour; else dollars a year.</param>
public sealed record WageFloor(decimal Dollars, bool Hourly);
