using System.Runtime.CompilerServices;
using LmiBot.Access;
using LmiBot.Channels.Tests;
using LmiBot.Data;
using LmiBot.Releases;
using LmiBot.Web.Releases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Releases;

/// <summary>Two instances on one database while releases are published and withdrawn.</summary>
public sealed class SwitchTests : IAsyncLifetime
{
    private const string Question = "what do registered nurses earn in Texas";

    private readonly TemporaryFolder _folder = new();
    private readonly List<BotApplication> _bots = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots)
            await bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Both_switch_at_one_instant_and_back_when_it_is_withdrawn()
    {
        var clock = new ManualTime();
        var (one, other) = (await StartAsync(clock), await StartAsync(clock));
        var old = await AnswerAsync(one);
        await Draft.BeginAsync(one.Services, "next", 123_450);
        Assert.Equal([old, old], await FollowAsync(one, other));

        var from = await Draft.PublishAsync(one.Services, "next");
        Assert.Equal([old, old], await FollowAsync(one, other));
        clock.PassUntil(from - TimeSpan.FromTicks(1));
        Assert.Equal([old, old], await AnswersAsync(one, other));
        clock.PassUntil(from);
        Assert.All(await AnswersAsync(one, other), answer => Assert.Contains("$123,450", answer, StringComparison.Ordinal));
        Assert.All(await FollowAsync(one, other), answer => Assert.Contains("$123,450", answer, StringComparison.Ordinal));

        from = (await other.Services.GetRequiredService<WithdrawRelease>().RunAsync(Caller.Operator, "next", Cancellation)).From;
        await FollowAsync(one, other);
        clock.PassUntil(from - TimeSpan.FromTicks(1));
        Assert.All(await AnswersAsync(one, other), answer => Assert.Contains("$123,450", answer, StringComparison.Ordinal));
        clock.PassUntil(from);
        Assert.Equal([old, old], await AnswersAsync(one, other));
        Assert.DoesNotContain(one.Complaints.Concat(other.Complaints), line => line.Contains("Release", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_asked_of_an_instance_that_has_not_looked_waits_until_it_has()
    {
        var clock = new ManualTime();
        var (one, other) = (await StartAsync(clock), await StartAsync(clock));
        await Draft.BeginAsync(one.Services, "next", 123_450);

        clock.PassUntil(await Draft.PublishAsync(one.Services, "next"));
        var answers = await AnswersAsync([.. Enumerable.Repeat(other, 10), one]);

        Assert.All(answers, answer => Assert.Contains("$123,450", answer, StringComparison.Ordinal));
        Assert.Single(other.Complaints, line => line.Contains("Release next was loaded later here than it should answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_asked_while_the_release_is_still_being_loaded_waits_for_it()
    {
        var clock = new ManualTime();
        var bot = await StartAsync(clock);
        await Draft.BeginAsync(bot.Services, "next", 123_450);
        var from = await Draft.PublishAsync(bot.Services, "next");

        var following = Task.Run(() => bot.Services.GetRequiredService<CurrentRelease>().FollowAsync(Cancellation), Cancellation);
        await Task.Delay(50, Cancellation);
        clock.PassUntil(from);

        Assert.Contains("$123,450", await AnswerAsync(bot), StringComparison.Ordinal);
        await following;
    }

    [Fact]
    public async Task Each_learns_of_it_by_itself_and_every_answer_is_of_the_release_of_its_time()
    {
        var (one, other) = (await StartAsync(null), await StartAsync(null));
        await Draft.BeginAsync(one.Services, "next", 123_450);
        var started = TimeProvider.System.GetUtcNow();

        var from = await Draft.PublishAsync(one.Services, "next");
        var decided = TimeProvider.System.GetUtcNow();
        var asked = await Task.WhenAll(AskUntilAsync(one, from + TimeSpan.FromSeconds(1)), AskUntilAsync(other, from + TimeSpan.FromSeconds(1)));

        TestContext.Current.SendDiagnosticMessage($"checks and decision {decided - started}, answers {asked.Sum(a => a.Count)}");
        Assert.All(asked, answers =>
        {
            Assert.All(answers.Where(a => a.Ended < from), a => Assert.False(a.IsNew));
            Assert.All(answers.Where(a => a.Began >= from), a => Assert.True(a.IsNew));
            Assert.Contains(answers, a => a.Ended < from);
            Assert.Contains(answers, a => a.Began >= from);
        });
        Assert.DoesNotContain(one.Complaints.Concat(other.Complaints), line => line.Contains("Release", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_fails_leaves_the_release_that_is_held()
    {
        var clock = new ManualTime();
        var bot = await StartAsync(clock);
        var old = await AnswerAsync(bot);
        await Draft.BeginAsync(bot.Services, "next", 123_450);
        var from = await Draft.PublishAsync(bot.Services, "next");

        await ExecuteAsync(bot, """ALTER TABLE "Releases" RENAME TO "Elsewhere" """);
        await Assert.ThrowsAnyAsync<Exception>(() => bot.Services.GetRequiredService<CurrentRelease>().FollowAsync(Cancellation));
        clock.PassUntil(from);
        var response = (await bot.AskAsync(Question))["answer"]!;
        Assert.Equal(old, (string?)response["text"]);
        Assert.StartsWith("These are figures of release 2026Q2. Whether another one answers by now could not be learnt", (string?)response["notes"]![0], StringComparison.Ordinal);
        await ExecuteAsync(bot, """ALTER TABLE "Elsewhere" RENAME TO "Releases" """);

        var now = (await bot.AskAsync(Question))["answer"]!;
        Assert.Contains("$123,450", (string?)now["text"], StringComparison.Ordinal);
        Assert.DoesNotContain(now["notes"]!.AsArray(), note => ((string)note!).Contains("could not be learnt", StringComparison.Ordinal));
        Assert.Contains(bot.Complaints, line => line.Contains("Release next was loaded later here than it should answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_old_release_is_let_go()
    {
        var clock = new ManualTime();
        var bot = await StartAsync(clock);
        var old = await HeldAsync(bot);
        await Draft.BeginAsync(bot.Services, "next", 123_450);
        clock.PassUntil(await Draft.PublishAsync(bot.Services, "next"));
        await FollowAsync(bot);
        // What a digest may compare with is kept for a while.
        clock.Pass(TimeSpan.FromMinutes(10));

        for (var tries = 0; tries < 100 && old.IsAlive; tries++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(10, Cancellation);
        }

        Assert.False(old.IsAlive);
    }

    private async Task<BotApplication> StartAsync(ManualTime? clock)
    {
        // Ten seconds: enough for a machine that has a lot else to do.
        (string, string)[] settings = clock is null
            ? [("Releases:SwitchAfter", "00:00:10"), ("Releases:PollEvery", "00:00:00.2")]
            : [("Releases:PollEvery", "01:00:00")];
        var bot = new BotApplication(_folder, settings) { Configure = services => services.AddSingleton<TimeProvider>(clock ?? TimeProvider.System) };
        _bots.Add(bot);
        await bot.InitializeAsync();
        return bot;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> HeldAsync(BotApplication bot)
    {
        await AnswerAsync(bot);
        return new WeakReference(bot.Services.GetRequiredService<CurrentRelease>().Ask.Release);
    }

    private static async Task<string[]> FollowAsync(params BotApplication[] bots)
    {
        foreach (var bot in bots)
            await bot.Services.GetRequiredService<CurrentRelease>().FollowAsync(Cancellation);
        return await AnswersAsync(bots);
    }

    private static Task<string[]> AnswersAsync(params BotApplication[] bots) => Task.WhenAll(bots.Select(AnswerAsync));

    private static async Task<string> AnswerAsync(BotApplication bot) => (string)(await bot.AskAsync(Question))["answer"]!["text"]!;

    private static async Task<List<(DateTimeOffset Began, DateTimeOffset Ended, bool IsNew)>> AskUntilAsync(BotApplication bot, DateTime end)
    {
        var answers = new List<(DateTimeOffset, DateTimeOffset, bool)>();
        for (var began = TimeProvider.System.GetUtcNow(); began < end; began = TimeProvider.System.GetUtcNow())
        {
            var text = await AnswerAsync(bot);
            answers.Add((began, TimeProvider.System.GetUtcNow(), text.Contains("$123,450", StringComparison.Ordinal)));
            // Who asks without a pause leaves the instances nothing to load with.
            await Task.Delay(20, Cancellation);
        }
        return answers;
    }

    private static async Task ExecuteAsync(BotApplication bot, string sql)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        await db.Database.ExecuteSqlRawAsync(sql, Cancellation);
    }
}
