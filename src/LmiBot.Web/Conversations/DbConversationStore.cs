using System.Data;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using HandledActivity = LmiBot.Channels.Turns.HandledActivity;

namespace LmiBot.Web.Conversations;

/// <summary>Conversations in the database. Versions and unique keys decide who was first, on any number of instances.</summary>
internal sealed class DbConversationStore(IDbContextFactory<LmiDbContext> databases, ConversationWriter writer, TimeProvider time)
    : IConversationStore, ITurnStore
{
    public async Task<StoredState?> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await BeginAsync(key, null, cancellationToken)).State;

    public Task<bool> TryWriteAsync(string key, string json, int expectedVersion, CancellationToken cancellationToken) =>
        TryEndAsync(new TurnEnd(new StateChange(key, json, expectedVersion), null));

    public async Task<TurnStart> BeginAsync(string stateKey, string? activityKey, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """
            SELECT "Value", "Version" FROM "ConversationStates" WHERE "Key" = @state;
            SELECT "StateBefore", "ClaimedAt", "IsAnswered" FROM "HandledActivities" WHERE "Key" = @activity
            """;
        command.Add("@state", DbType.AnsiString, stateKey);
        command.Add("@activity", DbType.AnsiString, activityKey ?? "");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var state = await reader.ReadAsync(cancellationToken) ? new StoredState(reader.GetString(0), reader.GetInt32(1)) : null;
        await reader.NextResultAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return new TurnStart(state, null);
        var before = await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0);
        return new TurnStart(state, new HandledActivity(before, DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), reader.GetBoolean(2)));
    }

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
