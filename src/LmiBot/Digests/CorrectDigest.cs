using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has the messages of a digest that were sent written anew, in their place: what was wrong in them was mended.</summary>
public sealed class CorrectDigest(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
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
        if (run.State == DigestRunState.Recalled)
            throw RefusedException.Because(SubscriptionText.IsRecalled, run.Release!.Name);
        if ((await db.Releases.PublishedAsync(cancellationToken)).At(time.GetUtcNow().UtcDateTime) is var answering && answering?.ReleaseId != run.ReleaseId)
            throw RefusedException.Because(SubscriptionText.AnswersNoMore, run.Release!.Name, answering?.Name);
        (run.CorrectedAt, run.OverAt) = (time.GetUtcNow().UtcDateTime, null);
        run.Corrections++;
        run.Version++;
        await db.SaveChangedAsync(cancellationToken);
        return await databases.FollowUpAsync(run, time.GetUtcNow(), cancellationToken);
    }
}
