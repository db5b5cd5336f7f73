using System.Globalization;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Digests;

/// <summary>
/// Looks after digests that are on their way, from the rows alone, so that any instance may and a crash loses nothing: writes the rows that approving has not, stops the
/// subscriptions of conversations that are gone, and tells staff when a digest is delivered or stuck.
/// </summary>
public sealed class WatchDigests(IDbContextFactory<LmiDbContext> databases, WriteDigestDeliveries write, StopGoneSubscriptions stop, DigestReport report, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <summary>Half a minute of being told to wait.</summary>
    private const int ManyAttempts = 5;

    /// <returns>True: there is something new in the outbox.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var isNew = false;
        foreach (var run in await db.DigestRuns.Include(r => r.Release).Where(r => r.OverAt == null && r.State != DigestRunState.Recalled).ToListAsync(cancellationToken))
            isNew |= await LookAsync(db, run, cancellationToken);
        return isNew;
    }

    private async Task<bool> LookAsync(LmiDbContext db, DigestRun run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (run.WrittenAt is null && run.State < DigestRunState.Cancelled)
            return await write.RunAsync(run.DigestRunId, int.MaxValue, cancellationToken) > 0;
        await stop.RunAsync(DigestRun.BatchOf(run.Release!.Name), cancellationToken);
        var progress = await report.OfAsync(db, run, cancellationToken);
        return progress.IsOver ? await EndAsync(db, run, now, cancellationToken) : await IsStuckAsync(db, run, now, cancellationToken);
    }

    /// <summary>Of several instances one ends it: the others lose by its version.</summary>
    private static async Task<bool> EndAsync(LmiDbContext db, DigestRun run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        run.OverAt = now.UtcDateTime;
        run.Version++;
        // Who cancelled it knows.
        var isNew = run.State != DigestRunState.Cancelled
            && await new DigestNotice(run.DigestRunId, DigestNews.Delivered).AddAsync(db, run.Version.ToString(CultureInfo.InvariantCulture), now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return isNew;
    }

    /// <summary>Once for each standstill.</summary>
    private async Task<bool> IsStuckAsync(LmiDbContext db, DigestRun run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (batch, latest) = (DigestRun.BatchOf(run.Release!.Name), (now - options.Value.StuckAfter).UtcDateTime);
        var settled = await db.Deliveries.Where(d => d.Batch == batch).MaxAsync(d => d.SettledAt, cancellationToken);
        if (settled > latest || !await db.Deliveries.AnyAsync(
            d => d.Batch == batch && d.State == DeliveryState.Waiting && d.Hold == DeliveryHold.None && d.CreatedAt <= latest && (d.NotBefore <= latest || d.Attempts >= ManyAttempts), cancellationToken))
            return false;
        var isNew = await new DigestNotice(run.DigestRunId, DigestNews.Stuck).AddAsync(db, $"{settled:yyyyMMddHHmmss}-{run.Version}", now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return isNew;
    }
}
