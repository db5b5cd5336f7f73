using System.Data;
using System.Data.Common;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using LmiBot.Web.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LmiBot.Web.Turns;

/// <summary>The statements that write turns and delete what is over, prepared once for a connection that stays open. SQL of every provider.</summary>
internal sealed class TurnCommands : IAsyncDisposable
{
    /// <summary>Of a web chat's id.</summary>
    private const int IdLength = 32;

    private static readonly string[] WebChatKeys = ["turn/directline/", "greeting/directline/", "message/directline/"];

    private readonly LmiDbContext _db;
    private readonly DbCommand _insertState, _updateState, _claim, _markAnswered, _takeOver;

    private TurnCommands(LmiDbContext db)
    {
        _db = db;
        _insertState = Command("""
            INSERT INTO "ConversationStates" ("Key", "Value", "Version", "UpdatedAt") SELECT @key, @value, 1, @now
            WHERE NOT EXISTS (SELECT 1 FROM "ConversationStates" WHERE "Key" = @key) AND NOT EXISTS (SELECT 1 FROM "HandledActivities" WHERE "Key" = @activity)
            """, ("@key", DbType.AnsiString), ("@value", DbType.String), ("@now", DbType.DateTime), ("@activity", DbType.AnsiString));
        _updateState = Command("""
            UPDATE "ConversationStates" SET "Value" = @value, "Version" = "Version" + 1, "UpdatedAt" = @now
            WHERE "Key" = @key AND "Version" = @version AND NOT EXISTS (SELECT 1 FROM "HandledActivities" WHERE "Key" = @activity)
            """, ("@key", DbType.AnsiString), ("@value", DbType.String), ("@now", DbType.DateTime), ("@activity", DbType.AnsiString), ("@version", DbType.Int32));
        _claim = Command("""
            INSERT INTO "HandledActivities" ("Key", "StateBefore", "ClaimedAt", "IsAnswered") SELECT @key, @before, @now, @answered
            WHERE NOT EXISTS (SELECT 1 FROM "HandledActivities" WHERE "Key" = @key)
            """, ("@key", DbType.AnsiString), ("@before", DbType.String), ("@now", DbType.Int64), ("@answered", DbType.Boolean));
        _markAnswered = Command("""UPDATE "HandledActivities" SET "IsAnswered" = @answered WHERE "Key" = @key""",
            ("@key", DbType.AnsiString), ("@answered", DbType.Boolean));
        _takeOver = Command("""UPDATE "HandledActivities" SET "ClaimedAt" = @now WHERE "Key" = @key AND "ClaimedAt" = @seen""",
            ("@key", DbType.AnsiString), ("@now", DbType.Int64), ("@seen", DbType.Int64));
    }

    public static async Task<TurnCommands> OpenAsync(IDbContextFactory<LmiDbContext> databases)
    {
        var db = await databases.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        return new TurnCommands(db);
    }

    public Task<IDbContextTransaction> BeginAsync() => _db.Database.BeginTransactionAsync();

    /// <inheritdoc cref="ITurnStore.TryEndAsync"/>
    public async Task<bool> TryEndAsync(TurnEnd end, DateTimeOffset now)
    {
        if (end.State is { } state && !await TryWriteAsync(state, end.Claim?.Key ?? "", now))
            return false;
        if (end.Claim is not { } claim || await ChangesAsync(_claim, claim.Key, claim.StateBefore, now.ToUnixTimeMilliseconds(), claim.IsAnswered))
            return true;
        // The state was written on condition that nobody has claimed the activity: only another instance, right now, can have.
        return end.State is null ? false : throw new DBConcurrencyException($"{claim.Key} was claimed meanwhile.");
    }

    /// <inheritdoc cref="ITurnStore.MarkAnsweredAsync"/>
    public Task<bool> MarkAnsweredAsync(string key) => ChangesAsync(_markAnswered, key, true);

