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

    [Fact]
    public async Task A_connector_that_is_not_there_is_logged()
    {
        var time = new ManualTime();
        await using var bot = await BotHost.StartAsync(time: time);
        var activity = Activities.Message("hi");
        Assert.Equal(HttpStatusCode.OK, (await time.PassForAsync(bot.PostAsync(activity.ToJsonString()))).StatusCode);
        Assert.Contains("Failed { Status = , Reason = Connection refused (localhost:1) }", NotSent(bot), StringComparison.Ordinal);
    }

    private static string NotSent(BotHost bot) =>
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Warning: A reply", StringComparison.Ordinal));
}
