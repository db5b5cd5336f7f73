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
    /// <returns>Null: send it now. Otherwise how long to wait; this one isn't counted then.</returns>
    public async Task<TimeSpan?> WaitAsync(string conversation, string tenant, TimeSpan patience, CancellationToken cancellationToken) =>
        await WaitAsync(_conversations, conversation, patience, cancellationToken) ?? await WaitAsync(_tenants, tenant, patience, cancellationToken);

    private async Task<TimeSpan?> WaitAsync(Dictionary<string, SendTimes> all, string key, TimeSpan patience, CancellationToken cancellationToken)
    {
        var wait = Take(all, key, patience);
        if (wait > patience)
            return wait;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
        return null;
    }

    private TimeSpan Take(Dictionary<string, SendTimes> all, string key, TimeSpan patience)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            if (!all.TryGetValue(key, out var times))
                all.Add(key, times = all == _tenants ? PerTenant() : PerConversation());
            var next = times.Next(now);
            if (next - now <= patience)
                times.Take(next);
            return next - now;
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
                if (times.IsOver(now))
                    all.Remove(key);
            }
        }
    }

    // https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
    private static SendTimes PerConversation() => new(
        new Limit(7, TimeSpan.FromSeconds(1)), new Limit(8, TimeSpan.FromSeconds(2)),
        new Limit(60, TimeSpan.FromSeconds(30)), new Limit(1800, TimeSpan.FromHours(1)));

    private static SendTimes PerTenant() => new(new Limit(50, TimeSpan.FromSeconds(1)));
}
