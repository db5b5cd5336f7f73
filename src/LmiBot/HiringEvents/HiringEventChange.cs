namespace LmiBot.HiringEvents;

/// <summary>One line of the audit trail: who did what to an event, when, and what it was before and after. Never changed, never deleted.</summary>
public sealed class HiringEventChange
{
    public int HiringEventChangeId { get; init; }

    public required int HiringEventId { get; init; }

    public HiringEvent? HiringEvent { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary><see cref="Access.Caller.Id"/>.</summary>
    public required string By { get; init; }

    public required HiringEventAction Action { get; init; }

    /// <summary>Why, where a reason was asked for; what the staff asked the reporter, and what was answered; with what it was merged.</summary>
    public string? Reason { get; init; }

    /// <summary><see cref="HiringEventDetails"/> and status as JSON; null for a new event.</summary>
    public string? Before { get; init; }

    /// <inheritdoc cref="Before"/>
    public required string After { get; init; }
}

public enum HiringEventAction : byte
{
    Log = 1,
    Import,
    Change,
    Ask,
    Publish,
    Reject,
    Merge,
    Withdraw,

    /// <summary>The reporter answers what was asked.</summary>
    Answer,
}
