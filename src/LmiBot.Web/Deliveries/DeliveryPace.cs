namespace LmiBot.Web.Deliveries;

/// <summary>
/// An even pace. It slows down when the channel pushes back, at most once a second, and
/// recovers by a twentieth of the full pace a second: what several instances may send together they find by that, without knowing of each other.
/// </summary>
internal sealed class DeliveryPace(double perSecond, TimeProvider time)
{
    /// <summary>
    /// What was lost to a late timer or a slow write may be made up for, if it isn't more than this: otherwise each of them would cost its time, of thousands of messages minutes.
    /// That no more arrives than may is the channel layer's limiter's affair.
    /// </summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private DateTimeOffset _next = time.GetUtcNow();
    private (double Rate, DateTimeOffset Since)? _slowed;

    /// <summary>Messages a second, now.</summary>
    public double Rate
    {
        get
        {
            lock (_lock)
                return _slowed is var (rate, since) ? Math.Min(perSecond, rate + ((time.GetUtcNow() - since).TotalSeconds * perSecond / 20)) : perSecond;
        }
    }

    /// <summary>Waits for the next place.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var place = _next < now - Slack ? now - Slack : _next;
            _next = place + TimeSpan.FromSeconds(1 / Rate);
            wait = place - now;
        }
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken);
    }

    /// <param name="keep">How much of the pace is kept; 1: all of it.</param>
    public void Slow(double keep)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (keep < 1 && (_slowed is not var (_, since) || now - since >= TimeSpan.FromSeconds(1)))
                _slowed = (Math.Max(perSecond / 25, Rate * keep), now);
        }
    }
}
