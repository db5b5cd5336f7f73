using System.Net;
using LmiBot.Channels.Outbound;

namespace LmiBot.Channels.Tests.Outbound;

public sealed class SendingTests
{
    [Theory]
    [InlineData("http://localhost:3978", "http://localhost:3978/")]
    [InlineData("http://127.0.0.1:56150/_connector", "http://127.0.0.1:56150/_connector/")]
    [InlineData("https://[::1]/x/", "https://[::1]/x/")]
    public void This_machine_may_be_called(string serviceUrl, string address)
    {
        Assert.True(ServiceUrls.TryAllow(serviceUrl, out var allowed));
        Assert.Equal(address, allowed.AbsoluteUri);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/relative")]
    [InlineData("not a url")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://localhost@example.com")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://0.0.0.0")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://localhost/")]
    [InlineData("gopher://127.0.0.1/")]
    public void Nothing_else_may_be_called(string? serviceUrl) => Assert.False(ServiceUrls.TryAllow(serviceUrl, out _));

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
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Redirect)]
    public async Task A_refused_reply_is_logged_and_the_next_not_sent(HttpStatusCode status)
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        connector.Status = status;
        bot.Handler.Answer = (_, _) => [Channels.Turns.Reply.Text("one"), Channels.Turns.Reply.Text("two")];
        var activity = Activities.Message("hi");
        activity["serviceUrl"] = connector.ServiceUrl;
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity.ToJsonString())).StatusCode);
        Assert.Single(connector.Received);
        Assert.Contains($"Failed {{ Status = {status} }}", NotSent(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_is_logged()
    {
        await using var bot = await BotHost.StartAsync();
        var activity = Activities.Message("hi");
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity.ToJsonString())).StatusCode);
        Assert.Contains("Unreachable", NotSent(bot), StringComparison.Ordinal);
    }

    private static string NotSent(BotHost bot) =>
        Assert.Single(bot.Log.Lines, line => line.StartsWith("Warning: A reply", StringComparison.Ordinal));
}
