using System.Net;

namespace LmiBot.Channels.Tests.Outbound;

public sealed class SendingTests
{
    [Fact]
    public async Task A_service_URL_elsewhere_is_not_called_and_the_log_says_so()
    {
        await using var bot = await BotHost.StartAsync();
        var activity = Activities.Message("hi");
        activity["serviceUrl"] = "https://example.invalid/";
        var response = await bot.PostAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("NotAllowed { ServiceUrl = https://example.invalid/ }", NotSent(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Forbidden { Code = Forbidden }")]
    [InlineData(HttpStatusCode.InternalServerError, "Failed { Status = InternalServerError, Reason = InternalServerError }")]
    [InlineData(HttpStatusCode.TemporaryRedirect, "Failed { Status = RedirectKeepVerb, Reason = RedirectKeepVerb }")]
    public async Task A_refused_reply_is_logged_and_the_next_not_sent(HttpStatusCode status, string result)
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        connector.Status = status;
        bot.Handler.Answer = (_, _) => [Channels.Turns.Reply.Text("one"), Channels.Turns.Reply.Text("two")];
        var activity = Activities.Message("hi");
        activity["serviceUrl"] = connector.ServiceUrl;
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity.ToJsonString())).StatusCode);
        Assert.Single(connector.Received);
        Assert.Contains(result, NotSent(bot), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, new[] { "one", "two", "two", "three" })]
    [InlineData(91, new[] { "one", "two" })]
    public async Task A_reply_that_has_to_wait_is_sent_late_if_its_turn_has_the_time(int seconds, string[] posts)
    {
        var time = new ManualTime();
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(time: time);
        bot.Handler.Answer = (_, _) => [Channels.Turns.Reply.Text("one"), Channels.Turns.Reply.Text("two"), Channels.Turns.Reply.Text("three")];
        connector.Next(HttpStatusCode.Created);
        connector.Next(HttpStatusCode.TooManyRequests, retryAfter: $"{seconds}");
        var wait = TimeSpan.FromSeconds(seconds);

        var turn = bot.TellAsync(Activities.Message("hi"), connector);
        while (!turn.IsCompleted && !time.Waits.Contains(wait))
            await Task.Delay(5, TestContext.Current.CancellationToken);
        Assert.Equal(posts.Length == 2, turn.IsCompleted);
        time.Pass(wait);
        await turn;

        Assert.Equal(posts, connector.Received.Select(sent => (string?)sent.Activity["text"]));
        Assert.Equal(posts.Length == 2 ? 1 : 0, bot.Log.Lines.Count(line => line.StartsWith("Warning: A reply", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("es-MX", HttpStatusCode.Created, 1)]
    [InlineData("en-US", HttpStatusCode.RequestEntityTooLarge, 2)]
    public async Task In_place_of_an_answer_that_is_too_long_it_says_so(string locale, HttpStatusCode status, int posts)
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Answer = (_, _) => [Channels.Turns.Reply.Text(new string('x', status == HttpStatusCode.Created ? 50_000 : 5)), Channels.Turns.Reply.Text("two")];
        if (posts > 1)
            connector.Next(status);
        var message = Activities.Message("hi");
        message["locale"] = locale;
        await bot.TellAsync(message, connector);
        Assert.Equal(posts, connector.Received.Count);
        Assert.StartsWith("The answer is too long for this chat", connector.Received[^1].Activity["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("act-1", connector.Received[^1].Activity["replyToId"]!.GetValue<string>());
        Assert.Contains("TooLarge", NotSent(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_is_logged()
    {
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        var activity = Activities.Message("hi");
        Assert.Equal(HttpStatusCode.OK, (await time.PassForAsync(bot.PostAsync(activity.ToJsonString()), TimeSpan.FromSeconds(15))).StatusCode);
        Assert.Contains("Failed { Status = , Reason = Connection refused (localhost:1) }", NotSent(bot), StringComparison.Ordinal);
    }

    private static string NotSent(BotHost bot) =>
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Warning: A reply", StringComparison.Ordinal));
}
