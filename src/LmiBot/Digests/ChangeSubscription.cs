using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Gives a subscription another topic. What is approved and not sent yet is written about that.</summary>
public sealed class ChangeSubscription(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <exception cref="RefusedException">There is none, it was stopped, the conversation has one of that topic already, or they may not.</exception>
    public Task<Subscription> RunAsync(Caller caller, SubscriptionPlace? place, int id, DigestTopic topic, CancellationToken cancellationToken) =>
        databases.InsertOnceAsync(db => ChangeAsync(db, caller, place, id, topic, cancellationToken), cancellationToken);

    private async Task<Subscription> ChangeAsync(LmiDbContext db, Caller caller, SubscriptionPlace? place, int id, DigestTopic topic, CancellationToken cancellationToken)
    {
        var subscription = await db.Subscriptions.OfAsync(caller, place, id, cancellationToken);
        if (subscription.State == SubscriptionState.Stopped)
            throw RefusedException.Because(SubscriptionText.IsStopped, id);
        await db.RequireKnownAsync(topic, cancellationToken);
        if (await db.Subscriptions.OfTopicAsync(subscription.ChannelId, subscription.ConversationId, topic, cancellationToken) is { } other && other.SubscriptionId != id)
        {
            // A stopped one is in no list, so nobody could do anything about it.
            if (other.State != SubscriptionState.Stopped)
                throw RefusedException.Because(SubscriptionText.HasItAlready, other.SubscriptionId);
            db.Remove(other);
        }
        (subscription.FieldCode, subscription.AreaCode, subscription.Audience) = (topic.FieldCode ?? "", topic.AreaCode, topic.Audience);
        subscription.Changed(caller, time.GetUtcNow().UtcDateTime);
        await db.SaveChangedAsync(cancellationToken);
        return subscription;
    }
}
