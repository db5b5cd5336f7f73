namespace LmiBot.Channels.Protocol;

/// <summary>A conversation to create: with one member, or as a thread in the channel that <see cref="ChannelData"/> names.</summary>
internal sealed record ConversationParameters
{
    public bool IsGroup { get; init; }

    public ChannelAccount? Bot { get; init; }

    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    public string? TenantId { get; init; }

    public TeamsChannelData? ChannelData { get; init; }

    /// <summary>The first message; in Teams only a thread can be begun with it.</summary>
    public Activity? Activity { get; init; }
}
