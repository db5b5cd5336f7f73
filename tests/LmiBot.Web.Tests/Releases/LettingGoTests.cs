using System.Runtime.CompilerServices;
using LmiBot.HiringEvents.Answering;
using LmiBot.Web.Releases;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Releases;

/// <summary>Hundreds of apps in one process are to fit into memory.</summary>
public sealed class LettingGoTests
{
    [Fact]
    public async Task An_app_that_is_no_more_holds_neither_release_nor_events()
    {
        using var folder = new TemporaryFolder();
        var (release, events) = await RunAsync(folder);

        for (var tries = 0; tries < 100 && (release.IsAlive || events.IsAlive); tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.False(release.IsAlive);
        Assert.False(events.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(WeakReference Release, WeakReference Events)> RunAsync(TemporaryFolder folder)
    {
        await using var bot = new BotApplication(folder);
        await bot.InitializeAsync();
        await bot.AskAsync("layoffs in Austin this year");
        var events = await bot.Services.GetRequiredService<CurrentEvents>().OnAsync(new DateOnly(2026, 11, 22), TestContext.Current.CancellationToken);
        return (new WeakReference(bot.Services.GetRequiredService<CurrentRelease>().Ask.Release), new WeakReference(events.All.First()));
    }
}
