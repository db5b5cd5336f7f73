using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>Pauses, resumes and cancels a batch. What is being sent in that moment is sent; if it comes back unsent, the hold is in force. Who may is for the use case to ask that calls it.</summary>
public sealed class HoldDeliveries(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>How many are held by it.</returns>
    public Task<int> PauseAsync(string batch, CancellationToken cancellationToken) => SetAsync(batch, DeliveryHold.None, DeliveryHold.Paused, cancellationToken);

    /// <summary>Afterwards ring the sender's bell.</summary>
    /// <returns>How many go on.</returns>
    public Task<int> ResumeAsync(string batch, CancellationToken cancellationToken) => SetAsync(batch, DeliveryHold.Paused, DeliveryHold.None, cancellationToken);

    /// <returns>How many are cancelled; those that are being sent are not among them.</returns>
    public async Task<int> CancelAsync(string batch, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var open = Open(db, batch);
        // Before the states: what comes back in between finds it.
        await open.ExecuteUpdateAsync(set => set.SetProperty(d => d.Hold, DeliveryHold.Cancelled), cancellationToken);
        return await open.Where(d => d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.Cancelled).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Cancelled).SetProperty(d => d.SettledAt, now).SetProperty(d => d.Problem, DeliveryProblems.Cancelled),
            cancellationToken);
    }

    private async Task<int> SetAsync(string batch, DeliveryHold from, DeliveryHold to, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await Open(db, batch).Where(d => d.Hold == from).ExecuteUpdateAsync(set => set.SetProperty(d => d.Hold, to), cancellationToken);
    }

    private static IQueryable<Delivery> Open(LmiDbContext db, string batch) =>
        db.Deliveries.Where(d => d.Batch == batch && (d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending));
}
