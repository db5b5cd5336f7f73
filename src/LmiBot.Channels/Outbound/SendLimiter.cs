namespace LmiBot.Channels.Outbound;

/// <summary>
/// Keeps below what Teams takes from a bot, so that it is seldom told to wait: per conversation (all threads of a channel
/// are one), and per tenant. Waiting is in the order of asking.
/// </summary>
internal sealed class SendLimiter(TimeProvider time)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, SendTimes> _conversations = [];
    private readonly Dictionary<string, SendTimes> _tenants = [];
    private readonly QuickestAnswer _quickest = new();
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>How many conversations and tenants it keeps times of.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _conversations.Count + _tenants.Count;
        }
    }

    /// <summary>Waits until one more may be sent, unless that takes longer than <paramref name="patience"/>.</summary>
    public async Task<SendPermit> WaitAsync(string conversation, string tenant, TimeSpan patience, CancellationToken cancellationToken)
    {
        var (permit, end) = (new SendPermit(this), time.GetUtcNow() + patience);
        try
        {
            await PassAsync(Take(_conversations, conversation, permit), permit, end, cancellationToken);
            if (permit.Wait is null)
                await PassAsync(Take(_tenants, tenant, permit), permit, end, cancellationToken);
            return permit;
        }
        catch (OperationCanceledException)
        {
            lock (_lock)
                permit.GiveBack(null);
            throw;
        }
    }

    public void Learn(SendPermit permit)
    {
        lock (_lock)
            _quickest.Add(permit.Took(time.GetUtcNow()), time.GetUtcNow());
    }

    public void End(SendPermit permit)
    {
        lock (_lock)
            permit.End(time.GetUtcNow());
    }

    private SendTimes Take(Dictionary<string, SendTimes> all, string key, SendPermit permit)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            if (!all.TryGetValue(key, out var times))
                all.Add(key, times = all == _tenants ? PerTenant() : PerConversation());
            times.Forget(now);
            times.Take(permit);
            permit.Plan(now);
            return times;
        }
    }

    private async Task PassAsync(SendTimes times, SendPermit permit, DateTimeOffset end, CancellationToken cancellationToken)
    {
        // A timer counts whole milliseconds.
        while (Plan(times, permit, end) is { } wait)
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), time, cancellationToken);
    }

    /// <returns>How long to wait before it is looked at again; null: it is through, or given back.</returns>
    private TimeSpan? Plan(SendTimes times, SendPermit permit, DateTimeOffset end)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var next = times.Next(permit, now);
            if (next == now)
                permit.Send(now);
            else if (next > end)
                permit.GiveBack(next - now);
            else
                permit.Plan(next);
            return next == now || next > end ? null : next - now;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - _swept < SweepEvery)
            return;
        _swept = now;
        foreach (var all in new[] { _conversations, _tenants })
        {
            foreach (var (key, times) in all)
            {
                if (times.Forget(now))
                    all.Remove(key);
            }
        }
    }

    // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
    private static SendTimes PerConversation() => new(
        null, new Limit(7, TimeSpan.FromSeconds(1)), new Limit(8, TimeSpan.FromSeconds(2)),
        new Limit(60, TimeSpan.FromSeconds(30)), new Limit(1800, TimeSpan.FromHours(1)));

    private SendTimes PerTenant() => new(_quickest, new Limit(50, TimeSpan.FromSeconds(1)));
}
