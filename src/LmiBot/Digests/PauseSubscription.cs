using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Has nothing sent for a subscription until it is resumed.</summary>
public sealed class PauseSubscription(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>It, as it is now; nothing has changed where it was so already.</returns>
    /// <exception cref="RefusedException">There is none, it was stopped, or they may not.</exception>
    public async Task<Subscription> RunAsync(Caller caller, SubscriptionPlace? place, int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subscription = await db.Subscriptions.OfAsync(caller, place, id, cancellationToken);
        if (subscription.State == SubscriptionState.Paused)
            return subscription;
        if (subscription.State == SubscriptionState.Stopped)
            throw RefusedException.Because(SubscriptionText.IsStopped, id);
        subscription.State = SubscriptionState.Paused;
        subscription.Changed(caller, time.GetUtcNow().UtcDateTime);
        await db.SaveChangedAsync(cancellationToken);
        return subscription;
    }
}
