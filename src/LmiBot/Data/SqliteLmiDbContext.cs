using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LmiBot.Data;

/// <summary>The embedded database. EF Core sets write-ahead logging (WAL) when it creates the file.</summary>
internal sealed class SqliteLmiDbContext(DbContextOptions<SqliteLmiDbContext> options) : LmiDbContext(options)
{
    /// <summary>Uses the file that the connection string names, <c>App_Data/lmi.db</c> by default; a relative path starts at the app's own folder.</summary>
    public static Action<DbContextOptionsBuilder> Connect(string? connectionString)
    {
        var absolute = Absolute(connectionString);
        return options => options.UseSqlite(absolute).AddInterceptors(SqliteBusyTimeout.Instance);
    }

    private static string Absolute(string? connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        if (builder.DataSource.Length == 0)
            builder.DataSource = Path.Combine("App_Data", "lmi.db");
        if (IsFile(builder))
        {
            builder.DataSource = Path.GetFullPath(builder.DataSource, AppContext.BaseDirectory);
            Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        }

        return builder.ToString();
    }

    private static bool IsFile(SqliteConnectionStringBuilder builder) =>
        builder.Mode != SqliteOpenMode.Memory
        && builder.DataSource != ":memory:"
        && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
}

/// <summary>For <c>dotnet ef</c>, which opens no file to write a migration.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteLmiDbContext>
{
    public SqliteLmiDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteLmiDbContext>().UseSqlite("Data Source=:memory:").Options);
}
