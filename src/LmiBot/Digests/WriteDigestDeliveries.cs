using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Digests;

/// <summary>
/// Writes a row for each active subscription, some at a time, so that it can be interrupted anywhere and begun again. Who has a row gets no second one;
/// one that ended unsent waits again.
/// </summary>
public sealed class WriteDigestDeliveries(IDbContextFactory<LmiDbContext> databases, IOptions<DigestOptions> options, TimeProvider time)
{
    /// <summary>Before it is looked at anew whether there are to be more: twenty seconds' worth for a sender.</summary>
    public const int AtOnce = 1000;

    /// <param name="digestRunId">Of the run.</param>
    /// <param name="most">After how many subscriptions it leaves the rest to <see cref="WatchDigests"/>.</param>
    /// <param name="cancellationToken">Ends the work. What is written by then stays.</param>
    /// <returns>How many it goes to.</returns>
    public async Task<int> RunAsync(int digestRunId, int most, CancellationToken cancellationToken)
    {
        var (_, isAll) = await WriteAsync(digestRunId, null, most, cancellationToken);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!isAll)
            return await db.Subscriptions.CountAsync(s => s.State == SubscriptionState.Active, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        await db.DigestRuns.Where(r => r.DigestRunId == digestRunId && r.WrittenAt == null && r.State < DigestRunState.Cancelled)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.WrittenAt, now).SetProperty(r => r.Version, r => r.Version + 1), cancellationToken);
        var batch = DigestRun.BatchOf(await db.DigestRuns.Where(r => r.DigestRunId == digestRunId).Select(r => r.Release!.Name).SingleAsync(cancellationToken));
        return await db.Deliveries.CountAsync(d => d.Batch == batch, cancellationToken);
    }

    /// <summary>Those too who have subscribed, or had theirs go on, since it was approved.</summary>
    /// <returns>How many rows are new, or wait again.</returns>
    public async Task<int> AddLateAsync(DigestRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        return (await WriteAsync(run.DigestRunId, run.ApprovedAt, int.MaxValue, cancellationToken)).Written;
    }

    /// <summary>Whether the time at which it is sent lies ahead for some subscriber.</summary>
    public async Task<bool> IsAheadAsync(LmiDbContext db, DigestRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(run);
        if (run.SendAt is null)
            return false;
        var zones = await db.Subscriptions.Where(s => s.State == SubscriptionState.Active).Select(s => s.TimeZone).Distinct().ToListAsync(cancellationToken);
        // Who subscribes in the last moment is found by the next look.
        return zones.Append(null).Max(zone => run.DueIn(ZoneOf(zone))) + (2 * options.Value.LookEvery) > time.GetUtcNow().UtcDateTime;
    }

    private async Task<(int Written, bool IsAll)> WriteAsync(int digestRunId, DateTime? since, int most, CancellationToken cancellationToken)
    {
        var (written, last) = (0, (int?)0);
        for (var count = 0; count < most && last is { } after; count += AtOnce)
        {
            var (some, next) = await databases.InsertOnceAsync(db => WritePageAsync(db, digestRunId, since, after, cancellationToken), cancellationToken);
            (written, last) = (written + some, next);
        }
        return (written, last is null);
    }

    /// <returns>How many rows are new, or wait again; the last subscription that was looked at, null: there are no more.</returns>
    private async Task<(int Written, int? Last)> WritePageAsync(LmiDbContext db, int digestRunId, DateTime? since, int after, CancellationToken cancellationToken)
    {
        var run = await db.DigestRuns.Include(r => r.Release).SingleAsync(r => r.DigestRunId == digestRunId, cancellationToken);
        if (run.State >= DigestRunState.Cancelled)
            return (0, null);
        var subscriptions = await db.Subscriptions.AsNoTracking()
            .Where(s => s.State == SubscriptionState.Active && s.SubscriptionId > after && (since == null || s.ChangedAt >= since))
            .OrderBy(s => s.SubscriptionId).Take(AtOnce).ToListAsync(cancellationToken);
        var written = await Outbox.AddAsync(db, time.GetUtcNow(), [.. subscriptions.Select(s => Delivery(run, s))], cancellationToken);
        var ended = await EndedAsync(db, run, subscriptions, cancellationToken);
        // With the rows: whoever pauses or cancels it in between makes this fail, and it is begun again; whoever does so after it finds the rows.
        db.Entry(run).Property(r => r.State).IsModified = written + ended.Count > 0;
        await using var transaction = ended.Count == 0 ? null : await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var zone in ended.GroupBy(e => ZoneOf(e.Subscription.TimeZone)))
            written += await Unsent(db, [.. zone.Select(e => e.DeliveryId)]).WaitAgainAsync(run.DueIn(zone.Key), run.State == DigestRunState.Paused, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await (transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
        return (written, subscriptions.Count < AtOnce ? null : subscriptions[^1].SubscriptionId);
    }

    /// <summary>Rows of active subscriptions that ended without being sent, before it was approved or their subscription was last changed. What ended so since would end so again.</summary>
    private static async Task<List<(long DeliveryId, Subscription Subscription)>> EndedAsync(LmiDbContext db, DigestRun run, List<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        var keys = subscriptions.ToDictionary(s => DigestRun.KeyOf(run.Release!.Name, s.SubscriptionId));
        var rows = await db.Deliveries.AsNoTracking().Where(d => keys.Keys.Contains(d.Key) && (d.State == DeliveryState.Cancelled || d.State == DeliveryState.Refused))
            .Select(d => new { d.DeliveryId, d.Key, d.SettledAt }).ToListAsync(cancellationToken);
        return [.. rows.Where(row => row.SettledAt <= run.ApprovedAt || row.SettledAt <= keys[row.Key].ChangedAt).Select(row => (row.DeliveryId, keys[row.Key]))];
    }

    private static IQueryable<Delivery> Unsent(LmiDbContext db, long[] ids) =>
        db.Deliveries.Where(d => ids.Contains(d.DeliveryId) && (d.State == DeliveryState.Cancelled || d.State == DeliveryState.Refused));

    private NewDelivery Delivery(DigestRun run, Subscription subscription) => new(
        DigestRun.KeyOf(run.Release!.Name, subscription.SubscriptionId), DigestKinds.Digest, new DigestSubject(run.DigestRunId, subscription.SubscriptionId, subscription.Topic).Write(),
        subscription.ChannelId, subscription.ConversationId)
    {
        Batch = run.Batch,
        NotBefore = run.DueIn(ZoneOf(subscription.TimeZone)),
        IsPaused = run.State == DigestRunState.Paused,
    };

    private string ZoneOf(string? known) => TimeZones.Known(known) ?? options.Value.TimeZone;
}
