using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Ends a subscription. What is approved and not sent yet is not sent.</summary>
public sealed class StopSubscription(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>It, as it is now; nothing has changed where it was so already.</returns>
    /// <exception cref="RefusedException">There is none, or they may not.</exception>
    public async Task<Subscription> RunAsync(Caller caller, SubscriptionPlace? place, int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subscription = await db.Subscriptions.OfAsync(caller, place, id, cancellationToken);
        if (subscription.State == SubscriptionState.Stopped)
            return subscription;
        subscription.State = SubscriptionState.Stopped;
        subscription.Changed(caller, time.GetUtcNow().UtcDateTime);
        await db.SaveChangedAsync(cancellationToken);
        return subscription;
    }
}
