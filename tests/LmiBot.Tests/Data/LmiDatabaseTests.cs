using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Tests.Data;

public sealed class LmiDatabaseTests : IDisposable
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, Path.GetRandomFileName());

    [Fact]
    public async Task A_relative_Sqlite_file_starts_at_the_apps_folder_and_is_made_with_its_folder()
    {
        var relative = Path.Combine(Path.GetFileName(_folder), "deep", "lmi.db");
        await using var services = Services(("ConnectionStrings:Lmi", $"Data Source={relative};Pooling=False"));
        await using var db = await Factory(services).CreateDbContextAsync(TestContext.Current.CancellationToken);
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(_folder, "deep", "lmi.db")));
    }

    [Fact]
    public async Task A_new_Sqlite_file_writes_ahead()
    {
        await using var services = Services(("ConnectionStrings:Lmi", $"Data Source={Path.Combine(_folder, "lmi.db")};Pooling=False"));
        await using var db = Factory(services).CreateDbContext();
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        var mode = db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode()");
        Assert.Equal("wal", await mode.SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_database_in_memory_needs_no_folder()
    {
        await using var services = Services(("ConnectionStrings:Lmi", "Data Source=:memory:"));
        await using var db = Factory(services).CreateDbContext();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await db.Occupations.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_configuration_it_is_a_Sqlite_file_in_App_Data()
    {
        await using var services = Services();
        await using var db = Factory(services).CreateDbContext();
        Assert.True(db.Database.IsSqlite());
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "App_Data", "lmi.db"), db.Database.GetDbConnection().DataSource);
    }

    [Theory]
    [InlineData("sqlite", "Microsoft.EntityFrameworkCore.Sqlite")]
    [InlineData("SqlServer", "Microsoft.EntityFrameworkCore.SqlServer")]
    [InlineData("postgresql", "Npgsql.EntityFrameworkCore.PostgreSQL")]
    public async Task The_provider_is_the_configured_one(string provider, string package)
    {
        await using var services = Services(("Database:Provider", provider), ("ConnectionStrings:Lmi", "Data Source=localhost"));
        await using var scope = services.CreateAsyncScope();
        Assert.Equal(package, scope.ServiceProvider.GetRequiredService<LmiDbContext>().Database.ProviderName);
    }

    [Fact]
    public void An_unknown_provider_is_refused_at_once_with_what_to_set()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Services(("Database:Provider", "Oracle")));
        Assert.Equal("Database:Provider is \"Oracle\"; set it to Sqlite, SqlServer or PostgreSql.", exception.Message);
    }

    [Theory]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void A_server_without_a_connection_string_is_refused_at_once_with_what_to_set(string provider)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => Services(("Database:Provider", provider)));
        Assert.Equal($"Database:Provider is {provider} and has no connection string; set ConnectionStrings:Lmi.", exception.Message);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddLmiDatabase(configuration).BuildServiceProvider(validateScopes: true);
    }

    private static IDbContextFactory<LmiDbContext> Factory(ServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<LmiDbContext>>();
}
