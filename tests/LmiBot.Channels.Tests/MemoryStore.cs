using System.Collections.Concurrent;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests;

/// <summary>A conversation store for one test.</summary>
public sealed class MemoryStore : IConversationStore
{
    // Long enough for callers at the same time to meet.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, StoredState> _states = new();

    public async Task<StoredState?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await Task.Delay(Moment, cancellationToken);
        return _states.GetValueOrDefault(key);
    }

    public async Task<bool> TryWriteAsync(string key, string json, int expectedVersion, CancellationToken cancellationToken)
    {
        await Task.Delay(Moment, cancellationToken);
        var next = new StoredState(json, expectedVersion + 1);
        return expectedVersion == 0
            ? _states.TryAdd(key, next)
            : _states.TryGetValue(key, out var current) && current.Version == expectedVersion && _states.TryUpdate(key, next, current);
    }
}
