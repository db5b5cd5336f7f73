using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>
/// Takes deliveries for one sender, of any number of them. Whatever two of them have read, one conditional update decides: a row is
/// taken by it only if it is free in that moment, so it bears one claim.
/// </summary>
public sealed class ClaimDeliveries(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <summary>Claims what is due: first what stands alone, then what belongs to a batch, oldest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="lease">How long they are the claim's. What isn't begun by then may be claimed again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<DeliveryClaim> RunAsync(int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var (id, now) = (Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow().UtcDateTime);
        var free = db.Deliveries.Where(d =>
            d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.None && d.NotBefore <= now && (d.LeasedUntil == null || d.LeasedUntil <= now));
        var seen = await FirstAsync(free.Where(d => d.Batch == null), most, cancellationToken);
        if (seen.Count < most)
            seen.AddRange(await FirstAsync(free.Where(d => d.Batch != null), most - seen.Count, cancellationToken));
        if (seen.Count == 0)
            return new DeliveryClaim(id, []);
        var until = now + lease;
        await free.Where(d => seen.Contains(d.DeliveryId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedBy, id).SetProperty(d => d.LeasedUntil, until), cancellationToken);
        return new DeliveryClaim(id, await db.Deliveries.AsNoTracking().Where(d => seen.Contains(d.DeliveryId) && d.LeasedBy == id)
            .OrderBy(d => d.NotBefore).ThenBy(d => d.DeliveryId).ToListAsync(cancellationToken));
    }

    private static Task<List<long>> FirstAsync(IQueryable<Delivery> free, int most, CancellationToken cancellationToken) =>
        free.OrderBy(d => d.NotBefore).ThenBy(d => d.DeliveryId).Take(most).Select(d => d.DeliveryId).ToListAsync(cancellationToken);
}

/// <summary>Deliveries that one sender has for itself.</summary>
/// <param name="Id">Of the claim.</param>
/// <param name="Deliveries">As they were when claimed.</param>
public sealed record DeliveryClaim(Guid Id, IReadOnlyList<Delivery> Deliveries);
