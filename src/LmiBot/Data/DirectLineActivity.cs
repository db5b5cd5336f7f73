namespace LmiBot.Data;

/// <summary>One thing said in a web chat, kept as long as the chat can be gone on with.</summary>
public sealed class DirectLineActivity
{
    public required string ConversationId { get; init; }

    /// <summary>1, 2, 3 within the conversation, without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>What is appended once: a person's message, the answer to it. Null for what may be said any number of times.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The activity as its reader gets it, JSON.</summary>
    public required string Json { get; init; }

    /// <summary>In UTC. No offset with it: SQLite cannot compare those.</summary>
    public required DateTime AppendedAt { get; init; }
}
