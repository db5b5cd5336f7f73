using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>What a subscription would get now.</summary>
public sealed class PreviewDigest(IDbContextFactory<LmiDbContext> databases, ComputeDigest compute)
{
    /// <exception cref="RefusedException">There is none, it is another conversation's and they are no staff, or the release that answers has no such topic.</exception>
    public async Task<Digest> RunAsync(Caller caller, SubscriptionPlace? place, int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subscription = await db.Subscriptions.AsNoTracking().OfAsync(caller, place, id, cancellationToken);
        try
        {
            return await compute.RunAsync(subscription.Topic, cancellationToken);
        }
        catch (NoSuchTopicException gone)
        {
            throw RefusedException.Because(SubscriptionText.TopicIsGone, gone.Release, id);
        }
    }
}
