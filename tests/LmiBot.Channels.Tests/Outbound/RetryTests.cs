using System.Net;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace LmiBot.Channels.Tests.Outbound;

public sealed class RetryTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task What_passes_is_tried_again_when_the_connector_says(HttpStatusCode status)
    {
        await using var host = await OutboundHost.StartAsync(_time);
        host.Connector.Next(status, retryAfter: "7");
        host.Connector.Next(status, _time.GetUtcNow().AddSeconds(7 + 9).ToString("R"));

        Assert.IsType<SendResult.Sent>(await host.SendAsync());

        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9)], _time.Waits);
        Assert.Equal(3, host.Connector.Received.Count);
    }

    [Fact]
    public async Task Where_it_does_not_say_ever_later()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        host.Connector.Status = HttpStatusCode.PreconditionFailed;

        Assert.IsType<SendResult.Failed>(await host.SendAsync());

        Assert.Equal(3, _time.Waits.Count);
        Assert.True(_time.Waits[0] > TimeSpan.FromSeconds(0.3), $"{_time.Waits[0]}");
        Assert.True(_time.Waits[1] > _time.Waits[0] && _time.Waits[2] > 1.5 * _time.Waits[1], string.Join(' ', _time.Waits));
        Assert.True(_time.Waits[2] <= TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task And_not_all_at_the_same_moment()
    {
        var waits = new List<TimeSpan>();
        foreach (var random in new[] { 0.1, 0.5, 0.9 })
        {
            var time = new ManualTime();
            await using var host = await OutboundHost.StartAsync(time);
            host.Random = random;
            host.Connector.Next(HttpStatusCode.BadGateway);
            await host.SendAsync();
            waits.Add(Assert.Single(time.Waits));
        }
        Assert.Equal(3, waits.Distinct().Count());
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Throttled { RetryAfter = 00:00:02 }")]
    [InlineData(HttpStatusCode.PreconditionFailed, "Failed { Status = PreconditionFailed, Reason = PreconditionFailed }")]
    [InlineData(HttpStatusCode.BadGateway, "Uncertain { Reason = 502 BadGateway }")]
    [InlineData(HttpStatusCode.GatewayTimeout, "Uncertain { Reason = 504 GatewayTimeout }")]
    public async Task Three_times_then_it_is_a_result(HttpStatusCode status, string result)
    {
        await using var host = await OutboundHost.StartAsync(_time);
        for (var i = 0; i < 10; i++)
            host.Connector.Next(status, retryAfter: "2");

        Assert.Equal(result, (await host.SendAsync()).ToString());
        Assert.Equal(4, host.Connector.Received.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Throttled { RetryAfter = 00:00:02 }")]
    [InlineData(HttpStatusCode.BadGateway, "Uncertain { Reason = 502 BadGateway }")]
    public async Task What_nobody_asked_for_is_tried_once(HttpStatusCode status, string result)
    {
        await using var host = await OutboundHost.StartAsync(_time);
        var reference = new ConversationReference { ChannelId = "msteams", ServiceUrl = host.ServiceUrl, Conversation = new ConversationAccount { Id = "19:c@thread.tacv2" } };
        host.Connector.Next(status, retryAfter: "2");
        Assert.Equal(result, (await host.Proactive.ContinueAsync(reference, Reply.Text("hi"), TestContext.Current.CancellationToken)).ToString());
        host.Connector.Next(status, retryAfter: "2");
        Assert.Equal(result, (await host.Proactive.StartThreadAsync(reference, Reply.Text("hi"), TestContext.Current.CancellationToken)).ToString());
        Assert.Equal(2, host.Connector.Received.Count);
    }

    [Fact]
    public async Task A_wait_too_long_for_a_turn_is_left_to_the_caller()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        host.Connector.Next(HttpStatusCode.TooManyRequests, retryAfter: "16");

        Assert.Equal(new SendResult.Throttled(TimeSpan.FromSeconds(16)), await host.SendAsync());
        Assert.Single(host.Connector.Received);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_repeated()
    {
        await using var host = await OutboundHost.StartAsync(_time, timeout: TimeSpan.FromSeconds(3));
        host.Connector.Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        Assert.IsType<SendResult.Uncertain>(await host.SendAsync());
        Assert.Single(host.Connector.Received);
    }

    [Fact]
    public async Task Nor_where_the_connection_breaks()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        host.Connector.Next(Break);

        Assert.IsType<SendResult.Uncertain>(await host.SendAsync());
        Assert.Single(host.Connector.Received);
    }

    [Fact]
    public async Task An_update_or_a_deletion_is_for_twice_is_once()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        host.Connector.Next(Break);
        Assert.IsType<SendResult.Sent>(await _time.PassForAsync(host.Client.UpdateAsync(host.Message() with { Id = "1" }, CancellationToken.None)));
        host.Connector.Next(Break);
        Assert.IsType<SendResult.Sent>(await _time.PassForAsync(host.Client.DeleteAsync(host.Message() with { Id = "1" }, CancellationToken.None)));
        Assert.Equal(["PUT", "PUT", "DELETE", "DELETE"], host.Connector.Received.Select(sent => sent.Method));
    }

    [Fact]
    public async Task What_never_left_is_tried_again()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        var message = host.Message();
        await host.Connector.DisposeAsync();

        var failed = Assert.IsType<SendResult.Failed>(await host.SendAsync(message));

        Assert.Null(failed.Status);
        Assert.Equal(3, _time.Waits.Count);
    }

    [Fact]
    public async Task A_typing_indicator_is_not()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        host.Connector.Status = HttpStatusCode.TooManyRequests;
        Assert.IsType<SendResult.Throttled>(await host.SendAsync(host.Message(type: "typing")));
        Assert.Single(host.Connector.Received);
    }

    private static Task Break(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
