using LmiBot.Asking;

namespace LmiBot.Digests;

/// <summary>What is new in a release for one topic, in sentences that stand alone. Nothing in it is formatted for a channel.</summary>
public sealed record Digest
{
    public const int MostFindings = 5;

    public required DigestTopic Topic { get; init; }

    /// <summary>The release that is told of.</summary>
    public required string Release { get; init; }

    /// <summary>The one before, which it is compared with; null where it is the first.</summary>
    public string? PreviousRelease { get; init; }

    /// <summary>"New in 2026Q2: Healthcare, Austin-Round Rock-San Marcos, TX".</summary>
    public required string Title { get; init; }

    /// <summary>What matters most to the audience; without a finding, that nothing in the figures is new, or that they are revised only, or new and not compared.</summary>
    public required string Headline { get; init; }

    /// <summary>At most <see cref="MostFindings"/>: what moved first, in the order of what matters to the audience. Empty where no figure is new, or none compares.</summary>
    public IReadOnlyList<DigestFinding> Findings { get; init; } = [];

    /// <summary>The line behind the headline, else behind the first finding that has one, from a new source; null where none has.</summary>
    public AnswerSeries? Chart { get; init; }

    /// <summary>Figures of earlier periods that the new sources give otherwise, a sentence a series or survey.</summary>
    public IReadOnlyList<string> Revised { get; init; } = [];

    /// <summary>What was not compared, and why.</summary>
    public IReadOnlyList<string> NotComparable { get; init; } = [];

    /// <summary>The hiring events that were announced in the quarter.</summary>
    public required DigestEvents Events { get; init; }

    /// <summary>Those of quarters that an earlier digest told of, and that were published after it was sent; null: none were.</summary>
    public DigestEvents? LateEvents { get; init; }

    /// <summary>Occupations in demand, as the agency lists them; null: the release has no such list.</summary>
    public IReadOnlyList<string>? InDemand { get; init; }

    /// <summary>What industry leaders have validated; null: nothing in the release is.</summary>
    public IReadOnlyList<string>? Validated { get; init; }

    /// <summary>What the figures are and are not.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];

    /// <summary>Where to see more: at most five, each typed.</summary>
    public IReadOnlyList<Suggestion> More { get; init; } = [];

    /// <summary>When the next release is due; null where nobody has said.</summary>
    public DateOnly? NextRelease { get; init; }

    /// <summary>The first and the last day of the quarter that the next release tells of.</summary>
    public required (DateOnly From, DateOnly To) NextQuarter { get; init; }
}

/// <param name="Kind">Of which figures.</param>
/// <param name="HasMoved">Beyond rounding, and beyond the error of a survey.</param>
/// <param name="Headline">In short, with figures and without a percentage.</param>
/// <param name="Text">A sentence or two with the figure, its change, its base and its period.</param>
/// <param name="Chart">Its line; null where it has none.</param>
public sealed record DigestFinding(FindingKind Kind, bool HasMoved, string Headline, string Text, AnswerSeries? Chart = null);

public enum FindingKind : byte
{
    Postings,
    Unemployment,
    Claims,
    Openings,
    Wages,
    Employment,
    CoveredEmployment,
    CoveredWages,
}

/// <summary>Gains and losses of jobs are two figures, never one.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Count">How many were announced.</param>
/// <param name="Text">How many jobs on each side, and who reported them.</param>
/// <param name="Rows">Some of them: those that name an occupation of the field first, then the largest.</param>
public sealed record DigestEvents(DateOnly From, DateOnly To, int Count, string Text, IReadOnlyList<AnswerEvent> Rows);
