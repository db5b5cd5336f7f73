namespace LmiBot.Conversations;

/// <summary>A conversation that the bot is or was in: a personal chat, a group chat, a channel of a team. What isn't known is null.</summary>
public sealed class Conversation
{
    public const int LongestId = 400;

    /// <summary>The chat channel: <c>msteams</c>, <c>emulator</c>...</summary>
    public required string ChannelId { get; init; }

    /// <summary>The chat channel's id for it, at most <see cref="LongestId"/> characters. All threads of a channel are one conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public required string Type { get; set; }

    /// <summary>Where messages for it are sent.</summary>
    public required string ServiceUrl { get; set; }

    public string? TenantId { get; set; }

    /// <summary>Of a channel: the team, whose id is that of its first channel.</summary>
    public string? TeamId { get; set; }

    public string? TeamName { get; set; }

    /// <summary>Of the channel or the group chat, never of a person. A team's first channel has none.</summary>
    public string? Name { get; set; }

    /// <summary>The bot's id there.</summary>
    public string? BotId { get; set; }

    /// <summary>In a personal chat: the person's id there.</summary>
    public string? UserId { get; set; }

    /// <summary>In a personal chat: the person's object id in the directory.</summary>
    public string? UserAadObjectId { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime ChangedAt { get; set; }

    /// <summary>Since when, in UTC, the bot is no longer in it; null while it is.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary><c>removed</c>, <c>deleted</c>, or the code with which a message was refused: <c>MessageWritesBlocked</c>...</summary>
    public string? RetiredBecause { get; set; }
}
