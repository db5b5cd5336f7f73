using System.Globalization;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>What a delivery is about, in the moment in which it is sent.</summary>
public sealed class ReadDigestDelivery(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>What the subscriber wants by now; null where there is nothing to say any more: they have had enough, or another release answers.</returns>
    public async Task<DigestTopic?> TopicAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var subject = DigestSubject.Read(delivery.Subject);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.AsNoTracking().SingleOrDefaultAsync(r => r.DigestRunId == subject.DigestRunId, cancellationToken);
        if (run is null or { State: >= DigestRunState.Cancelled } || run.ReleaseId != await CurrentAsync(db, cancellationToken))
            return null;
        var subscription = await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.SubscriptionId == subject.SubscriptionId, cancellationToken);
        return subscription is { State: SubscriptionState.Active } ? subscription.Topic : null;
    }

    /// <returns>The topic of a message that was sent and is to be written anew, and the message; null where there is nothing to mend any more.</returns>
    public async Task<(DigestTopic Topic, string ActivityId)?> CorrectionAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var subject = DigestSubject.Read(delivery.Subject);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.AsNoTracking().SingleOrDefaultAsync(r => r.DigestRunId == subject.DigestRunId, cancellationToken);
        if (run is null or { State: DigestRunState.Recalled } || run.ReleaseId != await CurrentAsync(db, cancellationToken) || await ActivityAsync(db, subject, cancellationToken) is not { } activity)
            return null;
        // Who has paused or stopped it since has the wrong one still.
        var subscription = await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.SubscriptionId == subject.SubscriptionId, cancellationToken);
        return subscription is null ? null : (subscription.Topic, activity);
    }

    /// <returns>The message that is to be deleted; null: it isn't known.</returns>
    public async Task<string?> RecalledAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ActivityAsync(db, DigestSubject.Read(delivery.Subject), cancellationToken);
    }

    /// <returns>The topic of a test; null: the subscription is gone.</returns>
    public async Task<DigestTopic?> TestAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var id = int.Parse(delivery.Subject, CultureInfo.InvariantCulture);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.SubscriptionId == id, cancellationToken))?.Topic;
    }

    private static Task<string?> ActivityAsync(LmiDbContext db, DigestSubject subject, CancellationToken cancellationToken) =>
        db.Deliveries.Where(d => d.DeliveryId == subject.DeliveryId && d.State == DeliveryState.Sent).Select(d => d.SentActivityId).SingleOrDefaultAsync(cancellationToken);

    private async Task<int?> CurrentAsync(LmiDbContext db, CancellationToken cancellationToken) =>
        (await db.Releases.AsNoTracking().PublishedAsync(cancellationToken)).At(time.GetUtcNow().UtcDateTime)?.ReleaseId;
}
