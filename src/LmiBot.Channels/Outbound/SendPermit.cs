namespace LmiBot.Channels.Outbound;

/// <summary>
/// One message under the limits. Nobody says when it arrives, only when it leaves and when its answer comes: it counts from the latest moment at which it
/// may have arrived, so that what was held up on its way and comes in beside the next is no surprise. Disposed when the answer has come, or never will.
/// </summary>
internal sealed class SendPermit(SendLimiter limiter) : IDisposable
{
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    private DateTimeOffset _at;
    private DateTimeOffset? _answeredAt;
    private bool _isSent;

    /// <summary>Null: send it now. Otherwise how long to wait; this one isn't counted then.</summary>
    public TimeSpan? Wait { get; private set; }

    /// <summary>It was done: how long that took tells how soon an answer can come.</summary>
    public void Done() => limiter.Learn(this);

    public void Dispose() => limiter.End(this);

    internal void Plan(DateTimeOffset at) => (_at, _isSent) = (at, false);

    internal void Send(DateTimeOffset now) => (_at, _isSent) = (now, true);

    internal void GiveBack(TimeSpan? wait) => (Wait, _at, _answeredAt, _isSent) = (wait, Never, Never, true);

    internal void End(DateTimeOffset now) => _answeredAt ??= now;

    internal TimeSpan Took(DateTimeOffset now) => now - _at;

    /// <summary>The latest moment at which it arrives or has arrived; for what is not there yet, as if it were now.</summary>
    /// <param name="now">The time.</param>
    /// <param name="quickest">How long before its answer it has arrived, at least.</param>
    internal DateTimeOffset Latest(DateTimeOffset now, TimeSpan quickest)
    {
        var latest = _isSent ? (_answeredAt ?? now) - quickest : now;
        return latest > _at ? latest : _at;
    }
}
