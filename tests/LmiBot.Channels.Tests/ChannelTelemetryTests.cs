using System.Net;
using LmiBot.Channels.Tests.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Tests;

public sealed class ChannelTelemetryTests : IDisposable
{
    private readonly RecordedMetrics _metrics = new();

    public void Dispose() => _metrics.Dispose();

    [Fact]
    public async Task Each_try_of_a_call_is_counted_by_what_came_of_it()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(configure: services => services.AddSingleton(_metrics.Factory));
        connector.Next(HttpStatusCode.TooManyRequests, retryAfter: "0");
        connector.Next(HttpStatusCode.Created);
        connector.Next(HttpStatusCode.Forbidden);

        await bot.TellAsync(Activities.Message("hi", "1"), connector);
        await bot.TellAsync(Activities.Message("hi", "2"), connector);

        Assert.Equal(
            ["lmibot.connector.calls 1 lmibot.result=Throttled", "lmibot.connector.calls 1 lmibot.result=Sent", "lmibot.connector.calls 1 lmibot.result=Forbidden"],
            _metrics.Counted);
    }

    [Fact]
    public async Task So_is_each_request_of_the_web_chat_that_is_too_many()
    {
        await using var bot = await DirectLineHost.StartAsync(
            options => (options.TokensPerMinute, options.RequestsPerMinute, options.MessagesPerConversation) = (1, 3, 1),
            services: services => services.AddSingleton(_metrics.Factory));
        var person = await bot.NewPersonAsync();
        await person.StartAsync();
        await person.SayAsync("hi");
        Assert.Empty(_metrics.Counted);

        foreach (var (method, path) in new[] { (HttpMethod.Post, person.Activities), (HttpMethod.Get, person.Activities), (HttpMethod.Post, "tokens/generate") })
        {
            var (status, _) = await person.SendAsync(method, path, method == HttpMethod.Post ? """{ "type": "message", "text": "hi" }""" : null);
            Assert.Equal(HttpStatusCode.TooManyRequests, status);
        }
        Assert.Equal(["lmibot.requests.refused 1", "lmibot.requests.refused 1", "lmibot.requests.refused 1"], _metrics.Counted);
    }
}
