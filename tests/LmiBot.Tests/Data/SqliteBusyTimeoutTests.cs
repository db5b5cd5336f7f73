using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Tests.Data;

public sealed class SqliteBusyTimeoutTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>As long as a command may take, in milliseconds. Left to the driver it is 0, and each look again is 150 ms away.</summary>
    [Theory]
    [InlineData("", 30_000)]
    [InlineData(";Default Timeout=7", 7_000)]
    public async Task Sqlite_itself_waits_for_another_writer(string setting, long expected)
    {
        var folder = Directory.CreateTempSubdirectory("lmibot-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "lmi.db")};Pooling=False{setting}";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Lmi", connectionString)]).Build();
        await using (var services = new ServiceCollection().AddLmiDatabase(configuration).BuildServiceProvider())
        {
            await using var db = await services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
            await db.Database.OpenConnectionAsync(Cancellation);
            await using var asked = db.Database.GetDbConnection().CreateCommand();
            asked.CommandText = "PRAGMA busy_timeout";

            Assert.Equal(expected, await asked.ExecuteScalarAsync(Cancellation));
        }
        folder.Delete(recursive: true);
    }
}
