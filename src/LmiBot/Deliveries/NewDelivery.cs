namespace LmiBot.Deliveries;

/// <summary>A message that is to be sent.</summary>
/// <param name="Key">What makes it one, at most <see cref="Delivery.LongestKey"/> characters: the same again is not sent again.</param>
/// <param name="Kind">Who writes it when it is sent, at most 50 characters.</param>
/// <param name="Subject">What it is about, in the kind's own words, at most <see cref="Delivery.LongestSubject"/> characters: the id of a row.</param>
/// <param name="ChannelId">The chat channel: <c>msteams</c>, <c>directline</c>...</param>
/// <param name="ConversationId">The conversation: a Teams channel's own id starts a thread in it, a thread's goes on in that.</param>
public sealed record NewDelivery(string Key, string Kind, string Subject, string ChannelId, string ConversationId)
{
    /// <summary>In UTC; null: now.</summary>
    public DateTime? NotBefore { get; init; }

    /// <inheritdoc cref="Delivery.Batch"/>
    public string? Batch { get; init; }

    /// <summary>True where its batch is paused.</summary>
    public bool IsPaused { get; init; }

    /// <inheritdoc cref="Delivery.MayRepeat"/>
    public bool MayRepeat { get; init; }
}
