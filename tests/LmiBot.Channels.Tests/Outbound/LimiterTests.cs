using System.Collections.Concurrent;
using LmiBot.Channels.Outbound;

namespace LmiBot.Channels.Tests.Outbound;

public sealed class LimiterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    private readonly ManualTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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

        var eighth = host.Client.SendAsync(host.Message(), Cancellation);
        await _time.SomebodyWaitsAsync();
        Assert.Equal(7, host.Connector.Received.Count);
        Assert.IsType<SendResult.Sent>(await host.Client.SendAsync(host.Message(conversation: "a:2"), Cancellation));
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
            (await _time.PassForAsync(host.Limiter.WaitAsync("a:1", "tenant-1", Patience, Cancellation))).Dispose();

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
        async Task<TimeSpan?> AskAsync(string conversation)
        {
            using var permit = await limiter.WaitAsync(conversation, "tenant-1", TimeSpan.Zero, Cancellation);
            return permit.Wait;
        }

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
            (await limiter.WaitAsync($"a:{i}", $"tenant-{i}", Patience, Cancellation)).Dispose();
            _time.Pass(TimeSpan.FromMinutes(1));
        }
        Assert.InRange(limiter.Count, 60, 90);
    }

    [Fact]
    public async Task What_is_on_its_way_may_still_arrive_beside_the_next()
    {
        var limiter = new SendLimiter(_time);
        var sent = new List<SendPermit>();
        for (var i = 0; i < 7; i++)
            sent.Add(await limiter.WaitAsync("a:1", "tenant-1", Patience, Cancellation));
        var eighth = limiter.WaitAsync("a:1", "tenant-1", Patience, Cancellation);
        for (var i = 0; i < 5; i++)
            await PassASecondAsync();
        Assert.False(eighth.IsCompleted);

        sent.ForEach(permit => permit.Dispose());
        await PassASecondAsync();
        using var last = await eighth;
        Assert.Null(last.Wait);
    }

    [Fact]
    public async Task What_is_answered_late_counts_from_as_much_later()
    {
        var limiter = new SendLimiter(_time);
        Task<SendPermit> AskAsync(int i) => limiter.WaitAsync($"a:{i}", "tenant-1", TimeSpan.Zero, Cancellation);
        using (var first = await AskAsync(0))
        {
            _time.Pass(TimeSpan.FromSeconds(0.42));
            first.Done();
        }
        _time.Pass(TimeSpan.FromSeconds(1));
        var sent = new List<SendPermit>();
        for (var i = 1; i <= 50; i++)
            sent.Add(await AskAsync(i));
        _time.Pass(TimeSpan.FromSeconds(0.4));
        sent[1..].ForEach(permit => permit.Dispose());
        _time.Pass(TimeSpan.FromSeconds(0.5));
        sent[0].Dispose();
        _time.Pass(TimeSpan.FromSeconds(0.1));

        for (var i = 51; i < 100; i++)
            Assert.Null((await AskAsync(i)).Wait);
        Assert.Equal(TimeSpan.FromSeconds(0.5), (await AskAsync(100)).Wait);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whatever_the_network_does_no_limit_is_passed_where_messages_arrive(bool isOneConversation)
    {
        var (limiter, random) = (new SendLimiter(_time), new Random(1));
        var arrivals = new ConcurrentQueue<DateTimeOffset>();
        async Task<bool> SendAsync(int i, TimeSpan after, TimeSpan way)
        {
            await Task.Delay(after, _time, Cancellation);
            using var permit = await limiter.WaitAsync(isOneConversation ? "a:1" : $"a:{i}", "tenant-1", Patience, Cancellation);
            await Task.Delay(way, _time, Cancellation);
            arrivals.Enqueue(_time.GetUtcNow());
            await Task.Delay(TimeSpan.FromSeconds(0.3), _time, Cancellation);
            permit.Done();
            return permit.Wait is null;
        }
        TimeSpan Way() => random.Next(3) == 0 ? TimeSpan.FromMilliseconds(random.Next(3000)) : TimeSpan.Zero;
        var sent = await _time.PassForAsync(Task.WhenAll(Enumerable.Range(0, 600).Select(i => SendAsync(i, TimeSpan.FromMilliseconds(random.Next(10_000)), Way()))));

        Assert.All(sent, Assert.True);
        DateTimeOffset[] at = [.. arrivals.Order()];
        foreach (var (count, seconds) in isOneConversation ? [(7, 1), (8, 2), (60, 30)] : new[] { (50, 1) })
        {
            var shortest = Enumerable.Range(count, at.Length - count).Min(i => at[i] - at[i - count]);
            Assert.True(shortest >= TimeSpan.FromSeconds(seconds), $"{count} in {shortest}");
        }
    }

    [Fact]
    public async Task Who_goes_away_takes_no_place()
    {
        var (limiter, start) = (new SendLimiter(_time), _time.GetUtcNow());
        for (var i = 0; i < 7; i++)
            await SendAsync(limiter);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var eighth = limiter.WaitAsync("a:1", "tenant-1", Patience, gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => eighth);

        Assert.Equal(start + TimeSpan.FromSeconds(1), await _time.PassForAsync(SendAsync(limiter)));
    }

    private async Task PassASecondAsync()
    {
        await _time.SomebodyWaitsAsync();
        _time.Pass(TimeSpan.FromSeconds(1));
    }

    private async Task<DateTimeOffset> SendAsync(SendLimiter limiter)
    {
        using var permit = await limiter.WaitAsync("a:1", "tenant-1", Patience, Cancellation);
        Assert.Null(permit.Wait);
        return _time.GetUtcNow();
    }
}
