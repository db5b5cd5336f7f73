using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has a digest that was paused go on.</summary>
public sealed class ResumeDigest(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold)
{
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<HeldDigest> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.LastAsync(cancellationToken);
        await db.MoveAsync(run, DigestRunState.Approved, [DigestRunState.Paused], cancellationToken);
        return new HeldDigest(run.Release!.Name, await hold.ResumeAsync(DigestRun.BatchOf(run.Release.Name), cancellationToken));
    }
}
