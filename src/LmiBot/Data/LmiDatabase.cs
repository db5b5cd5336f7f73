using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Data;

/// <summary>Registers the database that the configuration names.</summary>
public static class LmiDatabase
{
    /// <summary>
    /// Adds a singleton <see cref="IDbContextFactory{TContext}"/> of <see cref="LmiDbContext"/>, pooled, and a scoped <see cref="LmiDbContext"/>.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configuration">
    /// <c>Database:Provider</c> (<c>Sqlite</c>, the default, <c>SqlServer</c> or <c>PostgreSql</c>) and <c>ConnectionStrings:Lmi</c>, both read at once.
    /// </param>
    /// <exception cref="InvalidOperationException">The provider is unknown, or a server has no connection string; the message says what to set.</exception>
    public static IServiceCollection AddLmiDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"];
        var connectionString = configuration.GetConnectionString("Lmi");
        return provider?.ToUpperInvariant() switch
        {
            null or "" or "SQLITE" => services.AddContext<SqliteLmiDbContext>(SqliteLmiDbContext.Connect(connectionString)),
            "SQLSERVER" => services.AddContext<SqlServerLmiDbContext>(SqlServerLmiDbContext.Connect(connectionString)),
            "POSTGRESQL" => services.AddContext<PostgreSqlLmiDbContext>(PostgreSqlLmiDbContext.Connect(connectionString)),
            _ => throw new InvalidOperationException($"Database:Provider is \"{provider}\"; set it to Sqlite, SqlServer or PostgreSql."),
        };
    }

    private static IServiceCollection AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : LmiDbContext => services
        .AddPooledDbContextFactory<TContext>(configure)
        .AddSingleton<IDbContextFactory<LmiDbContext>, LmiDbContextFactory<TContext>>()
        .AddScoped(provider => provider.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContext());
}
