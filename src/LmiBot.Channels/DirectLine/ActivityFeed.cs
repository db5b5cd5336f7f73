using System.Collections.Concurrent;
using System.Text.Json;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.DirectLine;

/// <summary>The activities of all conversations: appended, read, and waited for.</summary>
internal sealed class ActivityFeed(IDirectLineStore store, TimeProvider time)
{
    /// <summary>What another instance appends wakes nobody here; it is found this long after at the latest.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiters = new(StringComparer.Ordinal);

    /// <inheritdoc cref="IDirectLineStore.AppendAsync"/>
    public async Task AppendAsync(string conversationId, IReadOnlyList<Activity> activities, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (activities.Count == 0)
            return;
        await store.AppendAsync(conversationId, [.. activities.Select(a => JsonSerializer.Serialize(a, ProtocolJson.Default.Activity))], idempotencyKey, cancellationToken);
        if (_waiters.TryRemove(conversationId, out var waiter))
            waiter.SetResult();
    }

    /// <summary>What came after a watermark.</summary>
    public async Task<ActivitySet> ReadAsync(string conversationId, long after, CancellationToken cancellationToken) =>
        new(await store.ReadAsync(conversationId, after, cancellationToken), after);

    /// <summary>What came after a watermark, as soon as there is something.</summary>
    public async Task<ActivitySet> NextAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Taken before reading: what is appended in between completes it.
            var news = _waiters.GetOrAdd(conversationId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            var set = await ReadAsync(conversationId, after, cancellationToken);
            if (set.Activities.Count > 0)
                return set;
            await Task.WhenAny(news, Task.Delay(LongestWait, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Nobody waits for it any more; whoever does nevertheless finds news by looking.</summary>
    public void Forget(string conversationId) => _waiters.TryRemove(conversationId, out _);
}
