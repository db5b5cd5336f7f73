using System.Collections.Concurrent;
using System.Threading.Channels;
using LmiBot.Deliveries;

namespace LmiBot.Web.Deliveries;

/// <summary>Writes what became of deliveries, a few times a second and all that is known by then at once.</summary>
internal sealed class DeliverySettler(SettleDeliveries settle, DeliveryTelemetry telemetry, TimeProvider time, ILogger<DeliverySettler> logger)
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<(long DeliveryId, Guid Claim, DeliveryOutcome Outcome)> _outcomes =
        Channel.CreateUnbounded<(long, Guid, DeliveryOutcome)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly ConcurrentDictionary<long, Guid> _begun = new();

    /// <summary>The claims of what has begun and is not settled yet, so of what this process alone knows about.</summary>
    public IReadOnlyCollection<Guid> Open => [.. _begun.Values.Distinct()];

    public void Begin(Delivery delivery, Guid claim) => _begun[delivery.DeliveryId] = claim;

    public void Settle(Delivery delivery, Guid claim, DeliveryOutcome outcome)
    {
        telemetry.Ended(delivery, outcome);
        _outcomes.Writer.TryWrite((delivery.DeliveryId, claim, outcome));
    }

    /// <summary>There is nothing more to come.</summary>
    public void Complete() => _outcomes.Writer.TryComplete();

    /// <summary>Writes until all is written after <see cref="Complete"/>. What it could not write until it is cancelled becomes uncertain when its lease ends.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await _outcomes.Reader.WaitToReadAsync(cancellationToken))
        {
            await Task.Delay(Gathering, time, cancellationToken);
            var settled = new List<(long, Guid, DeliveryOutcome)>();
            while (_outcomes.Reader.TryRead(out var outcome))
                settled.Add(outcome);
            while (!await TryWriteAsync(settled, cancellationToken))
                await Task.Delay(Pause, time, cancellationToken);
            foreach (var (id, claim, _) in settled)
                _begun.TryRemove(KeyValuePair.Create(id, claim));
        }
    }

    private async Task<bool> TryWriteAsync(List<(long, Guid, DeliveryOutcome)> settled, CancellationToken cancellationToken)
    {
        try
        {
            await settle.RunAsync(settled, cancellationToken);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.DeliveriesNotSettled(exception, settled.Count);
            return false;
        }
    }
}
