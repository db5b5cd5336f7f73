namespace LmiBot.Web.Deliveries;

/// <summary>Wakes the sender of this instance. What is committed without a ring, or by another instance, is found by looking a few seconds later.</summary>
internal sealed class DeliveryBell(TimeProvider time) : IDisposable
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
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            await _rung.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }

    public void Dispose() => _rung.Dispose();
}
