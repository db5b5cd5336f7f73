namespace LmiBot.Deliveries;

/// <summary>
/// A message that is to be sent unasked, as a row before it is sent: written in the transaction that makes it necessary (<see cref="Outbox"/>), claimed by lease, sent at most once.
/// After a failure that leaves open whether it arrived it is <see cref="DeliveryState.Uncertain"/>, and not sent again by itself.
/// </summary>
public sealed class Delivery
{
    public const int LongestKey = 200;
    public const int LongestSubject = 200;

    public long DeliveryId { get; init; }

    /// <summary>What makes it one: the same key again writes no second row. Unique.</summary>
    public required string Key { get; init; }

    /// <summary>Who can write the message: <c>hiring-event/review</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, in the kind's own words: the id of a row.</summary>
    public required string Subject { get; set; }

    /// <summary>What it is sent, paused and cancelled together with, such as a release's digest; null: it stands alone, and goes before those of a batch.</summary>
    public string? Batch { get; init; }

    /// <summary>The chat channel of the conversation that it goes to.</summary>
    public required string ChannelId { get; init; }

    /// <summary>A channel's own id starts a thread in it.</summary>
    public required string ConversationId { get; init; }

    public required DeliveryState State { get; set; }

    /// <summary>What staff want of it, as long as it isn't settled.</summary>
    public DeliveryHold Hold { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>In UTC: not sent earlier; moved on when the channel asks to wait.</summary>
    public required DateTime NotBefore { get; set; }

    /// <summary>In UTC: until then it belongs to whoever claimed it. After it, one that is waiting may be claimed again, and one that is being sent may have been.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>The claim that it was last taken with.</summary>
    public Guid? LeasedBy { get; set; }

    /// <summary>How often it was given to the channel.</summary>
    public int Attempts { get; set; }

    /// <summary>Doing it twice is doing it once, as with what edits or deletes a message: a failure that leaves open whether it was done is no reason not to try again.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>In UTC: since when its message could not be written, as far as it was tried; null: nothing hinders that.</summary>
    public DateTime? NotWrittenSince { get; set; }

    /// <summary>In UTC: when it was sent, refused, uncertain or cancelled.</summary>
    public DateTime? SettledAt { get; set; }

    /// <summary>Where it went: the thread that it began, or the conversation itself.</summary>
    public string? SentConversationId { get; set; }

    /// <summary>The message that was sent, to edit or delete it.</summary>
    public string? SentActivityId { get; set; }

    /// <summary>Why it was not sent, or not yet, as a code: <c>MessageWritesBlocked</c>.</summary>
    public string? Problem { get; set; }
}

public enum DeliveryState : byte
{
    /// <summary>Also while it is claimed: nobody has been given it yet.</summary>
    Waiting = 1,

    /// <summary>Written just before the channel is given it.</summary>
    Sending,
    Sent,

    /// <summary>The channel will not take it: the app is removed, blocked, or the conversation is gone.</summary>
    Refused,
    Uncertain,
    Cancelled,
}

public enum DeliveryHold : byte
{
    None,
    Paused,

    /// <summary>Of one that is being sent: if it comes back unsent, it is cancelled.</summary>
    Cancelled,
}
