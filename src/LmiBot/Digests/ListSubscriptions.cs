using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>The subscriptions of one conversation, or, for staff, of all.</summary>
public sealed class ListSubscriptions(IDbContextFactory<LmiDbContext> databases)
{
    /// <summary>Those of the conversation that somebody speaks in, stopped ones among them, by number.</summary>
    public async Task<IReadOnlyList<Subscription>> RunAsync(Caller caller, SubscriptionPlace place, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.Subscribe);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Subscriptions.AsNoTracking()
            .Where(s => s.ChannelId == place.ChannelId && s.ConversationId == place.ConversationId)
            .OrderBy(s => s.SubscriptionId).ToListAsync(cancellationToken);
    }

    /// <summary>Those of all conversations, stopped ones among them, by number.</summary>
    /// <param name="caller">Who wants to know.</param>
    /// <param name="after">The last number of the page before; 0 for the first page.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">They may not know.</exception>
    public async Task<IReadOnlyList<ListedSubscription>> AllAsync(Caller caller, int after, int most, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await (
            from subscription in db.Subscriptions.AsNoTracking()
            where subscription.SubscriptionId > after
            join known in db.Conversations on new { subscription.ChannelId, subscription.ConversationId } equals new { known.ChannelId, known.ConversationId } into conversations
            from conversation in conversations.DefaultIfEmpty()
            orderby subscription.SubscriptionId
            select new ListedSubscription(subscription, conversation!.Type, conversation.TeamName, conversation.Name)).Take(most).ToListAsync(cancellationToken);
    }
}

/// <param name="Subscription">It.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>; null where the bot was never told.</param>
/// <param name="TeamName">Of a channel.</param>
/// <param name="Name">Of the channel or group chat, never of a person.</param>
public sealed record ListedSubscription(Subscription Subscription, string? ConversationType, string? TeamName, string? Name);
