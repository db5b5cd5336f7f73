using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>
/// Has the digest of the release that answers sent to every active subscription, at a time on each subscriber's own clock. Asked for again after it was interrupted, it
/// completes; after it was cancelled, or is over, it goes to those whom it had not reached, and to who has subscribed since. What is left of the digests of other releases is cancelled.
/// </summary>
public sealed class ApproveDigest(IDbContextFactory<LmiDbContext> databases, WriteDigestDeliveries write, HoldDeliveries hold, TimeProvider time)
{
    /// <param name="caller">Who approves.</param>
    /// <param name="sendAt">On the subscriber's clock; null: at once.</param>
    /// <param name="cancellationToken">Ends the work. What is written by then stays, and the rest follows without being asked for.</param>
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public async Task<ApprovedDigest> RunAsync(Caller caller, DateTime? sendAt, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        var (id, release) = await databases.InsertOnceAsync(db => ApproveAsync(db, caller, sendAt, cancellationToken), cancellationToken);
        await hold.ReopenAsync(DigestRun.BatchOf(release), cancellationToken);
        var ended = await EndOthersAsync(id, cancellationToken);
        // Somebody waits for the answer; the first of them can be sent meanwhile.
        return new ApprovedDigest(release, sendAt, await write.RunAsync(id, WriteDigestDeliveries.AtOnce, cancellationToken), ended);
    }

    private async Task<(int DigestRunId, string Release)> ApproveAsync(LmiDbContext db, Caller caller, DateTime? sendAt, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var release = Settled(await db.Releases.PublishedAsync(cancellationToken), now);
        var run = await db.DigestRuns.SingleOrDefaultAsync(r => r.ReleaseId == release.ReleaseId, cancellationToken);
        if (run is null)
            db.Add(run = new DigestRun { ReleaseId = release.ReleaseId, State = DigestRunState.Approved, SendAt = sendAt, ApprovedBy = caller.Id, ApprovedAt = now });
        else if (run.State == DigestRunState.Cancelled || (run.State == DigestRunState.Approved && (run.SendAt == sendAt || run.OverAt is not null)))
            Renew(run, caller, sendAt, now);
        else
            throw RefusedException.Because(run.State == DigestRunState.Recalled ? SubscriptionText.IsRecalled : SubscriptionText.IsApproved, release.Name);
        await db.SaveChangedAsync(cancellationToken);
        return (run.DigestRunId, release.Name);
    }

    /// <exception cref="RefusedException">None answers, or another one does in a moment: who approves may mean either.</exception>
    private static Release Settled(IReadOnlyList<Release> published, DateTime now)
    {
        if (published.NextSwitch(now) is { } at)
            throw RefusedException.Because(SubscriptionText.SwitchesSoon, published.At(at)?.Name, Math.Ceiling((at - now).TotalSeconds));
        return published.At(now) ?? throw RefusedException.Because(SubscriptionText.NoRelease);
    }

    private static void Renew(DigestRun run, Caller caller, DateTime? sendAt, DateTime now)
    {
        (run.State, run.SendAt, run.ApprovedBy, run.ApprovedAt, run.WrittenAt, run.OverAt) = (DigestRunState.Approved, sendAt, caller.Id, now, null, null);
        run.Version++;
    }

    private async Task<IReadOnlyList<HeldDigest>> EndOthersAsync(int digestRunId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var ended = new List<HeldDigest>();
        foreach (var run in await db.DigestRuns.Include(r => r.Release).Where(r => r.DigestRunId != digestRunId && r.State < DigestRunState.Cancelled).ToListAsync(cancellationToken))
        {
            var batch = run.Batch;
            if (!await db.Deliveries.AnyAsync(d => d.Batch == batch && (d.State == DeliveryState.Waiting || d.State == DeliveryState.Sending), cancellationToken))
                continue;
            await db.MoveAsync(run, DigestRunState.Cancelled, [DigestRunState.Approved, DigestRunState.Paused], cancellationToken);
            ended.Add(new HeldDigest(run.Release!.Name, await hold.CancelAsync(batch, cancellationToken)));
        }
        return ended;
    }
}

/// <param name="Release">The release that is told of.</param>
/// <param name="SendAt">On the subscriber's clock; null: at once.</param>
/// <param name="Recipients">How many conversations' subscriptions it goes to, those that it has reached among them.</param>
/// <param name="Ended">The digests of other releases that were still on their way, with how many messages are not sent.</param>
public sealed record ApprovedDigest(string Release, DateTime? SendAt, int Recipients, IReadOnlyList<HeldDigest> Ended);
