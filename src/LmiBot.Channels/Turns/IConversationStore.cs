namespace LmiBot.Channels.Turns;

/// <summary>Where the app keeps what must survive between two turns, on any number of instances.</summary>
public interface IConversationStore
{
    /// <summary>The state under <paramref name="key"/> (at most 400 characters), or null where none was written.</summary>
    Task<StoredState?> ReadAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes <paramref name="json"/> as version <paramref name="expectedVersion"/> + 1.</summary>
    /// <param name="key">At most 400 characters; see <see cref="TurnContext.PersonKey"/>.</param>
    /// <param name="json">The state.</param>
    /// <param name="expectedVersion">The version that was read; 0: there must be none yet.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False: another writer was first; nothing is written. Read again, and decide again.</returns>
    Task<bool> TryWriteAsync(string key, string json, int expectedVersion, CancellationToken cancellationToken);
}

/// <summary>A state as it was written, with its version: 1 after the first write.</summary>
public sealed record StoredState(string Json, int Version);
