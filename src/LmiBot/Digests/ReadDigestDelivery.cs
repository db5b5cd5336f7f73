using System.Globalization;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>What a delivery is about, in the moment in which it is sent.</summary>
public sealed class ReadDigestDelivery(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>What the subscriber wants by now, which the delivery then says too; null where there is nothing to say any more: they have had enough, or another release answers.</returns>
    public async Task<(DigestTopic Topic, int ReleaseId)?> TopicAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var subject = DigestSubject.Read(delivery.Subject);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.AsNoTracking().SingleOrDefaultAsync(r => r.DigestRunId == subject.DigestRunId, cancellationToken);
        if (run is null or { State: >= DigestRunState.Cancelled } || run.ReleaseId != await CurrentAsync(db, cancellationToken))
            return null;
        var subscription = await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.SubscriptionId == subject.SubscriptionId, cancellationToken);
        if (subscription is not { State: SubscriptionState.Active, Topic: var topic })
            return null;
        if (topic != subject.Topic)
            await NoteAsync(db, delivery, subject with { Topic = topic }, cancellationToken);
        return (topic, run.ReleaseId);
    }

    /// <returns>What a message that was sent is about, and the message; null where there is nothing to mend any more.</returns>
    public async Task<(DigestTopic Topic, int ReleaseId, string ActivityId)?> CorrectionAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var subject = FollowUpSubject.Read(delivery.Subject);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var run = await db.DigestRuns.AsNoTracking().SingleOrDefaultAsync(r => r.DigestRunId == subject.DigestRunId, cancellationToken);
        if (run is null or { State: DigestRunState.Recalled } || run.ReleaseId != await CurrentAsync(db, cancellationToken))
            return null;
        // Whatever the subscriber wants by now: what stands there is mended.
        return await SentAsync(db, subject, cancellationToken) is { SentActivityId: { } activity } sent ? (DigestSubject.Read(sent.Subject).Topic, run.ReleaseId, activity) : null;
    }

    /// <returns>The message that is to be deleted; null: it isn't known.</returns>
    public async Task<string?> RecalledAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await SentAsync(db, FollowUpSubject.Read(delivery.Subject), cancellationToken))?.SentActivityId;
    }

    /// <returns>The topic of a test; null: the subscription is gone.</returns>
    public async Task<DigestTopic?> TestAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var id = int.Parse(delivery.Subject, CultureInfo.InvariantCulture);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return (await db.Subscriptions.AsNoTracking().SingleOrDefaultAsync(s => s.SubscriptionId == id, cancellationToken))?.Topic;
    }

    private static Task<int> NoteAsync(LmiDbContext db, Delivery delivery, DigestSubject subject, CancellationToken cancellationToken)
    {
        var text = subject.Write();
        return db.Deliveries.Where(d => d.DeliveryId == delivery.DeliveryId && d.LeasedBy == delivery.LeasedBy).ExecuteUpdateAsync(set => set.SetProperty(d => d.Subject, text), cancellationToken);
    }

    private static Task<Delivery?> SentAsync(LmiDbContext db, FollowUpSubject subject, CancellationToken cancellationToken) =>
        db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.DeliveryId == subject.DeliveryId && d.State == DeliveryState.Sent, cancellationToken);

    private async Task<int?> CurrentAsync(LmiDbContext db, CancellationToken cancellationToken) =>
        (await db.Releases.AsNoTracking().PublishedAsync(cancellationToken)).At(time.GetUtcNow().UtcDateTime)?.ReleaseId;
}
