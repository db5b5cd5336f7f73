namespace LmiBot.Access;

/// <summary>What a channel or group chat is for. Each purpose has one conversation; choosing another replaces it.</summary>
public sealed class ChannelPurpose
{
    public required Purpose Purpose { get; init; }

    public required string TenantId { get; set; }

    /// <summary>The Bot Framework's channel id, such as <c>msteams</c>.</summary>
    public required string ChannelId { get; set; }

    /// <summary>Of the channel or group chat, not of a thread in it.</summary>
    public required string ConversationId { get; set; }

    /// <summary><see cref="Caller.Id"/>.</summary>
    public required string ChosenBy { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime ChosenAt { get; set; }
}

public enum Purpose : byte
{
    /// <summary>What partners log is reviewed there.</summary>
    Review = 1,

    /// <summary>What staff has to know is said there.</summary>
    Staff = 2,
}
