using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has a subscription that was paused or stopped go on.</summary>
public sealed class ResumeSubscription(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>It, as it is now; nothing has changed where it was so already.</returns>
    /// <exception cref="RefusedException">There is none, they may not, or it was stopped and the conversation has as many as it may have.</exception>
    public async Task<Subscription> RunAsync(Caller caller, SubscriptionPlace? place, int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subscription = await db.Subscriptions.OfAsync(caller, place, id, cancellationToken);
        if (subscription.State == SubscriptionState.Active)
            return subscription;
        if (subscription.State == SubscriptionState.Stopped)
            await db.RequireRoomAsync(subscription.ChannelId, subscription.ConversationId, cancellationToken);
        (subscription.State, subscription.StoppedBecause) = (SubscriptionState.Active, null);
        subscription.Changed(caller, time.GetUtcNow().UtcDateTime);
        await db.SaveChangedAsync(cancellationToken);
        return subscription;
    }
}
