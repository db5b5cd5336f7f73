using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Gives a subscription another topic. What is approved and not sent yet is written about that.</summary>
public sealed class ChangeSubscription(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <param name="caller">Who wants it.</param>
    /// <param name="place">Where they speak; null: nowhere, as on the command line.</param>
    /// <param name="id">Its number.</param>
    /// <param name="change">The topic that it gets, from that which it has: what isn't said stays.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">There is none, it was stopped, the conversation has one of that topic already, or they may not.</exception>
    public Task<Subscription> RunAsync(Caller caller, SubscriptionPlace? place, int id, Func<DigestTopic, DigestTopic> change, CancellationToken cancellationToken) =>
        databases.InsertOnceAsync(db => ChangeAsync(db, caller, place, id, change, cancellationToken), cancellationToken);

    private async Task<Subscription> ChangeAsync(LmiDbContext db, Caller caller, SubscriptionPlace? place, int id, Func<DigestTopic, DigestTopic> change, CancellationToken cancellationToken)
    {
        var subscription = await db.Subscriptions.OfAsync(caller, place, id, cancellationToken);
        if (subscription.State == SubscriptionState.Stopped)
            throw RefusedException.Because(SubscriptionText.IsStopped, id);
        var topic = change(subscription.Topic);
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
