using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using LmiBot.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Data;

/// <summary>The database as the first start leaves it, made once in a process.</summary>
internal static class FilledDatabase
{
    private static readonly Lazy<TestDatabase> Made = new(Make);

    public static TestDatabase Template => Made.Value;

    private static TestDatabase Make()
    {
        var folder = Directory.CreateTempSubdirectory("lmibot-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        var database = new TestDatabase(Path.Combine(folder.FullName, "filled.db"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings!).Build();
        using var services = new ServiceCollection().AddLmiDatabase(configuration).BuildServiceProvider();
        using var db = services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContext();
        db.Database.Migrate();
        BuiltInData.LoadAsync(db, Path.Combine(AppContext.BaseDirectory, "data"), progress: null, CancellationToken.None).GetAwaiter().GetResult();
        return database;
    }
}
