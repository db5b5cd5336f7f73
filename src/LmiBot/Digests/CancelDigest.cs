using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Ends the sending of the digest that was approved last. What was sent stays; it may be approved again for the others.</summary>
public sealed class CancelDigest(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold)
{
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<HeldDigest> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.LastAsync(cancellationToken);
        await db.MoveAsync(run, DigestRunState.Cancelled, [DigestRunState.Approved, DigestRunState.Paused], cancellationToken);
        return new HeldDigest(run.Release!.Name, await hold.CancelAsync(DigestRun.BatchOf(run.Release.Name), cancellationToken));
    }
}
