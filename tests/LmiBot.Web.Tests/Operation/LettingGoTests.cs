using System.Runtime.CompilerServices;

namespace LmiBot.Web.Tests.Operation;

/// <summary>Nothing in the process keeps an app that has stopped: hundreds of them, each with its releases, are to fit into one process of tests.</summary>
public sealed class LettingGoTests
{
    [Fact]
    public async Task An_app_that_has_stopped_is_let_go()
    {
        using var folder = new TemporaryFolder();
        var services = await RunAsync(folder);

        for (var tries = 0; tries < 50 && services.IsAlive; tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.False(services.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> RunAsync(TemporaryFolder folder)
    {
        await using var bot = new BotApplication(folder);
        await bot.InitializeAsync();
        await bot.AskAsync("layoffs in Austin this year");
        return new WeakReference(bot.Services);
    }
}
