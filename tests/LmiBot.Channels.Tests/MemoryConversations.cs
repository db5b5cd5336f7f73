using System.Collections.Concurrent;
using LmiBot.Channels.Conversations;

namespace LmiBot.Channels.Tests;

/// <summary>Known conversations for one test.</summary>
public sealed class MemoryConversations : IKnownConversations
{
    private readonly ConcurrentQueue<KnownConversation> _kept = new();
    private readonly ConcurrentQueue<string> _retired = new();

    /// <summary>Each call to keep one, in order.</summary>
    public IReadOnlyList<KnownConversation> Kept => [.. _kept];

    /// <summary>What was kept, once that is so much.</summary>
    /// <exception cref="TimeoutException">It wasn't, for ten seconds.</exception>
    public async Task<IReadOnlyList<KnownConversation>> KeptAsync(int count)
    {
        for (var tries = 0; _kept.Count < count; tries++)
        {
            if (tries == 1000)
                throw new TimeoutException($"{_kept.Count} of {count} were kept.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        return Kept;
    }

    /// <summary>Each call to retire one, as <c>id: reason</c>.</summary>
    public IReadOnlyList<string> Retired => [.. _retired];

    /// <summary>Thrown by every call.</summary>
    public Exception? Failure { get; set; }

    public Task KeepAsync(KnownConversation conversation, CancellationToken cancellationToken) => Do(() => _kept.Enqueue(conversation));

    public Task RetireAsync(string channelId, string id, string reason) => Do(() => _retired.Enqueue($"{id}: {reason}"));

    private Task Do(Action act)
    {
        if (Failure is not null)
            return Task.FromException(Failure);
        act();
        return Task.CompletedTask;
    }
}
