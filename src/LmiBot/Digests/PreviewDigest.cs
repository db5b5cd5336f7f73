using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>What a subscription would get now.</summary>
public sealed class PreviewDigest(IDbContextFactory<LmiDbContext> databases, ComputeDigest compute)
{
    /// <exception cref="RefusedException">There is none, or it is another conversation's and they are no staff.</exception>
    public async Task<Digest> RunAsync(Caller caller, SubscriptionPlace? place, int id, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var subscription = await db.Subscriptions.AsNoTracking().OfAsync(caller, place, id, cancellationToken);
        return await compute.RunAsync(subscription.Topic, cancellationToken);
    }
}
