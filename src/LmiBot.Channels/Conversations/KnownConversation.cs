using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Conversations;

/// <summary>A conversation that the bot is in: all that must be known to speak there unasked. What isn't known is null.</summary>
/// <param name="ChannelId"><c>msteams</c>, <c>emulator</c>...</param>
/// <param name="Id">The conversation's id; of a Teams channel the channel's, not a thread's.</param>
/// <param name="Type"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="ServiceUrl">Where its connector is.</param>
public sealed record KnownConversation(string ChannelId, string Id, string Type, string ServiceUrl)
{
    public const int LongestName = 400;

    public string? TenantId { get; init; }

    /// <summary>Of a channel: its team, whose id is that of its first channel.</summary>
    public string? TeamId { get; init; }

    public string? TeamName { get; init; }

    /// <summary>Of the channel or the group chat. Teams tells no name of a team's first channel.</summary>
    public string? Name { get; init; }

    /// <summary>The bot's id in the channel.</summary>
    public string? BotId { get; init; }

    /// <summary>In a personal chat: the person's id in the channel.</summary>
    public string? UserId { get; init; }

    /// <summary>In a personal chat: the person's object id in the directory.</summary>
    public string? UserAadObjectId { get; init; }

    /// <summary>The way there.</summary>
    public ConversationReference Reference => new()
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount { Id = Id, ConversationType = Type, IsGroup = Type == ConversationTypes.Personal ? null : true, TenantId = TenantId },
        Bot = BotId is null ? null : new ChannelAccount { Id = BotId },
        User = UserId is null ? null : new ChannelAccount { Id = UserId, AadObjectId = UserAadObjectId },
    };

    /// <summary>A name as it is kept: at most <see cref="LongestName"/> characters.</summary>
    public static string? Shortened(string? name) => name?.Length > LongestName ? name[..LongestName] : name;

    /// <summary>This, and what only <paramref name="earlier"/> knew.</summary>
    public KnownConversation Over(KnownConversation earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return this with
        {
            TenantId = TenantId ?? earlier.TenantId,
            TeamId = TeamId ?? earlier.TeamId,
            TeamName = TeamName ?? earlier.TeamName,
            Name = Name ?? earlier.Name,
            BotId = BotId ?? earlier.BotId,
            UserId = UserId ?? earlier.UserId,
            UserAadObjectId = UserAadObjectId ?? earlier.UserAadObjectId,
        };
    }
}
