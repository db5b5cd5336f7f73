using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data;

/// <summary>A context of each provider, connected to nothing.</summary>
internal static class Contexts
{
    public static LmiDbContext Of(string provider) => provider switch
    {
        "Sqlite" => new SqliteDesignTimeFactory().CreateDbContext([]),
        "SqlServer" => SqlServer(),
        "PostgreSql" => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, null),
    };

    public static SqlServerLmiDbContext SqlServer() => new SqlServerDesignTimeFactory().CreateDbContext([]);

    public static SqlServerLmiDbContext SqlServer(string connectionString) =>
        new(new DbContextOptionsBuilder<SqlServerLmiDbContext>().UseSqlServer(connectionString).Options);
}
