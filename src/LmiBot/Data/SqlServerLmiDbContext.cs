using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LmiBot.Data;

/// <summary>The production database.</summary>
internal sealed class SqlServerLmiDbContext(DbContextOptions<SqlServerLmiDbContext> options) : LmiDbContext(options)
{
    /// <exception cref="InvalidOperationException">The connection string is missing.</exception>
    public static Action<DbContextOptionsBuilder> Connect(string? connectionString) => string.IsNullOrWhiteSpace(connectionString)
        ? throw new InvalidOperationException("Database:Provider is SqlServer and has no connection string; set ConnectionStrings:Lmi.")
        : options => options.UseSqlServer(connectionString);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Ids and codes are themselves only, as in SQLite: the server's collation would take Teams' a:1Xy for A:1xY.
        foreach (var id in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.IsUnicode() == false))
            id.SetCollation("Latin1_General_100_BIN2");
    }
}

/// <summary>For <c>dotnet ef</c>, which opens no connection to write a migration.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerLmiDbContext>
{
    public SqlServerLmiDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerLmiDbContext>().UseSqlServer("Server=(none)").Options);
}
