using LmiBot.Channels.Outbound;

namespace LmiBot.Channels.Tests.Outbound;

public sealed class LimiterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_conversation_is_kept_below_each_of_Teams_limits_and_not_slower()
    {
        var limiter = new SendLimiter(_time);
        var sent = new List<DateTimeOffset>();
        for (var i = 0; i < 3700; i++)
            sent.Add(await _time.PassForAsync(SendAsync(limiter)));

        foreach (var (count, seconds) in new[] { (7, 1), (8, 2), (60, 30), (1800, 3600) })
        {
            var shortest = Enumerable.Range(count, sent.Count - count).Min(i => sent[i] - sent[i - count]);
            Assert.True(shortest >= TimeSpan.FromSeconds(seconds), $"{count} in {shortest}");
        }
        var start = sent[0];
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 2], sent.Take(9).Select(time => (time - start).TotalSeconds));
        Assert.Equal(30, (sent[60] - start).TotalSeconds);
        Assert.Equal(3600, (sent[1800] - start).TotalSeconds);
    }

    [Fact]
    public async Task Over_the_network_the_eighth_message_waits_a_second()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        for (var i = 0; i < 7; i++)
            Assert.IsType<SendResult.Sent>(await host.SendAsync());

        var eighth = host.Client.SendAsync(host.Message(), TestContext.Current.CancellationToken);
        await _time.SomebodyWaitsAsync();
        Assert.Equal(7, host.Connector.Received.Count);
        Assert.IsType<SendResult.Sent>(await host.Client.SendAsync(host.Message(conversation: "a:2"), TestContext.Current.CancellationToken));
        _time.Pass(TimeSpan.FromSeconds(1));
        Assert.IsType<SendResult.Sent>(await eighth);
        Assert.Equal([TimeSpan.FromSeconds(1)], _time.Waits);
    }

    [Fact]
    public async Task Threads_of_a_channel_count_together()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        for (var i = 0; i < 7; i++)
            await host.SendAsync(host.Message(conversation: $"19:c@thread.tacv2;messageid={i}"));
        await host.SendAsync(host.Message(conversation: "19:c@thread.tacv2"));
        Assert.Equal([TimeSpan.FromSeconds(1)], _time.Waits);
    }

    [Fact]
    public async Task A_tenant_gets_fifty_a_second()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        for (var i = 0; i < 50; i++)
            await host.SendAsync(host.Message(conversation: $"a:{i}"));
        Assert.Empty(_time.Waits);
        await host.SendAsync(host.Message(conversation: "a:other", tenant: "tenant-2"));
        Assert.Empty(_time.Waits);
        await host.SendAsync(host.Message(conversation: "a:51"));
        Assert.Equal([TimeSpan.FromSeconds(1)], _time.Waits);
    }

    [Fact]
    public async Task A_typing_indicator_counts_and_is_dropped_rather_than_waited_for()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        for (var i = 0; i < 7; i++)
            await host.SendAsync(host.Message(type: "typing"));

        Assert.Equal(new SendResult.Throttled(TimeSpan.FromSeconds(1)), await host.SendAsync(host.Message(type: "typing")));
        await host.SendAsync();

        Assert.Equal(8, host.Connector.Received.Count);
        Assert.Equal([TimeSpan.FromSeconds(1)], _time.Waits);
    }

    [Fact]
    public async Task A_wait_too_long_for_a_turn_is_left_to_the_caller_and_takes_no_place()
    {
        await using var host = await OutboundHost.StartAsync(_time);
        for (var i = 0; i < 1800; i++)
            await _time.PassForAsync(host.Limiter.WaitAsync("a:1", "tenant-1", Patience, TestContext.Current.CancellationToken));

        var first = Assert.IsType<SendResult.Throttled>(await host.SendAsync());
        var second = Assert.IsType<SendResult.Throttled>(await host.SendAsync());

        Assert.True(first.RetryAfter > TimeSpan.FromMinutes(30));
        Assert.Equal(first.RetryAfter, second.RetryAfter);
        Assert.Empty(host.Connector.Received);
    }

    [Fact]
    public async Task Nor_does_one_that_the_tenant_has_no_place_for()
    {
        var limiter = new SendLimiter(_time);
        Task<TimeSpan?> AskAsync(string conversation) => limiter.WaitAsync(conversation, "tenant-1", TimeSpan.Zero, TestContext.Current.CancellationToken);
        for (var i = 0; i < 50; i++)
            Assert.Null(await AskAsync($"a:{i}"));
        for (var i = 0; i < 7; i++)
            Assert.Equal(TimeSpan.FromSeconds(1), await AskAsync("a:other"));

        _time.Pass(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 7; i++)
            Assert.Null(await AskAsync("a:other"));
    }

    [Fact]
    public async Task Conversations_that_are_quiet_for_an_hour_take_no_memory()
    {
        var limiter = new SendLimiter(_time);
        for (var i = 0; i < 1000; i++)
        {
            await limiter.WaitAsync($"a:{i}", $"tenant-{i}", Patience, TestContext.Current.CancellationToken);
            _time.Pass(TimeSpan.FromMinutes(1));
        }
        Assert.InRange(limiter.Count, 60, 90);
    }

    private async Task<DateTimeOffset> SendAsync(SendLimiter limiter)
    {
        Assert.Null(await limiter.WaitAsync("a:1", "tenant-1", Patience, TestContext.Current.CancellationToken));
        return _time.GetUtcNow();
    }
}
