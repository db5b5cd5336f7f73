using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Takes the last digest back: what waits is not sent, what was sent is deleted. Asked for again, what has arrived meanwhile is deleted too.</summary>
public sealed class RecallDigest(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold, TimeProvider time)
{
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<FollowedDigest> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.LastAsync(cancellationToken);
        await db.MoveAsync(run, DigestRunState.Recalled, [DigestRunState.Approved, DigestRunState.Paused, DigestRunState.Cancelled], cancellationToken);
        await hold.CancelAsync(DigestRun.BatchOf(run.Release!.Name), cancellationToken);
        return await databases.FollowAsync(run, DigestKinds.Recall, "recall", time.GetUtcNow(), cancellationToken);
    }
}
