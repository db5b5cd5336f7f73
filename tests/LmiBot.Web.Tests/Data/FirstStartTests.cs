using LmiBot.Data;
using LmiBot.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Data;

public sealed class FirstStartTests
{
    [Fact]
    public async Task Instances_that_first_start_at_the_same_time_fill_the_database_once()
    {
        using var folder = new TemporaryFolder();
        // No file yet, where it is one.
        (string, string)[] settings = TestDatabase.IsPostgreSql ? [] : [("ConnectionStrings:Lmi", $"Data Source={Path.Combine(folder.Path, "first.db")}")];
        BotApplication[] bots = [.. Enumerable.Range(0, 3).Select(_ => new BotApplication(folder, settings) { FromEmpty = true })];
        try
        {
            await Task.WhenAll(bots.Select(bot => Task.Run(async () => await bot.InitializeAsync())));

            foreach (var bot in bots)
                Assert.Contains("$", Chat.CardText(Assert.Single(await new Chat(bot).SayAsync("what does a welder earn in Austin"))), StringComparison.Ordinal);
            await using var db = await bots[0].Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
            Assert.Equal(2, await db.Releases.CountAsync(TestContext.Current.CancellationToken));
        }
        finally
        {
            foreach (var bot in bots)
                await bot.DisposeAsync();
        }
    }
}
