namespace LmiBot.Digests;

/// <summary>The conversation that somebody speaks in, as the channel says it.</summary>
/// <param name="ChannelId">The chat channel: <c>msteams</c>...</param>
/// <param name="ConversationId">Without a thread: one subscribes for a channel as a whole.</param>
/// <param name="IsLasting">False for a web chat, which is over when its window is closed.</param>
public sealed record SubscriptionPlace(string ChannelId, string ConversationId, bool IsLasting = true)
{
    /// <summary>An IANA id, as the client of who speaks says it; null: it doesn't.</summary>
    public string? TimeZone { get; init; }

    internal bool Has(Subscription subscription) => subscription.ChannelId == ChannelId && subscription.ConversationId == ConversationId;
}
