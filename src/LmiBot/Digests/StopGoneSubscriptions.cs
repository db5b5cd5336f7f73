using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Stops the subscriptions of conversations that took a digest no more: the app was removed or blocked, or they are gone. Who subscribes again afterwards is not stopped by that.</summary>
public sealed class StopGoneSubscriptions(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <summary>Who the trail names.</summary>
    public const string By = "bot";

    private const int AtOnce = 500;

    /// <summary>Refusals that say something of the message, not of the conversation.</summary>
    private static readonly string[] OfMessage = [DeliveryProblems.TooLarge, DeliveryProblems.NotWritten, DeliveryProblems.NoSuchTopic, DeliveryProblems.ServiceUrlNotAllowed];

    /// <returns>How many.</returns>
    public async Task<int> RunAsync(string batch, CancellationToken cancellationToken)
    {
        for (var count = 0; ;)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var gone = await (
                from subscription in db.Subscriptions
                where subscription.State != SubscriptionState.Stopped
                join delivery in db.Deliveries on new { subscription.ChannelId, subscription.ConversationId } equals new { delivery.ChannelId, delivery.ConversationId }
                where delivery.Batch == batch && delivery.State == DeliveryState.Refused && delivery.SettledAt >= subscription.ChangedAt
                    && delivery.Problem != null && !OfMessage.Contains(delivery.Problem) && !EF.Functions.Like(delivery.Problem, "4%")
                orderby subscription.SubscriptionId
                select new { Subscription = subscription, delivery.Problem }).Take(AtOnce).ToListAsync(cancellationToken);
            if (gone.Count == 0)
                return count;
            foreach (var (subscription, problem) in gone.DistinctBy(g => g.Subscription.SubscriptionId).Select(g => (g.Subscription, g.Problem)))
            {
                (subscription.State, subscription.StoppedBecause, subscription.ChangedBy, subscription.ChangedAt) = (SubscriptionState.Stopped, problem, By, time.GetUtcNow().UtcDateTime);
                subscription.Version++;
                count++;
            }
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another instance was stopping them, or somebody changed one: look again.
            }
        }
    }
}
