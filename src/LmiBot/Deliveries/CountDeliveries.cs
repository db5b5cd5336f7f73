using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>Where the deliveries are, in one look, so that the sum is always all of them.</summary>
public sealed class CountDeliveries(IDbContextFactory<LmiDbContext> databases)
{
    public Task<DeliveryCounts> OfBatchAsync(string batch, CancellationToken cancellationToken) => CountAsync(d => d.Where(delivery => delivery.Batch == batch), cancellationToken);

    public Task<DeliveryCounts> OfKindAsync(string kind, CancellationToken cancellationToken) => CountAsync(d => d.Where(delivery => delivery.Kind == kind), cancellationToken);

    private async Task<DeliveryCounts> CountAsync(Func<IQueryable<Delivery>, IQueryable<Delivery>> which, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var groups = await which(db.Deliveries).GroupBy(d => new { d.State, IsPaused = d.Hold == DeliveryHold.Paused })
            .Select(group => new { group.Key.State, group.Key.IsPaused, Count = group.Count() }).ToListAsync(cancellationToken);
        int Of(DeliveryState state, bool? isPaused = null) => groups.Where(g => g.State == state && (isPaused is null || g.IsPaused == isPaused)).Sum(g => g.Count);
        return new DeliveryCounts
        {
            Waiting = Of(DeliveryState.Waiting, isPaused: false),
            Paused = Of(DeliveryState.Waiting, isPaused: true),
            Sending = Of(DeliveryState.Sending),
            Sent = Of(DeliveryState.Sent),
            Refused = Of(DeliveryState.Refused),
            Uncertain = Of(DeliveryState.Uncertain),
            Cancelled = Of(DeliveryState.Cancelled),
        };
    }
}

/// <summary>Each delivery is in one of them.</summary>
public sealed record DeliveryCounts
{
    public int Waiting { get; init; }

    public int Paused { get; init; }

    public int Sending { get; init; }

    public int Sent { get; init; }

    public int Refused { get; init; }

    public int Uncertain { get; init; }

    public int Cancelled { get; init; }

    public int All => Waiting + Paused + Sending + Sent + Refused + Uncertain + Cancelled;

    /// <summary>Nothing will move any more by itself.</summary>
    public bool IsOver => Waiting + Paused + Sending == 0;
}
