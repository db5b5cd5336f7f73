using System.Globalization;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Digests;

/// <summary>
/// Looks after digests that are on their way, from the rows alone, so that any instance may and a crash loses nothing: writes the rows that approving has not, completes what was
/// interrupted, adds who has subscribed since, stops the subscriptions of conversations that are gone, and tells staff when a digest is delivered, corrected, recalled or stuck.
/// </summary>
public sealed class WatchDigests(
    IDbContextFactory<LmiDbContext> databases, WriteDigestDeliveries write, HoldDeliveries hold, StopGoneSubscriptions stop, DigestReport report, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <summary>Half a minute of being told to wait.</summary>
    private const int ManyAttempts = 5;

    /// <returns>True: there is something new in the outbox.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var isNew = false;
        foreach (var run in await db.DigestRuns.AsNoTracking().Include(r => r.Release).Where(r => r.OverAt == null).ToListAsync(cancellationToken))
            isNew |= await LookAsync(db, run, cancellationToken);
        return isNew;
    }

    private async Task<bool> LookAsync(LmiDbContext db, DigestRun run, CancellationToken cancellationToken)
    {
        if (run.WrittenAt is null && run.State < DigestRunState.Cancelled)
            return await write.RunAsync(run.DigestRunId, int.MaxValue, cancellationToken) > 0;
        await stop.RunAsync(run.Batch, cancellationToken);
        var isNew = await CompleteAsync(db, run, cancellationToken);
        var progress = await report.OfAsync(db, run, cancellationToken);
        if (!progress.IsOver || !progress.IsFollowedUp)
            return isNew | await databases.InsertOnceAsync(other => IsStuckAsync(other, run, cancellationToken), cancellationToken);
        if (run.State == DigestRunState.Approved && await write.IsAheadAsync(db, run, cancellationToken))
            return isNew;
        return isNew | await databases.InsertOnceAsync(other => EndAsync(other, run, cancellationToken), cancellationToken);
    }

    /// <summary>What follows from the state of the run; nothing, as a rule, but whoever changed that may have been interrupted.</summary>
    private async Task<bool> CompleteAsync(LmiDbContext db, DigestRun run, CancellationToken cancellationToken)
    {
        var isNew = false;
        if (run.State >= DigestRunState.Cancelled)
            await hold.CancelAsync(run.Batch, cancellationToken);
        else if (run.State == DigestRunState.Paused || await write.IsAheadAsync(db, run, cancellationToken))
            isNew = await write.AddLateAsync(run, cancellationToken) > 0;
        if (await db.LacksFollowUpAsync(run, cancellationToken))
            isNew |= (await databases.FollowUpAsync(run, time.GetUtcNow(), cancellationToken)).Count > 0;
        return isNew;
    }

    /// <summary>Of several instances one ends it: the others lose by its version, and find it ended.</summary>
    private async Task<bool> EndAsync(LmiDbContext db, DigestRun seen, CancellationToken cancellationToken)
    {
        var run = await db.DigestRuns.SingleAsync(r => r.DigestRunId == seen.DigestRunId, cancellationToken);
        if (run.Version != seen.Version)
            return false;
        var now = time.GetUtcNow();
        run.OverAt = now.UtcDateTime;
        run.Version++;
        // Who cancelled it knows.
        var isNew = run.State != DigestRunState.Cancelled
            && await new DigestNotice(run.DigestRunId, NewsOf(run)).AddAsync(db, run.Version.ToString(CultureInfo.InvariantCulture), now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return isNew;
    }

    private static DigestNews NewsOf(DigestRun run) => run switch
    {
        { State: DigestRunState.Recalled } => DigestNews.Recalled,
        { Corrections: > 0 } => DigestNews.Corrected,
        _ => DigestNews.Delivered,
    };

    /// <summary>Once for each standstill: nothing has moved while something was due, or something can't be written.</summary>
    private async Task<bool> IsStuckAsync(LmiDbContext db, DigestRun run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (batch, followUp, latest) = (run.Batch, run.FollowUpBatch, (now - options.Value.StuckAfter).UtcDateTime);
        var all = db.Deliveries.Where(d => d.Batch == batch || d.Batch == followUp);
        var waiting = all.Where(d => d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.None);
        var settled = await all.MaxAsync(d => d.SettledAt, cancellationToken);
        var standstill = !(settled > latest) && await waiting.AnyAsync(d => d.CreatedAt <= latest && (d.NotBefore <= latest || d.Attempts >= ManyAttempts), cancellationToken)
            ? $"{settled:yyyyMMddHHmmss}-{run.Version}"
            : await waiting.MinAsync(d => d.NotWrittenSince, cancellationToken) is { } since && since <= latest ? $"written-{run.Version}" : null;
        if (standstill is null)
            return false;
        var isNew = await new DigestNotice(run.DigestRunId, DigestNews.Stuck).AddAsync(db, standstill, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return isNew;
    }
}
