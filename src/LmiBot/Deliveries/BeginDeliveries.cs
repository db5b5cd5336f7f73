using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>Says of claimed deliveries that they are given to the channel now. From here on a crash leaves open what became of them.</summary>
public sealed class BeginDeliveries(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>Those that may be sent; not what was paused, cancelled or claimed by another meanwhile.</returns>
    public async Task<IReadOnlySet<long>> RunAsync(Guid claim, IReadOnlyCollection<long> ids, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return new HashSet<long>();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var until = (time.GetUtcNow() + lease).UtcDateTime;
        var mine = db.Deliveries.Where(d => ids.Contains(d.DeliveryId) && d.LeasedBy == claim);
        var begun = await mine.Where(d => d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.None).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.Attempts, d => d.Attempts + 1).SetProperty(d => d.LeasedUntil, until),
            cancellationToken);
        return begun == ids.Count ? ids.ToHashSet()
            : (await mine.Where(d => d.State == DeliveryState.Sending).Select(d => d.DeliveryId).ToListAsync(cancellationToken)).ToHashSet();
    }
}
