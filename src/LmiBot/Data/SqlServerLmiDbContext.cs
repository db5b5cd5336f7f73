using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LmiBot.Data;

/// <summary>The production database.</summary>
internal sealed class SqlServerLmiDbContext(DbContextOptions<SqlServerLmiDbContext> options) : LmiDbContext(options)
{
    public static void Configure(DbContextOptionsBuilder options, string connectionString) => options.UseSqlServer(connectionString);
}

/// <summary>For <c>dotnet ef</c>, which opens no connection to write a migration.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerLmiDbContext>
{
    public SqlServerLmiDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerLmiDbContext>().UseSqlServer("Server=(none)").Options);
}
