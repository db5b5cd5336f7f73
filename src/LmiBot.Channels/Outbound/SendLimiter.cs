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
    public async Task<TimeSpan?> WaitAsync(string conversation, string tenant, TimeSpan patience, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + patience;
        var place = Take(_conversations, conversation, end);
        if (!place.IsTaken)
            return place.Wait;
        await Task.Delay(place.Wait, time, cancellationToken);
        var tenantPlace = Take(_tenants, tenant, end);
        if (!tenantPlace.IsTaken)
        {
            GiveBack(conversation, place);
            return tenantPlace.Wait;
        }
        await Task.Delay(tenantPlace.Wait, time, cancellationToken);
        return null;
    }

    private Place Take(Dictionary<string, SendTimes> all, string key, DateTimeOffset end)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            Sweep(now);
            if (!all.TryGetValue(key, out var times))
                all.Add(key, times = all == _tenants ? PerTenant() : PerConversation());
            var next = times.Next(now);
            var isTaken = next == now || next <= end;
            if (isTaken)
                times.Take(next);
            return new Place(next, next - now, isTaken);
        }
    }

    private void GiveBack(string conversation, Place place)
    {
        lock (_lock)
            _conversations.GetValueOrDefault(conversation)?.Return(place.At);
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

    private readonly record struct Place(DateTimeOffset At, TimeSpan Wait, bool IsTaken);
}
