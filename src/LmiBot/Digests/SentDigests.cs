using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests;

/// <summary>Puts what is to be done about each message of a digest that was sent into the outbox: <see cref="DigestRun.FollowUp"/>.</summary>
internal static class SentDigests
{
    private const int AtOnce = 1000;

    /// <summary>What was on its way when a correction was asked for may have been written before.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMinutes(1);

    /// <param name="databases">Where.</param>
    /// <param name="run">With its release.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends the work; asked for again it goes on.</param>
    public static async Task<FollowedDigest> FollowUpAsync(this IDbContextFactory<LmiDbContext> databases, DigestRun run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (batch, count) = (run.Batch, 0);
        for (long? last = 0; last is { } after;)
        {
            var (added, next) = await databases.InsertOnceAsync(db => FollowUpAsync(db, run, after, now, cancellationToken), cancellationToken);
            (count, last) = (count + added, next);
        }
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return new FollowedDigest(run.Release!.Name, count, await db.Deliveries.CountAsync(
            d => d.Batch == batch && (d.State == DeliveryState.Uncertain || d.State == DeliveryState.Sending || (d.State == DeliveryState.Sent && d.SentActivityId == null)), cancellationToken));
    }

    /// <summary>Whether there is a message that nothing is done about yet.</summary>
    public static async Task<bool> LacksFollowUpAsync(this LmiDbContext db, DigestRun run, CancellationToken cancellationToken)
    {
        var batch = run.FollowUpBatch;
        return batch is not null && await db.SentOf(run).CountAsync(cancellationToken) > await db.Deliveries.CountAsync(d => d.Batch == batch, cancellationToken);
    }

    /// <summary>Has what failed done once more.</summary>
    public static Task<int> RetryFollowUpAsync(this LmiDbContext db, DigestRun run, DateTime now, CancellationToken cancellationToken)
    {
        var batch = run.FollowUpBatch;
        return db.Deliveries.Where(d => d.Batch == batch && d.MayRepeat && (d.State == DeliveryState.Uncertain || d.State == DeliveryState.Refused)).WaitAgainAsync(now, isPaused: false, cancellationToken);
    }

    private static async Task<(int Count, long? Last)> FollowUpAsync(LmiDbContext db, DigestRun run, long after, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sent = await db.SentOf(run).AsNoTracking().Where(d => d.DeliveryId > after).OrderBy(d => d.DeliveryId).Take(AtOnce).ToListAsync(cancellationToken);
        await Outbox.AddAsync(db, now, [.. sent.Select(d => FollowUp(run, d))], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return (sent.Count, sent.Count < AtOnce ? null : sent[^1].DeliveryId);
    }

    private static IQueryable<Delivery> SentOf(this LmiDbContext db, DigestRun run)
    {
        var (batch, until) = (run.Batch, run.CorrectedAt + OnTheWay);
        var sent = db.Deliveries.Where(d => d.Batch == batch && d.State == DeliveryState.Sent && d.SentActivityId != null);
        return run.State == DigestRunState.Recalled ? sent : sent.Where(d => d.SettledAt <= until);
    }

    private static NewDelivery FollowUp(DigestRun run, Delivery sent) => new(
        $"{sent.Key}/{run.FollowUp}", run.State == DigestRunState.Recalled ? DigestKinds.Recall : DigestKinds.Correction, new FollowUpSubject(run.DigestRunId, sent.DeliveryId).Write(),
        sent.ChannelId, sent.SentConversationId ?? sent.ConversationId)
    {
        Batch = run.FollowUpBatch,
        MayRepeat = true,
    };
}

/// <param name="Release">Whose digest.</param>
/// <param name="Count">How many messages are edited or deleted.</param>
/// <param name="OutOfReach">Of how many it isn't known whether or where they are.</param>
public sealed record FollowedDigest(string Release, int Count, int OutOfReach);
