namespace LmiBot.Data;

/// <summary>What the bot keeps of one conversation, or of one person in it, between two turns.</summary>
public sealed class ConversationState
{
    /// <summary>Namespace, channel, conversation and person, joined by slashes; at most 400 characters.</summary>
    public required string Key { get; init; }

    /// <summary>JSON.</summary>
    public required string Value { get; set; }

    /// <summary>Grows by one with each change; a writer whose number is stale has lost the race.</summary>
    public required int Version { get; set; }

    /// <summary>In UTC.</summary>
    public required DateTime UpdatedAt { get; set; }
}
