using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace LmiBot.Data;

/// <summary>The other server.</summary>
internal sealed class PostgreSqlLmiDbContext(DbContextOptions<PostgreSqlLmiDbContext> options) : LmiDbContext(options)
{
    /// <exception cref="InvalidOperationException">The connection string is missing.</exception>
    public static Action<DbContextOptionsBuilder> Connect(string? connectionString) => string.IsNullOrWhiteSpace(connectionString)
        ? throw new InvalidOperationException("Database:Provider is PostgreSql and has no connection string; set ConnectionStrings:Lmi.")
        : options => options.UseNpgsql(connectionString);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Ids and codes are sorted byte by byte whatever the language of the database, so that an index finds those that begin alike.
        foreach (var id in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.IsUnicode() == false))
            id.SetCollation("C");
    }
}

/// <summary>For <c>dotnet ef</c>, which opens no connection to write a migration.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlLmiDbContext>
{
    public PostgreSqlLmiDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlLmiDbContext>().UseNpgsql("Host=(none)").Options);
}
