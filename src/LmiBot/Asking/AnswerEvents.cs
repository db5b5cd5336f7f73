using LmiBot.HiringEvents.Answering;

namespace LmiBot.Asking;

/// <summary>The hiring events of an answer. Jobs gained and jobs lost are two figures, never one.</summary>
public sealed record AnswerEvents
{
    /// <summary>Those that are listed.</summary>
    public required IReadOnlyList<AnswerEvent> Rows { get; init; }

    /// <summary>How many there are, listed or not.</summary>
    public required int Count { get; init; }

    /// <summary>Null where only losses are asked for.</summary>
    public JobTotals? Gains { get; init; }

    /// <summary>Null where only gains are asked for.</summary>
    public JobTotals? Losses { get; init; }

    public EventGrouping? GroupedBy { get; init; }

    /// <summary>The table "by month", the latest first, or "by industry", the one with the most events first; empty where none is asked for.</summary>
    public IReadOnlyList<EventGroup> Groups { get; init; } = [];

    /// <summary>The jobs by month, or by year where there are many months, the first first, without gaps; empty where there are fewer than two.</summary>
    public IReadOnlyList<EventGroup> Chart { get; init; } = [];

    /// <summary>What the part of a profile is called and how its events were chosen; else empty.</summary>
    public string Title { get; init; } = "";

    /// <inheritdoc cref="Title"/>
    public string Text { get; init; } = "";

    /// <summary>Of the part of a profile; else empty.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>An event as it is shown.</summary>
/// <param name="Event">The event.</param>
/// <param name="Place">Town and county, as far as known.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Jobs">How many jobs, as far as known: "50 to 60 lost", "number not stated".</param>
/// <param name="Day">On which it counts.</param>
/// <param name="Source">Who reported it.</param>
public sealed record AnswerEvent(PublishedEvent Event, string Place, string Kind, string Jobs, string Day, string Source);

/// <summary>A month or an industry.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Gains">Jobs gained.</param>
/// <param name="Losses">Jobs lost.</param>
/// <param name="GainsText">For a table.</param>
/// <param name="LossesText">For a table.</param>
public sealed record EventGroup(string Label, JobTotals Gains, JobTotals Losses, string GainsText, string LossesText);