    /// <inheritdoc cref="ITurnStore.TryTakeOverAsync"/>
    public Task<bool> TryTakeOverAsync(string key, DateTimeOffset seen, DateTimeOffset now) =>
        ChangesAsync(_takeOver, key, now.ToUnixTimeMilliseconds(), seen.ToUnixTimeMilliseconds());

    /// <summary>Deletes some of the claims that are older than <paramref name="time"/>.</summary>
    /// <returns>False: there were none.</returns>
    public async Task<bool> DeleteClaimsAsync(DateTimeOffset time)
    {
        var oldest = time.ToUnixTimeMilliseconds();
        return await _db.HandledActivities.Where(a => a.ClaimedAt < oldest).OrderBy(a => a.ClaimedAt).Take(500).ExecuteDeleteAsync() > 0;
    }

    /// <summary>Deletes some of the web chats that began before <paramref name="time"/>: all that was said, the claims, and what the bot remembers of them.</summary>
    /// <returns>False: there were none.</returns>
    public async Task<bool> DeleteWebChatsAsync(DateTimeOffset time)
    {
        var oldest = time.UtcDateTime;
        var ids = await _db.DirectLineActivities.Where(a => a.AppendedAt < oldest).Select(a => a.ConversationId).Distinct().Order().Take(20).ToListAsync();
        if (ids.Count == 0)
            return false;
        foreach (var prefix in WebChatKeys)
        {
            await _db.ConversationStates.Where(s => s.Key.StartsWith(prefix) && ids.Contains(s.Key.Substring(prefix.Length, IdLength))).ExecuteDeleteAsync();
            await _db.HandledActivities.Where(a => a.Key.StartsWith(prefix) && ids.Contains(a.Key.Substring(prefix.Length, IdLength))).ExecuteDeleteAsync();
        }
        return await _db.DirectLineActivities.Where(a => ids.Contains(a.ConversationId)).ExecuteDeleteAsync() > 0;
    }

    /// <summary>Deletes some of the states whose key begins with <paramref name="prefix"/> and that were last written before <paramref name="time"/>.</summary>
    /// <returns>False: there were none.</returns>
    public async Task<bool> DeleteStatesAsync(string prefix, DateTimeOffset time)
    {
        var oldest = time.UtcDateTime;
        return await _db.ConversationStates.Where(s => s.Key.StartsWith(prefix) && s.UpdatedAt < oldest).OrderBy(s => s.UpdatedAt).Take(500).ExecuteDeleteAsync() > 0;
    }

    /// <summary>Deletes some of the conversations that the bot has left before <paramref name="time"/>.</summary>
    /// <returns>False: there were none.</returns>
    public async Task<bool> DeleteRetiredAsync(DateTimeOffset time)
    {
        var oldest = time.UtcDateTime;
        var over = _db.Conversations.Where(c => c.RetiredAt < oldest).OrderBy(c => c.RetiredAt).ThenBy(c => c.ConversationId).Take(100);
        foreach (var channel in (await over.Select(c => new { c.ChannelId, c.ConversationId }).ToListAsync()).GroupBy(c => c.ChannelId, c => c.ConversationId))
            await _db.ForgetGreetingsAsync(channel.Key, channel);
        return await over.ExecuteDeleteAsync() > 0;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in new[] { _insertState, _updateState, _claim, _markAnswered, _takeOver })
            await command.DisposeAsync();
        await _db.DisposeAsync();
    }

    private Task<bool> TryWriteAsync(StateChange state, string activity, DateTimeOffset now) => state.ExpectedVersion == 0
        ? ChangesAsync(_insertState, state.Key, state.Json, now.UtcDateTime, activity)
        : ChangesAsync(_updateState, state.Key, state.Json, now.UtcDateTime, activity, state.ExpectedVersion);

    private async Task<bool> ChangesAsync(DbCommand command, params object?[] values)
    {
        command.Transaction = _db.Database.CurrentTransaction!.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return await command.ExecuteNonQueryAsync() > 0;
    }

    private DbCommand Command(string sql, params (string Name, DbType Type)[] parameters)
    {
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var (name, type) in parameters)
            command.Add(name, type);
        return command;
    }
}
