namespace LmiBot.Data;

/// <summary>A message that the bot has handled: whoever inserts the row answers it, and nobody else.</summary>
public sealed class HandledActivity
{
    /// <summary>Channel, conversation, person and activity, joined by slashes; at most 400 characters.</summary>
    public required string Key { get; init; }

    /// <summary>The <see cref="ConversationState.Value"/> that it was handled in, for an edit or a second delivery; null: none.</summary>
    public string? StateBefore { get; init; }

    /// <summary>Unix time in milliseconds, for SQLite to compare.</summary>
    public required long ClaimedAt { get; set; }

    /// <summary>Whether its replies have arrived, as far as is known.</summary>
    public required bool IsAnswered { get; set; }
}
