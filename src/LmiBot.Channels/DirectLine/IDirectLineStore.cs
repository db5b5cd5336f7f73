namespace LmiBot.Channels.DirectLine;

/// <summary>Where the app keeps the activities of Direct Line conversations, for every instance and across restarts.</summary>
public interface IDirectLineStore
{
    /// <summary>
    /// Appends activities, together, behind those that the conversation has. Their sequence numbers follow the last one
    /// without a gap, whoever else appends, so that a reader who goes on after the last number that it saw misses nothing.
    /// The store may drop the oldest of a long conversation.
    /// </summary>
    /// <param name="conversationId">At most 50 characters.</param>
    /// <param name="activities">JSON, complete.</param>
    /// <param name="idempotencyKey">At most 50 characters: what the conversation has under it is not appended again. Null: appended in any case.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task AppendAsync(string conversationId, IReadOnlyList<string> activities, string? idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The activities with a sequence number above <paramref name="after"/>, in order; 0 for all.</summary>
    Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, CancellationToken cancellationToken);
}

/// <summary>An activity as it was appended, with its number in the conversation: the first is 1.</summary>
public sealed record StoredActivity(long Sequence, string Json);
