using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>Pauses, resumes and cancels a batch. What is being sent in that moment is sent; if it comes back unsent, the hold is in force. Who may is for the use case to ask that calls it.</summary>
public sealed class HoldDeliveries(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>How many are held by it.</returns>
    public async Task<int> PauseAsync(string batch, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Open(db, batch).Where(d => d.Hold == DeliveryHold.None).ExecuteUpdateAsync(set => set.SetProperty(d => d.Hold, DeliveryHold.Paused), cancellationToken);
    }

    /// <summary>Afterwards ring the sender's bell.</summary>
    /// <returns>How many go on.</returns>
    public async Task<int> ResumeAsync(string batch, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        // While it was paused nobody tried to write it.
        return await Open(db, batch).Where(d => d.Hold == DeliveryHold.Paused).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Hold, DeliveryHold.None).SetProperty(d => d.NotWrittenSince, (DateTime?)null), cancellationToken);
    }

    /// <summary>Takes back a cancellation of what isn't settled yet: what is being sent, and what a sender has claimed and found cancelled.</summary>
    public async Task ReopenAsync(string batch, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var open = Open(db, batch);
        await open.Where(d => d.Hold == DeliveryHold.Cancelled).ExecuteUpdateAsync(set => set.SetProperty(d => d.Hold, DeliveryHold.None), cancellationToken);
        await open.Where(d => d.State == DeliveryState.Waiting && d.LeasedBy != null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedBy, (Guid?)null).SetProperty(d => d.LeasedUntil, (DateTime?)null), cancellationToken);
    }

    /// <returns>How many of the batch are cancelled by now, whoever came first to a row: a sender that had claimed it, or another who cancels. Those that are being sent are not among them.</returns>
    public async Task<int> CancelAsync(string batch, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var open = Open(db, batch);
        // Before the states: what comes back in between finds it.
        await open.ExecuteUpdateAsync(set => set.SetProperty(d => d.Hold, DeliveryHold.Cancelled), cancellationToken);
        await open.Where(d => d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.Cancelled).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Cancelled).SetProperty(d => d.SettledAt, now).SetProperty(d => d.Problem, DeliveryProblems.Cancelled),
            cancellationToken);
        return await db.Deliveries.CountAsync(d => d.Batch == batch && d.State == DeliveryState.Cancelled && d.Problem == DeliveryProblems.Cancelled, cancellationToken);
    }

    private static IQueryable<Delivery> Open(LmiDbContext db, string batch) =>
        db.Deliveries.Where(d => d.Batch == batch && (d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending));
}
