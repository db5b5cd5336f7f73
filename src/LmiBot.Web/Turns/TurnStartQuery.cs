using System.Data;
using System.Data.Common;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using HandledActivity = LmiBot.Channels.Turns.HandledActivity;

namespace LmiBot.Web.Turns;

/// <summary>The statement that begins a turn, prepared once for a connection that stays open. SQL of every provider.</summary>
internal sealed class TurnStartQuery : IAsyncDisposable
{
    private readonly LmiDbContext _db;
    private readonly DbCommand _command;
    private readonly DbParameter _state, _activity;

    private TurnStartQuery(LmiDbContext db)
    {
        _db = db;
        _command = db.Database.GetDbConnection().CreateCommand();
        _command.CommandText = """
            SELECT "Value", "Version" FROM "ConversationStates" WHERE "Key" = @state;
            SELECT "StateBefore", "ClaimedAt", "IsAnswered" FROM "HandledActivities" WHERE "Key" = @activity
            """;
        _state = _command.Add("@state", DbType.AnsiString);
        _activity = _command.Add("@activity", DbType.AnsiString);
    }

    public static async Task<TurnStartQuery> OpenAsync(IDbContextFactory<LmiDbContext> databases, CancellationToken cancellationToken)
    {
        var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new TurnStartQuery(db);
    }

    /// <inheritdoc cref="ITurnStore.BeginAsync"/>
    public async Task<TurnStart> ReadAsync(string stateKey, string? activityKey, CancellationToken cancellationToken)
    {
        _state.Value = stateKey;
        _activity.Value = activityKey ?? "";
        await using var reader = await _command.ExecuteReaderAsync(cancellationToken);
        var state = await reader.ReadAsync(cancellationToken) ? new StoredState(reader.GetString(0), reader.GetInt32(1)) : null;
        await reader.NextResultAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return new TurnStart(state, null);
        var before = await reader.IsDBNullAsync(0, cancellationToken) ? null : reader.GetString(0);
        return new TurnStart(state, new HandledActivity(before, DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1)), reader.GetBoolean(2)));
    }

    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync();
        await _db.DisposeAsync();
    }
}
