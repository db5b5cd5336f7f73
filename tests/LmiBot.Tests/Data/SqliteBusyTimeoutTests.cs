using System.Diagnostics;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Tests.Data;

public sealed class SqliteBusyTimeoutTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Of several tries the best: a busy machine may delay any of them, and the driver alone would never wait less than 150 ms.</summary>
    [Fact]
    public async Task Who_waits_for_another_writer_goes_on_soon_after_it()
    {
        var folder = Directory.CreateTempSubdirectory("lmibot-");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Lmi", $"Data Source={Path.Combine(folder.FullName, "lmi.db")};Pooling=False")]).Build();
        await using (var services = new ServiceCollection().AddLmiDatabase(configuration).BuildServiceProvider())
        {
            var databases = services.GetRequiredService<IDbContextFactory<LmiDbContext>>();
            await using var first = await databases.CreateDbContextAsync(Cancellation);
            await using var second = await databases.CreateDbContextAsync(Cancellation);
            await first.Database.EnsureCreatedAsync(Cancellation);
            var waits = new List<TimeSpan>();
            for (var i = 0; i < 10; i++)
                waits.Add(await WaitAsync(first, second));

            Assert.InRange(waits.Min().TotalMilliseconds, 20, 120);
        }
        folder.Delete(recursive: true);
    }

    /// <returns>How long a write takes that begins 20 ms before another ends.</returns>
    private static async Task<TimeSpan> WaitAsync(LmiDbContext first, LmiDbContext second)
    {
        await using var transaction = await first.Database.BeginTransactionAsync(Cancellation);
        await WriteAsync(first);
        var started = Stopwatch.GetTimestamp();
        var waiting = Task.Run(async () =>
        {
            await WriteAsync(second);
            return Stopwatch.GetElapsedTime(started);
        }, Cancellation);
        await Task.Delay(20, Cancellation);
        await transaction.CommitAsync(Cancellation);
        return await waiting;
    }

    private static Task<int> WriteAsync(LmiDbContext db) => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.Kind, d => d.Kind), Cancellation);
}
