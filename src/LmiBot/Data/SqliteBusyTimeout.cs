using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace LmiBot.Data;

/// <summary>
/// Has SQLite itself wait for another writer: it looks again after 1, 2, 5... and at most 100 milliseconds. The driver alone sleeps 150 at a time, while others
/// that come later take their turns, so that a busy writer may starve one for minutes.
/// </summary>
internal sealed class SqliteBusyTimeout : DbConnectionInterceptor
{
    public static readonly SqliteBusyTimeout Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle } sqlite)
            _ = raw.sqlite3_busy_timeout(handle, 1000 * sqlite.DefaultTimeout);
    }
}
