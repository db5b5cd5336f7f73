using System.Globalization;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Puts something to be done about each message of a digest that was sent into the outbox.</summary>
internal static class SentDigests
{
    private const int AtOnce = 1000;

    /// <param name="databases">Where.</param>
    /// <param name="run">With its release.</param>
    /// <param name="kind">What is to be done.</param>
    /// <param name="name">Beside the keys of what was sent, so that it is done once: <c>recall</c>.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the work; asked for again with the same name it goes on.</param>
    public static async Task<FollowedDigest> FollowAsync(
        this IDbContextFactory<LmiDbContext> databases, DigestRun run, string kind, string name, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (release, count) = (run.Release!.Name, 0);
        for (long? last = 0; last is { } after;)
        {
            var (added, next) = await databases.InsertOnceAsync(db => FollowAsync(db, run, kind, name, after, now, cancellationToken), cancellationToken);
            (count, last) = (count + added, next);
        }
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var batch = DigestRun.BatchOf(release);
        return new FollowedDigest(release, count, await db.Deliveries.CountAsync(
            d => d.Batch == batch && (d.State == DeliveryState.Uncertain || d.State == DeliveryState.Sending || (d.State == DeliveryState.Sent && d.SentActivityId == null)), cancellationToken));
    }

    private static async Task<(int Count, long? Last)> FollowAsync(
        LmiDbContext db, DigestRun run, string kind, string name, long after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var batch = DigestRun.BatchOf(run.Release!.Name);
        var sent = await db.Deliveries.AsNoTracking().Where(d => d.Batch == batch && d.State == DeliveryState.Sent && d.SentActivityId != null && d.DeliveryId > after)
            .OrderBy(d => d.DeliveryId).Take(AtOnce).ToListAsync(cancellationToken);
        await Outbox.AddAsync(db, now, [.. sent.Select(d => Follow(d, kind, name, batch))], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return (sent.Count, sent.Count < AtOnce ? null : sent[^1].DeliveryId);
    }

    private static NewDelivery Follow(Delivery sent, string kind, string name, string batch) => new(
        $"{sent.Key}/{name}", kind, string.Create(CultureInfo.InvariantCulture, $"{sent.Subject} {sent.DeliveryId}"), sent.ChannelId, sent.SentConversationId ?? sent.ConversationId)
    {
        Batch = $"{batch}/{name}",
    };
}

/// <param name="Release">Whose digest.</param>
/// <param name="Count">How many messages are edited or deleted.</param>
/// <param name="OutOfReach">Of how many it isn't known whether or where they are.</param>
public sealed record FollowedDigest(string Release, int Count, int OutOfReach);
