namespace LmiBot.Web.Deliveries;

/// <summary>Wakes the sender of this instance. Who forgets to ring it, or another instance, is found by looking a few seconds later.</summary>
internal sealed class DeliveryBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    /// <summary>Something was committed that is to be sent.</summary>
    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has rung, and nobody has come yet.
        }
    }

    /// <summary>Waits until it rings, at most so long.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => _rung.WaitAsync(longest, cancellationToken);

    public void Dispose() => _rung.Dispose();
}
