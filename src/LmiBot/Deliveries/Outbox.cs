using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Deliveries;

/// <summary>Where a use case puts what is to be said of it, in its own transaction. After the commit, ring the sender's bell.</summary>
public static class Outbox
{
    // Each is a parameter, and SQL Server takes 2,100.
    private const int KeysAtOnce = 1000;

    /// <summary>Adds what is not there by its key; the caller saves. Who loses a race over a key fails to save it, as with any unique key.</summary>
    /// <returns>How many were added.</returns>
    public static async Task<int> AddAsync(LmiDbContext db, DateTimeOffset now, IReadOnlyCollection<NewDelivery> deliveries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var added = 0;
        foreach (var some in deliveries.DistinctBy(d => d.Key).Chunk(KeysAtOnce))
        {
            string[] keys = [.. some.Select(d => d.Key)];
            var known = await db.Deliveries.Where(d => keys.Contains(d.Key)).Select(d => d.Key).ToListAsync(cancellationToken);
            known.AddRange(db.Deliveries.Local.Select(d => d.Key));
            var rows = some.ExceptBy(known, d => d.Key).Select(d => Row(d, now.UtcDateTime)).ToList();
            db.AddRange(rows);
            added += rows.Count;
        }
        return added;
    }

    /// <inheritdoc cref="AddAsync(LmiDbContext, DateTimeOffset, IReadOnlyCollection{NewDelivery}, CancellationToken)"/>
    /// <returns>False: it was there.</returns>
    public static async Task<bool> AddAsync(LmiDbContext db, DateTimeOffset now, NewDelivery delivery, CancellationToken cancellationToken) =>
        await AddAsync(db, now, [delivery], cancellationToken) > 0;

    private static Delivery Row(NewDelivery delivery, DateTime now) => new()
    {
        Key = delivery.Key,
        Kind = delivery.Kind,
        Subject = delivery.Subject,
        Batch = delivery.Batch,
        ChannelId = delivery.ChannelId,
        ConversationId = delivery.ConversationId,
        State = DeliveryState.Waiting,
        Hold = delivery.IsPaused ? DeliveryHold.Paused : DeliveryHold.None,
        MayRepeat = delivery.MayRepeat,
        CreatedAt = now,
        NotBefore = delivery.NotBefore ?? now,
    };
}
