using LmiBot.Channels.DirectLine;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>A store of activities for one test.</summary>
public sealed class MemoryDirectLineStore : IDirectLineStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<string>> _conversations = [];
    private readonly HashSet<(string, string)> _keys = [];

    /// <summary>True: as if the process died before it appended an answer.</summary>
    public bool DiesBeforeAnswering { get; set; }

    /// <summary>As if another instance had appended: nobody here is told.</summary>
    public void AppendElsewhere(string conversationId, string activity) => Append(conversationId, [activity]);

    public Task AppendAsync(string conversationId, IReadOnlyList<string> activities, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (DiesBeforeAnswering && idempotencyKey?.StartsWith("to ", StringComparison.Ordinal) == true)
            throw new InvalidOperationException("died");
        lock (_lock)
        {
            if (idempotencyKey is not null && !_keys.Add((conversationId, idempotencyKey)))
                return Task.CompletedTask;
        }

        Append(conversationId, activities);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StoredActivity>> ReadAsync(string conversationId, long after, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var activities = _conversations.GetValueOrDefault(conversationId, []);
            return Task.FromResult<IReadOnlyList<StoredActivity>>([.. activities.Select((json, i) => new StoredActivity(i + 1, json)).Where(a => a.Sequence > after)]);
        }
    }

    private void Append(string conversationId, IEnumerable<string> activities)
    {
        lock (_lock)
        {
            if (!_conversations.TryGetValue(conversationId, out var list))
                _conversations[conversationId] = list = [];
            list.AddRange(activities);
        }
    }
}
