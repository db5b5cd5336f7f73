using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Digests;

/// <summary>
/// Writes a row for each active subscription, some at a time, so that it can be interrupted anywhere and begun again. Who has a row gets no second one;
/// one that was cancelled before it was sent waits again.
/// </summary>
public sealed class WriteDigestDeliveries(IDbContextFactory<LmiDbContext> databases, HoldDeliveries hold, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <summary>Before it is looked at anew whether there are to be more: twenty seconds' worth for a sender.</summary>
    public const int AtOnce = 1000;

    /// <param name="digestRunId">Of the run.</param>
    /// <param name="most">After how many subscriptions it leaves the rest to <see cref="WatchDigests"/>.</param>
    /// <param name="cancellationToken">Ends the work. What is written by then stays.</param>
    /// <returns>How many it goes to.</returns>
    public async Task<int> RunAsync(int digestRunId, int most, CancellationToken cancellationToken)
    {
        int? last = 0;
        for (var count = 0; count < most && last is { } after; count += AtOnce)
        {
            last = await databases.InsertOnceAsync(db => WriteAsync(db, digestRunId, after, cancellationToken), cancellationToken);
            await HoldAsync(digestRunId, cancellationToken);
        }
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (last is not null)
            return await db.Subscriptions.CountAsync(s => s.State == SubscriptionState.Active, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        await db.DigestRuns.Where(r => r.DigestRunId == digestRunId && r.WrittenAt == null && r.State < DigestRunState.Cancelled)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.WrittenAt, now).SetProperty(r => r.Version, r => r.Version + 1), cancellationToken);
        var batch = DigestRun.BatchOf(await db.DigestRuns.Where(r => r.DigestRunId == digestRunId).Select(r => r.Release!.Name).SingleAsync(cancellationToken));
        return await db.Deliveries.CountAsync(d => d.Batch == batch, cancellationToken);
    }

    /// <returns>The last subscription that was written; null: there are no more.</returns>
    private async Task<int?> WriteAsync(LmiDbContext db, int digestRunId, int after, CancellationToken cancellationToken)
    {
        var run = await db.DigestRuns.AsNoTracking().Include(r => r.Release).SingleAsync(r => r.DigestRunId == digestRunId, cancellationToken);
        if (run.State >= DigestRunState.Cancelled)
            return null;
        var subscriptions = await db.Subscriptions.AsNoTracking().Where(s => s.State == SubscriptionState.Active && s.SubscriptionId > after)
            .OrderBy(s => s.SubscriptionId).Take(AtOnce).ToListAsync(cancellationToken);
        foreach (var zone in subscriptions.GroupBy(s => TimeZones.Known(s.TimeZone) ?? options.Value.TimeZone))
        {
            var due = run.SendAt is { } at ? TimeZones.ToUtc(at, zone.Key) : run.ApprovedAt;
            List<NewDelivery> deliveries = [.. zone.Select(s => Delivery(run, s) with { NotBefore = due })];
            await Outbox.AddAsync(db, time.GetUtcNow(), deliveries, cancellationToken);
            await ReviveAsync(db, [.. deliveries.Select(d => d.Key)], due, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return subscriptions.Count < AtOnce ? null : subscriptions[^1].SubscriptionId;
    }

    private static NewDelivery Delivery(DigestRun run, Subscription subscription) => new(
        DigestRun.KeyOf(run.Release!.Name, subscription.SubscriptionId), DigestKinds.Digest, new DigestSubject(run.DigestRunId, subscription.SubscriptionId).Write(),
        subscription.ChannelId, subscription.ConversationId)
    {
        Batch = DigestRun.BatchOf(run.Release.Name),
    };

    /// <summary>No claim of before is in force any more: what it settles would be another try's.</summary>
    private static Task<int> ReviveAsync(LmiDbContext db, string[] keys, DateTime due, CancellationToken cancellationToken) =>
        db.Deliveries.Where(d => keys.Contains(d.Key) && d.State == DeliveryState.Cancelled && d.Problem == DeliveryProblems.Cancelled).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.Hold, DeliveryHold.None).SetProperty(d => d.NotBefore, due).SetProperty(d => d.SettledAt, (DateTime?)null)
                .SetProperty(d => d.LeasedBy, (Guid?)null).SetProperty(d => d.LeasedUntil, (DateTime?)null).SetProperty(d => d.Problem, (string?)null),
            cancellationToken);

    /// <summary>What was decided while rows were written holds for them too.</summary>
    private async Task HoldAsync(int digestRunId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.AsNoTracking().Include(r => r.Release).SingleAsync(r => r.DigestRunId == digestRunId, cancellationToken);
        var batch = DigestRun.BatchOf(run.Release!.Name);
        if (run.State == DigestRunState.Paused)
            await hold.PauseAsync(batch, cancellationToken);
        else if (run.State >= DigestRunState.Cancelled)
            await hold.CancelAsync(batch, cancellationToken);
    }
}
