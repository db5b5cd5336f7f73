using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>How many are to be sent, and when the next is due that nobody has claimed.</summary>
public sealed class WaitingDeliveries(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    public async Task<(int Count, DateTime? Next)> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var waiting = db.Deliveries.Where(d => d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.None);
        var next = await waiting.Where(d => d.LeasedUntil == null || d.LeasedUntil <= now).MinAsync(d => (DateTime?)d.NotBefore, cancellationToken);
        return (await waiting.CountAsync(cancellationToken), next);
    }
}
