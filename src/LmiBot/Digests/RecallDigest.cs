using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Takes a digest back: what waits is not sent, what was sent is deleted. Asked for again, what could not be deleted is tried once more.</summary>
public sealed class RecallDigest(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold, TimeProvider time)
{
    /// <param name="caller">Who wants it.</param>
    /// <param name="release">Whose digest; null: of the one that was approved last.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<FollowedDigest> RunAsync(Caller caller, string? release, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.OfAsync(release, cancellationToken);
        // From now on it is looked after until all of it is deleted, also where it was recalled before.
        (run.State, run.OverAt) = (DigestRunState.Recalled, null);
        run.Version++;
        await db.SaveChangedAsync(cancellationToken);
        await hold.CancelAsync(run.Batch, cancellationToken);
        await db.RetryFollowUpAsync(run, time.GetUtcNow().UtcDateTime, cancellationToken);
        return await databases.FollowUpAsync(run, time.GetUtcNow(), cancellationToken);
    }
}
