using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>Calls uncertain what a sender had begun and never settled, and has done again what may be done twice. What it had only claimed is claimed again, without this.</summary>
public sealed class EndInterruptedDeliveries(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <param name="alive">Claims whose sender is this process: it knows what became of them, or will, however long the network or the database takes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<Guid> alive, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var interrupted = db.Deliveries.Where(d => d.State == DeliveryState.Sending && d.LeasedUntil <= now && !alive.Contains(d.LeasedBy!.Value));
        var again = await interrupted.Where(d => d.MayRepeat && d.Hold != DeliveryHold.Cancelled).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.LeasedUntil, (DateTime?)null).SetProperty(d => d.Problem, DeliveryProblems.Interrupted),
            cancellationToken);
        return again + await interrupted.ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Uncertain).SetProperty(d => d.SettledAt, now).SetProperty(d => d.Problem, DeliveryProblems.Interrupted),
            cancellationToken);
    }
}
