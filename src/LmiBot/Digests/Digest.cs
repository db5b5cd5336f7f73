using LmiBot.Asking;

namespace LmiBot.Digests;

/// <summary>What is new in a release for one topic, in sentences that stand alone. Nothing in it is formatted for a channel.</summary>
public sealed record Digest
{
    public required DigestTopic Topic { get; init; }

    /// <summary>The release that is told of.</summary>
    public required string Release { get; init; }

    /// <summary>The one before, which it is compared with; null where it is the first.</summary>
    public string? PreviousRelease { get; init; }

    /// <summary>"What’s new in 2026Q2: Healthcare, Austin-Round Rock-San Marcos, TX".</summary>
    public required string Title { get; init; }

    /// <summary>One sentence: the first finding, or that nothing in the figures is new.</summary>
    public required string Headline { get; init; }

    /// <summary>At most five, in the order of what matters to the audience, the one of the headline not among them.</summary>
    public IReadOnlyList<DigestFinding> Findings { get; init; } = [];

    /// <summary>Figures of earlier periods that the new sources give otherwise, a sentence each source.</summary>
    public IReadOnlyList<string> Revised { get; init; } = [];

    /// <summary>What was not compared, and why.</summary>
    public IReadOnlyList<string> NotComparable { get; init; } = [];

    /// <summary>The hiring events that were announced in the quarter.</summary>
    public required DigestEvents Events { get; init; }

    /// <summary>What the figures are and are not.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];

    /// <summary>Where to see more: at most five, each typed.</summary>
    public IReadOnlyList<Suggestion> More { get; init; } = [];

    /// <summary>When the next release is due; null where nobody has said.</summary>
    public DateOnly? NextRelease { get; init; }
}

/// <param name="Kind">Of which figure.</param>
/// <param name="Text">A sentence with the figure, its change, its base and its period.</param>
public sealed record DigestFinding(FindingKind Kind, string Text);

public enum FindingKind : byte
{
    Postings,
    Unemployment,
    Claims,
    Openings,
    Wages,
    Employment,
    Events,
}

/// <summary>Gains and losses of jobs are two figures, never one.</summary>
/// <param name="From">The first day of the quarter.</param>
/// <param name="To">The last day of the quarter.</param>
/// <param name="Text">How many were announced on each side, with their jobs, by source.</param>
/// <param name="Rows">The largest of them, the largest first.</param>
public sealed record DigestEvents(DateOnly From, DateOnly To, string Text, IReadOnlyList<AnswerEvent> Rows);
