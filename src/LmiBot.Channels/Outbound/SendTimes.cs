namespace LmiBot.Channels.Outbound;

/// <summary>
/// What was and will be sent, under limits that all hold in every window of time. Exact, by the app's clock: the
/// framework's rate limiters go by a clock of their own and free their permits by the segment.
/// </summary>
/// <param name="quickest">Null: what is not answered may not have arrived, however long ago it was sent.</param>
/// <param name="limits">All of them hold.</param>
internal sealed class SendTimes(QuickestAnswer? quickest, params Limit[] limits)
{
    private readonly TimeSpan _longest = limits.Max(limit => limit.Window);
    private readonly List<SendPermit> _permits = [];

    public void Take(SendPermit permit) => _permits.Add(permit);

    /// <summary>When one that was taken may be sent, after those before it: <paramref name="now"/>; or later, and then perhaps later still, where their answers take long.</summary>
    public DateTimeOffset Next(SendPermit permit, DateTimeOffset now)
    {
        var ahead = quickest?.At(now) ?? TimeSpan.Zero;
        var before = _permits.TakeWhile(other => other != permit).Select(other => other.Latest(now, ahead)).OrderDescending().ToList();
        var next = now;
        foreach (var limit in limits)
        {
            if (before.Count >= limit.Count && before[limit.Count - 1] + limit.Window is var free && free > next)
                next = free;
        }
        return next;
    }

    /// <summary>Forgets what counts no more.</summary>
    /// <returns>True: nothing does.</returns>
    public bool Forget(DateTimeOffset now)
    {
        _permits.RemoveAll(permit => permit.Latest(now, TimeSpan.Zero) + _longest <= now);
        return _permits.Count == 0;
    }
}
