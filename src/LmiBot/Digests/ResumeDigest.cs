using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has a digest that was paused go on.</summary>
public sealed class ResumeDigest(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold)
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
        await db.MoveAsync(run, DigestRunState.Approved, [DigestRunState.Paused], cancellationToken);
        return new HeldDigest(run.Release!.Name, await hold.ResumeAsync(run.Batch, cancellationToken));
    }
}
