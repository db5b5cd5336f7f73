using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has the digest of a topic sent to the conversation that it is asked for in, with each release.</summary>
public sealed class Subscribe(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>The subscription, and whether it is new: one that was paused or stopped goes on.</returns>
    /// <exception cref="RefusedException">Nothing was changed.</exception>
    public Task<(Subscription Subscription, bool IsNew)> RunAsync(Caller caller, SubscriptionPlace place, DigestTopic topic, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.Subscribe);
        if (!place.IsLasting)
            throw RefusedException.Because(SubscriptionText.NotInWebChat);
        return databases.InsertOnceAsync(db => SubscribeAsync(db, caller, place, topic, cancellationToken), cancellationToken);
    }

    private async Task<(Subscription, bool)> SubscribeAsync(LmiDbContext db, Caller caller, SubscriptionPlace place, DigestTopic topic, CancellationToken cancellationToken)
    {
        await db.RequireKnownAsync(topic, cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var known = await db.Subscriptions.OfTopicAsync(place.ChannelId, place.ConversationId, topic, cancellationToken);
        if (known is { State: SubscriptionState.Active })
            return (known, false);
        await db.RequireRoomAsync(place.ChannelId, place.ConversationId, cancellationToken);
        var subscription = known ?? Create(caller, place, topic, now);
        if (known is null)
            db.Add(subscription);
        (subscription.State, subscription.StoppedBecause, subscription.TimeZone) = (SubscriptionState.Active, null, TimeZones.Known(place.TimeZone) ?? subscription.TimeZone);
        subscription.Changed(caller, now);
        await db.SaveChangesAsync(cancellationToken);
        return (subscription, true);
    }

    private static Subscription Create(Caller caller, SubscriptionPlace place, DigestTopic topic, DateTime now) => new()
    {
        ChannelId = place.ChannelId,
        ConversationId = place.ConversationId,
        FieldCode = topic.FieldCode ?? "",
        AreaCode = topic.AreaCode,
        Audience = topic.Audience,
        CreatedBy = caller.Id,
        CreatedAt = now,
        ChangedBy = caller.Id,
        ChangedAt = now,
    };
}
