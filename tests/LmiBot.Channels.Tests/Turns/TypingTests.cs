using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Tests.Turns;

public sealed class TypingTests
{
    private static readonly TimeSpan HalfASecond = TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task An_answer_that_takes_half_a_second_is_announced_and_never_after_it()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var (time, working) = (new ManualTime(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Work = () => working.Task;

        var turn = bot.TellAsync(Activities.Message("hi"), connector);
        await time.SomebodyWaitsAsync();
        time.Pass(HalfASecond - TimeSpan.FromMilliseconds(1));
        Assert.True(time.IsAwaited());
        Assert.Empty(connector.Received);
        time.Pass(TimeSpan.FromMilliseconds(1));
        await time.SomebodyWaitsAsync();
        working.SetResult();
        await turn;

        Assert.False(time.IsAwaited());
        Assert.Equal(["typing", "message"], connector.Received.Select(sent => sent.Activity["type"]!.GetValue<string>()));
        var typing = connector.Received[0];
        Assert.Equal("/_connector/v3/conversations/a%3A1/activities/act-1", typing.Path);
        Assert.Equal("29:user", typing.Activity["recipient"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_answer_that_is_computed_without_a_pause_is_announced_too()
    {
        await using var connector = await RecordedConnector.StartAsync();
        using var computed = new ManualResetEventSlim();
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Work = () =>
        {
            computed.Wait(TestContext.Current.CancellationToken);
            return Task.CompletedTask;
        };

        var turn = bot.TellAsync(Activities.Message("hi"), connector);
        await time.SomebodyWaitsAsync();
        time.Pass(HalfASecond);
        await time.SomebodyWaitsAsync();
        computed.Set();
        await turn;

        Assert.False(time.IsAwaited());
        Assert.Equal(["typing", "message"], connector.Received.Select(sent => sent.Activity["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_long_one_again_every_three_seconds()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var (time, working) = (new ManualTime(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Work = () => working.Task;

        var turn = bot.TellAsync(Activities.Message("hi"), connector);
        foreach (var wait in new[] { HalfASecond, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3) })
        {
            await time.SomebodyWaitsAsync();
            time.Pass(wait);
        }
        await time.SomebodyWaitsAsync();
        working.SetResult();
        await turn;

        Assert.Equal(["typing", "typing", "typing", "message"], connector.Received.Select(sent => sent.Activity["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_quick_answer_is_not()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(time: new ManualTime());
        await bot.TellAsync(Activities.Message("hi"), connector);
        Assert.Equal("message", Assert.Single(connector.Received).Activity["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nor_one_that_goes_into_the_response()
    {
        var (time, working) = (new ManualTime(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Work = () => working.Task;
        var turn = bot.AskAsync(Activities.Message("hi"));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.False(time.IsAwaited());
        working.SetResult();
        Assert.Single(await turn);
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_an_announcement_that_hangs()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var (time, working) = (new ManualTime(), new TaskCompletionSource());
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Work = () => working.Task;
        connector.Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var turn = bot.TellAsync(Activities.Message("hi"), connector);
        await time.SomebodyWaitsAsync();
        time.Pass(HalfASecond);
        await connector.ReceivedAsync(1);
        working.SetResult();

        await turn.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal(["typing", "message"], connector.Received.Select(sent => sent.Activity["type"]!.GetValue<string>()));
    }

    [Fact]
    public async Task An_announcement_that_fails_leaves_the_answer_as_it_is()
    {
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        var indicator = bot.Services.GetRequiredService<TypingIndicator>();
        var failed = new TaskCompletionSource();

        var answer = indicator.WhileAsync(
            async () =>
            {
                await failed.Task;
                return "the answer";
            },
            _ =>
            {
                failed.SetResult();
                throw new InvalidOperationException("the disk is full");
            },
            TestContext.Current.CancellationToken);
        time.Pass(HalfASecond);

        Assert.Equal("the answer", await answer);
        await bot.Log.LineAsync("Debug: That an answer is on its way could not be shown the disk is full");
    }

    [Fact]
    public async Task Nor_a_failure_that_comes_at_once()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(time: new ManualTime());
        bot.Handler.Answer = (_, _) => throw new InvalidOperationException();
        await bot.TellAsync(Activities.Message("hi"), connector);
        Assert.StartsWith("Sorry", Assert.Single(connector.Received).Activity["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
