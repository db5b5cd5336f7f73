namespace LmiBot.Digests;

/// <summary>That a conversation gets the digest of a topic with each release. Of who wished for it no more is kept than who the trail names.</summary>
public sealed class Subscription
{
    public const int LongestProblem = 100;

    public int SubscriptionId { get; init; }

    /// <summary>The chat channel of the conversation.</summary>
    public required string ChannelId { get; init; }

    /// <summary>A channel, without a thread; a group chat; a personal chat.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Empty for all occupations: a database that holds nothing equal to nothing could not tell that two topics are one.</summary>
    public required string FieldCode { get; set; }

    public required string AreaCode { get; set; }

    public required DigestAudience Audience { get; set; }

    /// <summary>An IANA id; null: not known, the agency's is meant.</summary>
    public string? TimeZone { get; set; }

    public SubscriptionState State { get; set; } = SubscriptionState.Active;

    /// <summary>Why the bot stopped it, as the channel's code: <c>MessageWritesBlocked</c>; null where somebody did.</summary>
    public string? StoppedBecause { get; set; }

    /// <summary><see cref="Access.Caller.Id"/>.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <inheritdoc cref="CreatedBy"/>
    public required string ChangedBy { get; set; }

    /// <inheritdoc cref="CreatedAt"/>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Counts the changes; a lost race is noticed by it.</summary>
    public int Version { get; set; }

    public DigestTopic Topic => new(FieldCode.Length == 0 ? null : FieldCode, AreaCode, Audience);
}

/// <summary>Stored, so numbers don't change.</summary>
public enum SubscriptionState : byte
{
    Active = 1,

    /// <summary>Until somebody resumes it.</summary>
    Paused,

    /// <summary>Somebody has had enough of it, or the channel takes nothing from the bot any more.</summary>
    Stopped,
}
