using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Ends the sending of a digest. What was sent stays; it may be approved again for the others.</summary>
public sealed class CancelDigest(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold)
{
    /// <param name="caller">Who wants it.</param>
    /// <param name="release">Whose digest; null: of the one that was approved last.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<HeldDigest> RunAsync(Caller caller, string? release, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.OfAsync(release, cancellationToken);
        await db.MoveAsync(run, DigestRunState.Cancelled, [DigestRunState.Approved, DigestRunState.Paused], cancellationToken);
        return new HeldDigest(run.Release!.Name, await hold.CancelAsync(run.Batch, cancellationToken));
    }
}
