using System.Collections.Concurrent;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests;

/// <summary>A conversation store for one test.</summary>
public sealed class MemoryStore(TimeProvider time) : IConversationStore, ITurnStore
{
    // Long enough for callers at the same time to meet.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, StoredState> _states = new();
    private readonly ConcurrentDictionary<string, HandledActivity> _handled = new();

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

    public async Task<TurnStart> BeginAsync(string stateKey, string? activityKey, CancellationToken cancellationToken)
    {
        await Task.Delay(Moment, cancellationToken);
        return new TurnStart(_states.GetValueOrDefault(stateKey), activityKey is null ? null : _handled.GetValueOrDefault(activityKey));
    }

    public async Task<bool> TryEndAsync(TurnEnd end)
    {
        await Task.Delay(Moment);
        lock (_handled)
        {
            if (end.Claim is { } known && _handled.ContainsKey(known.Key))
                return false;
            if (end.State is { } state)
            {
                if ((_states.GetValueOrDefault(state.Key)?.Version ?? 0) != state.ExpectedVersion)
                    return false;
                _states[state.Key] = new StoredState(state.Json, state.ExpectedVersion + 1);
            }
            if (end.Claim is { } claim)
                _handled[claim.Key] = new HandledActivity(claim.StateBefore, time.GetUtcNow(), claim.IsAnswered);
            return true;
        }
    }

    public Task MarkAnsweredAsync(string activityKey)
    {
        if (_handled.TryGetValue(activityKey, out var handled))
            _handled[activityKey] = handled with { IsAnswered = true };
        return Task.CompletedTask;
    }

    public Task<bool> TryTakeOverAsync(string activityKey, HandledActivity seen) =>
        Task.FromResult(_handled.TryUpdate(activityKey, seen with { ClaimedAt = time.GetUtcNow() }, seen));
}
