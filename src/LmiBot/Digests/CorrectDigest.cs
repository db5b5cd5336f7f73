using System.Globalization;
using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has the messages of the last digest that were sent written anew, in their place: what was wrong in them was mended.</summary>
public sealed class CorrectDigest(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<FollowedDigest> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.LastAsync(cancellationToken);
        if (run.State == DigestRunState.Recalled)
            throw RefusedException.Because(SubscriptionText.IsRecalled, run.Release!.Name);
        run.Corrections++;
        run.Version++;
        await db.SaveChangedAsync(cancellationToken);
        return await databases.FollowAsync(run, DigestKinds.Correction, string.Create(CultureInfo.InvariantCulture, $"correct-{run.Corrections}"), time.GetUtcNow(), cancellationToken);
    }
}
