using System.Globalization;
using System.Net;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests.Turns;

public sealed class RedeliveryTests
{
    [Fact]
    public async Task A_message_that_comes_twice_is_answered_once()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        await bot.TellAsync(Activities.Message("hi"), connector);
        await bot.TellAsync(Activities.Message("hi"), connector);
        Assert.Single(connector.Received);
        Assert.Equal(1, bot.Handler.Turns);
    }

    [Fact]
    public async Task Also_when_it_comes_many_times_at_once()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => bot.TellAsync(Activities.Message("hi"), connector)));
        Assert.Single(connector.Received);
    }

    [Fact]
    public async Task Also_while_the_first_is_still_being_answered()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(time: new ManualTime());
        var working = new TaskCompletionSource();
        bot.Handler.Work = () => working.Task;
        var first = bot.TellAsync(Activities.Message("hi"), connector);
        var second = bot.TellAsync(Activities.Message("hi"), connector);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Empty(connector.Received);
        working.SetResult();
        await Task.WhenAll(first, second);
        Assert.Single(connector.Received);
    }

    [Fact]
    public async Task Who_expects_replies_in_the_response_gets_the_same_again_and_the_state_changes_once()
    {
        await using var bot = await BotHost.StartAsync();
        Count(bot);
        var first = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.AskAsync(Activities.Message("hi"))));
        Assert.All(first, replies => Assert.Equal("1", Assert.Single(replies)["text"]!.GetValue<string>()));
        Assert.Equal("2", Assert.Single(await bot.AskAsync(Activities.Message("again", id: "act-2")))["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_id_elsewhere_is_another_message()
    {
        await using var bot = await BotHost.StartAsync();
        await bot.AskAsync(Activities.Message("hi"));
        await bot.AskAsync(Activities.Message("hi", conversation: "a:2"));
        Assert.Equal(2, bot.Handler.Turns);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_message_without_an_id_is_always_handled(string? id)
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        await bot.TellAsync(Activities.Message("hi", id!), connector);
        await bot.TellAsync(Activities.Message("hi", id!), connector);
        Assert.Equal(2, connector.Received.Count);
    }

    [Fact]
    public async Task What_failed_is_handled_when_it_comes_again()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Work = () => throw new InvalidOperationException("for once");
        Assert.StartsWith("Sorry", Assert.Single(await bot.AskAsync(Activities.Message("hi")))["text"]!.GetValue<string>(), StringComparison.Ordinal);
        bot.Handler.Work = () => Task.CompletedTask;
        Assert.Equal("You said hi", Assert.Single(await bot.AskAsync(Activities.Message("hi")))["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_answer_that_did_not_arrive_is_sent_when_the_message_comes_again_two_minutes_later_and_once()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        Count(bot);
        connector.Status = HttpStatusCode.InternalServerError;
        await bot.TellAsync(Activities.Message("hi"), connector);
        connector.Status = HttpStatusCode.Created;

        time.Pass(TimeSpan.FromSeconds(119));
        await bot.TellAsync(Activities.Message("hi"), connector);
        Assert.Single(connector.Received);

        time.Pass(TimeSpan.FromSeconds(2));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => bot.TellAsync(Activities.Message("hi"), connector)));
        Assert.Equal(["1", "1"], connector.Received.Select(sent => sent.Activity["text"]!.GetValue<string>()));

        time.Pass(TimeSpan.FromHours(1));
        await bot.TellAsync(Activities.Message("hi"), connector);
        Assert.Equal(2, connector.Received.Count);
    }

    [Fact]
    public async Task One_that_may_have_arrived_is_not_sent_again()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        connector.Next(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        await AgainAndAgainAsync(bot, connector, time);
        Assert.Single(connector.Received);
    }

    [Fact]
    public async Task Nor_are_those_that_were_sent_before_one_that_was_refused()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Answer = (_, _) => [Reply.Text("one"), Reply.Text("two")];
        connector.Next(HttpStatusCode.Created);
        connector.Next(HttpStatusCode.InternalServerError);
        await AgainAndAgainAsync(bot, connector, time);
        Assert.Equal(["one", "two"], connector.Received.Select(sent => sent.Activity["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Sending_ends_before_another_delivery_may_begin_it()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Answer = (_, _) => [.. Enumerable.Range(0, 9).Select(i => Reply.Text($"{i}"))];
        for (var i = 0; i < 40; i++)
            connector.Next(i % 4 == 3 ? HttpStatusCode.Created : HttpStatusCode.TooManyRequests, retryAfter: "14");
        var begin = time.GetUtcNow();

        var turn = bot.TellAsync(Activities.Message("hi"), connector);
        await time.PassForAsync(turn.ContinueWith(_ => true, TaskScheduler.Default), TimeSpan.FromSeconds(15));
        await turn;

        Assert.InRange(time.GetUtcNow() - begin, TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(119));
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Warning: A reply", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_in_vain_was_not_sent_and_is_when_the_message_comes_again()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        connector.Next(HttpStatusCode.TooManyRequests, retryAfter: "14");
        var turn = bot.TellAsync(Activities.Message("hi"), connector);
        while (!time.Waits.Contains(TimeSpan.FromSeconds(14)))
            await Task.Delay(5, TestContext.Current.CancellationToken);

        time.Pass(TimeSpan.FromSeconds(90));
        await turn;
        Assert.Contains(bot.Log.Lines, line => line.Contains("Reason = not within 90 seconds", StringComparison.Ordinal));
        time.Pass(TimeSpan.FromSeconds(31));
        await bot.TellAsync(Activities.Message("hi"), connector);
        Assert.Equal(2, connector.Received.Count);
    }

    [Fact]
    public async Task Many_messages_of_one_person_at_once_lose_no_state()
    {
        await using var bot = await BotHost.StartAsync();
        Count(bot);
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => bot.AskAsync(Activities.Message("hi", id: $"act-{i}"))));
        Assert.Equal(
            Enumerable.Range(1, 20),
            replies.Select(reply => int.Parse(Assert.Single(reply)["text"]!.GetValue<string>(), CultureInfo.InvariantCulture)).Order());
    }

    private static async Task AgainAndAgainAsync(BotHost bot, RecordedConnector connector, ManualTime time)
    {
        for (var i = 0; i < 3; i++)
        {
            await bot.TellAsync(Activities.Message("hi"), connector);
            time.Pass(TimeSpan.FromHours(1));
        }
    }

    /// <summary>A bot that counts a person's messages, and says the number.</summary>
    private static void Count(BotHost bot)
    {
        bot.Handler.Remember = (_, state) => (int.Parse(state ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        bot.Handler.Answer = (turn, state) => [Reply.Text(bot.Handler.Remember(turn, state)!)];
    }
}
