using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

internal static class SubscriptionQueries
{
    /// <summary>A subscription by its number, for who speaks in its conversation, and for staff.</summary>
    /// <param name="subscriptions">All.</param>
    /// <param name="caller">Who wants it.</param>
    /// <param name="place">Where they speak; null: nowhere, as on the command line.</param>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">There is none, or it is another conversation's: nobody learns which.</exception>
    public static async Task<Subscription> OfAsync(this IQueryable<Subscription> subscriptions, Caller caller, SubscriptionPlace? place, int id, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.Subscribe);
        var found = await subscriptions.SingleOrDefaultAsync(s => s.SubscriptionId == id, cancellationToken);
        return found is not null && (caller.May(UseCase.ManageDigests) || place?.Has(found) == true)
            ? found
            : throw RefusedException.Because(SubscriptionText.NoSuchSubscription, id);
    }

    /// <exception cref="RefusedException">The database knows no such field or area.</exception>
    public static async Task RequireKnownAsync(this LmiDbContext db, DigestTopic topic, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(topic.Audience)
            || !await db.Areas.AnyAsync(a => a.AreaCode == topic.AreaCode, cancellationToken)
            || (topic.FieldCode is { } field && !await db.Fields.AnyAsync(f => f.FieldCode == field, cancellationToken)))
            throw RefusedException.Because(SubscriptionText.NoSuchTopic);
    }

    /// <exception cref="RefusedException">The conversation has as many as it may have.</exception>
    public static async Task RequireRoomAsync(this LmiDbContext db, string channelId, string conversationId, CancellationToken cancellationToken)
    {
        var others = await db.Subscriptions.CountAsync(s => s.ChannelId == channelId && s.ConversationId == conversationId && s.State != SubscriptionState.Stopped, cancellationToken);
        if (others >= DigestOptions.MostOfOneConversation)
            throw RefusedException.Because(SubscriptionText.TooMany, DigestOptions.MostOfOneConversation);
    }

    /// <summary>That of a topic in a conversation, whatever its state; null: none.</summary>
    public static Task<Subscription?> OfTopicAsync(this IQueryable<Subscription> subscriptions, string channelId, string conversationId, DigestTopic topic, CancellationToken cancellationToken)
    {
        var field = topic.FieldCode ?? "";
        return subscriptions.SingleOrDefaultAsync(
            s => s.ChannelId == channelId && s.ConversationId == conversationId && s.FieldCode == field && s.AreaCode == topic.AreaCode && s.Audience == topic.Audience, cancellationToken);
    }

    /// <summary>Notes who changed it and when; the caller saves.</summary>
    public static void Changed(this Subscription subscription, Caller caller, DateTime now)
    {
        (subscription.ChangedBy, subscription.ChangedAt) = (caller.Id, now);
        subscription.Version++;
    }

    /// <exception cref="RefusedException">Somebody else was changing it. Nothing is saved.</exception>
    public static async Task SaveChangedAsync(this LmiDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Because(SubscriptionText.ChangedMeanwhile);
        }
    }
}
