using System.Collections.Concurrent;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests.Turns;

public sealed class OneAtATimeTests
{
    private static readonly OneAtATime Line = new(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_on_one_key_follows_one_another_in_the_order_it_came()
    {
        var (atWork, order) = (0, new ConcurrentQueue<int>());
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Line.RunAsync<object>("key", async () =>
        {
            Assert.Equal(1, Interlocked.Increment(ref atWork));
            order.Enqueue(i);
            await Task.Yield();
            Interlocked.Decrement(ref atWork);
            return "done";
        }, Cancellation)));
        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Fact]
    public async Task Work_on_another_key_does_not_wait()
    {
        var first = new TaskCompletionSource<object?>();
        var waiting = Line.RunAsync("a", () => first.Task, Cancellation);
        Assert.Equal("b", await Line.RunAsync("b", () => Task.FromResult<string?>("b"), Cancellation));
        Assert.False(waiting.IsCompleted);
        first.SetResult("a");
        Assert.Equal("a", await waiting);
    }

    [Fact]
    public async Task A_lost_race_is_tried_again()
    {
        var attempts = 0;
        Assert.Equal("won", await Line.RunAsync("key", () => Task.FromResult(++attempts < 4 ? null : "won"), Cancellation));
    }

    [Fact]
    public async Task But_not_without_end_and_the_next_in_line_goes_on()
    {
        var attempts = 0;
        await Assert.ThrowsAsync<TimeoutException>(() => Line.RunAsync("key", () =>
        {
            attempts++;
            return Task.FromResult<string?>(null);
        }, Cancellation));
        Assert.Equal(12, attempts);
        Assert.Equal("next", await Line.RunAsync("key", () => Task.FromResult<string?>("next"), Cancellation));
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line()
    {
        var first = new TaskCompletionSource<object?>();
        var waiting = Line.RunAsync("key", () => first.Task, Cancellation);
        using var impatient = new CancellationTokenSource();
        var second = Line.RunAsync("key", () => Task.FromResult<string?>("never"), impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.SetResult("first");
        await waiting;
        Assert.Equal("third", await Line.RunAsync("key", () => Task.FromResult<string?>("third"), Cancellation));
    }
}
