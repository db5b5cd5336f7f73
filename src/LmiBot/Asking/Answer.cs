using System.Text.Json.Serialization;
using LmiBot.Areas;
using LmiBot.Digests;

namespace LmiBot.Asking;

/// <summary>What the bot replies to one question: a sentence, a table, and where the figures are from. Nothing in it is formatted for a channel.</summary>
public sealed record Answer
{
    public required QuestionKind Kind { get; init; }

    /// <summary>The question as understood; for a choice, the question as far as it was understood.</summary>
    public required Question Question { get; init; }

    /// <summary>A short heading: "Annual openings in healthcare, Texas".</summary>
    public required string Title { get; init; }

    /// <summary>One sentence that answers.</summary>
    public required string Text { get; init; }

    /// <summary>The area that the leading figures are for, after a fallback the wider one; null where the answer has no figures.</summary>
    public Area? Area { get; init; }

    public IReadOnlyList<AnswerColumn> Columns { get; init; } = [];

    public IReadOnlyList<AnswerRow> Rows { get; init; } = [];

    /// <summary>How many more rows a ranking has after those listed.</summary>
    public int Further { get; init; }

    /// <summary>What the leading figure means, in a sentence or two; empty where the text or the notes say it.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The line of a time series; null where there is none.</summary>
    public AnswerSeries? Series { get; init; }

    /// <summary>What a reader must know to read the figures: fallbacks, suppression, what was left out, how a word was read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<AnswerSource> Sources { get; init; } = [];

    /// <summary>Of a question about hiring events what it asks for, of an occupation's profile the recent ones that touch it; else null.</summary>
    public AnswerEvents? Events { get; init; }

    /// <summary>Of a question about what is new, all that changed; else null.</summary>
    public Digest? Changes { get; init; }

    /// <summary>Questions to ask next, or the readings to choose from: at most five.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];
}

/// <param name="Key">Stable name for programs: a measure's name in camel case, or <c>education</c>.</param>
/// <param name="Header">For people.</param>
public sealed record AnswerColumn(string Key, string Header);

/// <summary>One occupation of a ranking or figure, one measure of a profile, one day or year of the past.</summary>
public sealed record AnswerRow
{
    /// <summary>Empty for a time series.</summary>
    public required string SocCode { get; init; }

    /// <summary>The occupation's title; in a profile the measure's name.</summary>
    public required string Title { get; init; }

    /// <summary>The measure of the row where rows differ in it (a profile); else null.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The figure that the row is about.</summary>
    public required FigureCell Value { get; init; }

    /// <summary>One for each column of the answer, the leading figure first.</summary>
    public required IReadOnlyList<FigureCell> Cells { get; init; }
}

/// <summary>A figure as published and as shown.</summary>
/// <param name="Value">Null unless published.</param>
/// <param name="Status">Why there is none.</param>
/// <param name="Text">For people, in the culture of the answer.</param>
public sealed record FigureCell(decimal? Value, FigureStatus Status, string Text);

public enum FigureStatus : byte
{
    Published,

    /// <summary>Withheld by the publisher. Never zero.</summary>
    NotPublished,

    /// <summary>At or above the ceiling of its year. Ranks above every figure.</summary>
    TopCoded,
}

/// <param name="Name">The publication.</param>
/// <param name="Vintage">Its period: "May 2025".</param>
/// <param name="AreaName">The area that was read in it.</param>
public sealed record AnswerSource(string Name, string Vintage, string AreaName);

/// <param name="Label">For a button.</param>
/// <param name="Text">What to send when it is chosen.</param>
public sealed record Suggestion(string Label, string Text)
{
    /// <summary>The same, typed: what a button carries. Null where the text alone says it, as of an example.</summary>
    [JsonIgnore]
    public Question? Question { get; init; }

    /// <summary>A heading that several share; null where they need none.</summary>
    public string? Group { get; init; }
}
