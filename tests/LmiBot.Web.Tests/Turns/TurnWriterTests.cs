using LmiBot.Channels.Turns;
using LmiBot.Data;
using LmiBot.Tests.Data;
using LmiBot.Web.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Turns;

public sealed class TurnWriterTests(BotApplication bot)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TurnWriter Writer => bot.Services.GetRequiredService<TurnWriter>();

    [Fact]
    public async Task One_write_that_fails_takes_no_other_with_it()
    {
        var prefix = $"writer/{Chat.NewId()}";
        var failures = 0;

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
        {
            try
            {
                await Writer.WriteAsync(write => i % 20 == 7 ? throw new InvalidOperationException("spoiled") : write.TryEndAsync(Claim($"{prefix}/{i}"), Now));
            }
            catch (InvalidOperationException)
            {
                Interlocked.Increment(ref failures);
            }
        })));

        Assert.Equal(3, failures);
        Assert.Equal(57, await CountAsync(prefix));
    }

    [Fact]
    public async Task What_a_failed_write_has_done_is_undone()
    {
        var key = $"writer/{Chat.NewId()}";

        await Assert.ThrowsAsync<InvalidOperationException>(() => Writer.WriteAsync(async write =>
        {
            await write.TryEndAsync(Claim(key), Now);
            throw new InvalidOperationException();
        }));

        Assert.Equal(0, await CountAsync(key));
    }

    [Fact]
    public async Task Old_claims_expire_and_no_others()
    {
        var prefix = $"writer/{Chat.NewId()}";
        // Older than any other test's.
        var (old, older) = (DateTimeOffset.UnixEpoch.AddDays(2), DateTimeOffset.UnixEpoch.AddDays(1));
        foreach (var i in Enumerable.Range(0, 600))
            await Writer.WriteAsync(write => write.TryEndAsync(Claim($"{prefix}/{i}"), i < 550 ? older : old));

        while (await Writer.WriteAsync(write => write.DeleteClaimsAsync(old)))
        {
        }

        Assert.Equal(50, await CountAsync(prefix));
    }

    [Fact]
    public async Task A_connection_that_cannot_even_be_closed_stops_no_later_write()
    {
        await using var good = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        var writer = new TurnWriter(new Unclosable(good.Database.GetConnectionString()!));
        var key = $"writer/{Chat.NewId()}";

        await Assert.ThrowsAnyAsync<Exception>(() => writer.WriteAsync(_ => throw new InvalidOperationException("spoiled")).WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
        Assert.True(await writer.WriteAsync(write => write.TryEndAsync(Claim(key), Now)).WaitAsync(TimeSpan.FromSeconds(10), Cancellation));

        Assert.Equal(1, await CountAsync(key));
    }

    private static TurnEnd Claim(string key) => new(null, new ActivityClaim(key, null, true));

    private async Task<int> CountAsync(string prefix)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        return await db.HandledActivities.CountAsync(activity => activity.Key.StartsWith(prefix), Cancellation);
    }

    private sealed class Unclosable(string connectionString) : IDbContextFactory<LmiDbContext>
    {
        public LmiDbContext CreateDbContext() => new Context(TestDatabase.Use(new DbContextOptionsBuilder<LmiDbContext>(), connectionString).Options);

        private sealed class Context(DbContextOptions options) : LmiDbContext(options)
        {
            public override async ValueTask DisposeAsync()
            {
                await base.DisposeAsync();
                throw new InvalidOperationException("cannot be closed");
            }
        }
    }
}
