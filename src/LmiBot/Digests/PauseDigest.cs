using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has the digest that was approved last wait. What is being sent in that moment is sent.</summary>
public sealed class PauseDigest(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold)
{
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<HeldDigest> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.LastAsync(cancellationToken);
        await db.MoveAsync(run, DigestRunState.Paused, [DigestRunState.Approved], cancellationToken);
        return new HeldDigest(run.Release!.Name, await hold.PauseAsync(DigestRun.BatchOf(run.Release.Name), cancellationToken));
    }
}

/// <param name="Release">Whose digest.</param>
/// <param name="Count">How many messages it concerned.</param>
public sealed record HeldDigest(string Release, int Count);
