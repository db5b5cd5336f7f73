using LmiBot.Channels.Turns;
using HandledActivity = LmiBot.Channels.Turns.HandledActivity;

namespace LmiBot.Web.Turns;

/// <summary>Turns in the database: states and claims. Versions and unique keys decide who was first, on any number of instances.</summary>
internal sealed class DbTurnStore(TurnReader reader, TurnWriter writer, TimeProvider time)
    : IConversationStore, ITurnStore
{
    public async Task<StoredState?> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await BeginAsync(key, null, cancellationToken)).State;

    public Task<bool> TryWriteAsync(string key, string json, int expectedVersion, CancellationToken cancellationToken) =>
        TryEndAsync(new TurnEnd(new StateChange(key, json, expectedVersion), null));

    public Task<TurnStart> BeginAsync(string stateKey, string? activityKey, CancellationToken cancellationToken) =>
        reader.BeginAsync(stateKey, activityKey, cancellationToken);

    public Task<bool> TryEndAsync(TurnEnd end)
    {
        var now = time.GetUtcNow();
        return writer.WriteAsync(write => write.TryEndAsync(end, now));
    }

    public Task MarkAnsweredAsync(string activityKey) => writer.WriteAsync(write => write.MarkAnsweredAsync(activityKey));

    public Task<bool> TryTakeOverAsync(string activityKey, HandledActivity seen)
    {
        var now = time.GetUtcNow();
        return writer.WriteAsync(write => write.TryTakeOverAsync(activityKey, seen.ClaimedAt, now));
    }
}
