namespace LmiBot.Deliveries;

/// <summary>
/// A message that is to be sent unasked, as a row before it is sent: written in the transaction that makes it necessary, claimed by lease, sent at most once.
/// After a failure that leaves open whether it arrived it is <see cref="DeliveryState.Uncertain"/>, and not sent again by itself.
/// </summary>
public sealed class Delivery
{
    public const int LongestKey = 200;

    public long DeliveryId { get; init; }

    /// <summary>What makes it one: the same key again writes no second row. Unique.</summary>
    public required string Key { get; init; }

    /// <summary>Who can write the message: <c>hiring-event/review</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, in the kind's own words: the id of a row.</summary>
    public required string Subject { get; init; }

    /// <summary>The chat channel of the conversation that it goes to.</summary>
    public required string ChannelId { get; init; }

    /// <summary>A channel's own id starts a thread in it.</summary>
    public required string ConversationId { get; init; }

    public required DeliveryState State { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>In UTC: not sent earlier; moved on when the channel asks to wait.</summary>
    public required DateTime NotBefore { get; set; }

    /// <summary>In UTC: until then it is being sent by whoever claimed it. One that nobody settled until then may have been sent.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>Who claimed it.</summary>
    public Guid? LeasedBy { get; set; }

    public int Attempts { get; set; }

    /// <summary>In UTC: when it was sent, refused, uncertain or cancelled.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>Where it went: the thread that it began, or the conversation itself.</summary>
    public string? SentConversationId { get; set; }

    /// <summary>The message that was sent, to edit or delete it.</summary>
    public string? SentActivityId { get; set; }

    /// <summary>Why it was not sent, as a code: <c>MessageWritesBlocked</c>.</summary>
    public string? Problem { get; set; }
}

public enum DeliveryState : byte
{
    Waiting = 1,

    /// <summary>Claimed.</summary>
    Sending,
    Sent,

    /// <summary>The channel will not take it: the app is removed, blocked, or the conversation is gone.</summary>
    Refused,
    Uncertain,
    Cancelled,
}
