using LmiBot.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LmiBot.Tests.Data;

/// <summary>A database of a test's own, which goes away with it: a SQLite file, or with <c>LMIBOT_TEST_DATABASE=PostgreSql</c> one on a server that the tests start.</summary>
/// <param name="file">Where a SQLite database is to be.</param>
internal sealed class TestDatabase(string file) : IDisposable
{
    private const string Variable = "LMIBOT_TEST_DATABASE";

    public static bool IsPostgreSql { get; } = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" or "Sqlite" => false,
        "PostgreSql" => true,
        var other => throw new InvalidOperationException($"{Variable} is \"{other}\"; set it to Sqlite or PostgreSql."),
    };

    public string ConnectionString { get; } = IsPostgreSql ? PostgreSqlServer.Create() : SqliteFile(file);

    /// <summary>The app's, to use it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Database:Provider"] = IsPostgreSql ? "PostgreSql" : "Sqlite",
        ["ConnectionStrings:Lmi"] = ConnectionString,
    };

    /// <summary>Has a context use a database of the tests.</summary>
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        IsPostgreSql ? options.UseNpgsql(connectionString) : options.UseSqlite(connectionString);

    /// <summary>Creates the tables in a SQLite file; a server's database begins with them.</summary>
    public void CreateTables()
    {
        using var db = Open();
        db.Database.EnsureCreated();
    }

    /// <summary>Takes all that is in another one, in place of what was in this.</summary>
    public void CopyFrom(TestDatabase other)
    {
        if (IsPostgreSql)
        {
            PostgreSqlServer.Replace(ConnectionString, other.ConnectionString);
            return;
        }
        using var from = new SqliteConnection(other.ConnectionString);
        using var to = new SqliteConnection(ConnectionString);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    public LmiDbContext Open(params IEnumerable<IInterceptor> interceptors) =>
        new(Use(new DbContextOptionsBuilder<LmiDbContext>().AddInterceptors(interceptors), ConnectionString).Options);

    public void Dispose()
    {
        if (IsPostgreSql)
            PostgreSqlServer.Drop(ConnectionString);
        else
            ClearPool();
    }

    /// <summary>Creates it as EF Core would. The pool of a file keeps, for minutes after it was cleared, whoever's work opened it first: so it is nobody's.</summary>
    private static string SqliteFile(string file)
    {
        using var nobody = ExecutionContext.SuppressFlow();
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var journal = connection.CreateCommand();
        journal.CommandText = "PRAGMA journal_mode = 'wal';";
        journal.ExecuteNonQuery();
        return connection.ConnectionString;
    }

    private void ClearPool()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
