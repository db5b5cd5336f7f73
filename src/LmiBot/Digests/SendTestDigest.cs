using System.Globalization;
using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Sends a member of staff what a subscription would get, as it arrives, in their personal chat.</summary>
public sealed class SendTestDigest(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <param name="caller">Who wants it.</param>
    /// <param name="to">Their personal chat.</param>
    /// <param name="id">The number of the subscription.</param>
    /// <param name="request">What makes the wish one, at most 100 characters: the same again sends nothing more.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">There is no such subscription, or they may not.</exception>
    public Task RunAsync(Caller caller, SubscriptionPlace to, int id, string request, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ManageDigests);
        return databases.InsertOnceAsync(db => SendAsync(db, caller, to, id, request, cancellationToken), cancellationToken);
    }

    private async Task<int> SendAsync(LmiDbContext db, Caller caller, SubscriptionPlace to, int id, string request, CancellationToken cancellationToken)
    {
        await db.Subscriptions.AsNoTracking().OfAsync(caller, null, id, cancellationToken);
        var subject = id.ToString(CultureInfo.InvariantCulture);
        await Outbox.AddAsync(db, time.GetUtcNow(), new NewDelivery($"{DigestKinds.Test}/{id}/{request}", DigestKinds.Test, subject, to.ChannelId, to.ConversationId), cancellationToken);
        return await db.SaveChangesAsync(cancellationToken);
    }
}
