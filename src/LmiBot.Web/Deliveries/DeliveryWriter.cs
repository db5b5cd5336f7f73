using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;

namespace LmiBot.Web.Deliveries;

/// <summary>Has each delivery's message written by whoever knows its kind.</summary>
internal sealed class DeliveryWriter(IEnumerable<IDeliveryContent> contents, TimeProvider time, ILogger<DeliveryWriter> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IDeliveryContent> _contents = contents.ToDictionary(content => content.Kind);

    /// <returns>A message, or what becomes of the delivery without one.</returns>
    public async Task<(Activity? Message, DeliveryOutcome? Outcome)> WriteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            var message = await _contents[delivery.Kind].WriteAsync(delivery, cancellationToken);
            return (message, message is null ? new DeliveryOutcome.Cancelled(DeliveryProblems.NothingToSay) : null);
        }
        catch (RefusedDeliveryException refused)
        {
            return (null, new DeliveryOutcome.Refused(refused.Problem));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.DeliveryNotWritten(exception, delivery.DeliveryId, delivery.Kind);
            // A kind may be a newer instance's, a fault may be mended: a day is enough for both. It counts from the first try.
            var now = time.GetUtcNow().UtcDateTime;
            return (null, now - delivery.NotWrittenSince > Patience ? new DeliveryOutcome.Refused(DeliveryProblems.NotWritten) : new DeliveryOutcome.Again(now + Pause, DeliveryProblems.NotWritten));
        }
    }
}
