namespace LmiBot.Channels.Outbound;

/// <summary>
/// When things were or will be sent, under limits that all hold in every window of time. Exact, by the app's clock: the
/// framework's rate limiters go by a clock of their own and free their permits by the segment.
/// </summary>
internal sealed class SendTimes(params Limit[] limits)
{
    private readonly int _most = limits.Max(limit => limit.Count);
    private readonly TimeSpan _longest = limits.Max(limit => limit.Window);
    private readonly List<DateTimeOffset> _times = [];

    /// <summary>When the next may be sent: <paramref name="now"/> or later.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        foreach (var limit in limits)
        {
            if (_times.Count >= limit.Count && _times[^limit.Count] + limit.Window is var free && free > now)
                now = free;
        }
        return now;
    }

    public void Take(DateTimeOffset time)
    {
        if (_times.Count == 2 * _most)
            _times.RemoveRange(0, _most);
        _times.Add(time);
    }

    /// <summary>Gives back what was taken and not used.</summary>
    public void Return(DateTimeOffset time) => _times.Remove(time);

    /// <summary>True once nothing that was sent counts any more.</summary>
    public bool IsOver(DateTimeOffset now) => _times.Count == 0 || _times[^1] + _longest <= now;
}
