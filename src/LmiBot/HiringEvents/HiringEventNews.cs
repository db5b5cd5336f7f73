using System.Globalization;
using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Deliveries;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>Who hears of a change of an event: the review channel of what reporters do, the reporter of what others do.</summary>
public static class HiringEventNews
{
    /// <summary><see cref="Delivery.Kind"/> of what goes to the review channel. Its subject is a <see cref="HiringEventChange.HiringEventChangeId"/>.</summary>
    public const string Review = "hiring-event/review";

    /// <summary><see cref="Delivery.Kind"/> of what goes to the reporter. Its subject is a <see cref="HiringEventChange.HiringEventChangeId"/>.</summary>
    public const string Reporter = "hiring-event/reporter";

    /// <param name="db">With the transaction of the change.</param>
    /// <param name="line">The change, with its event, saved.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal static Task AddAsync(LmiDbContext db, HiringEventChange line, CancellationToken cancellationToken)
    {
        if (line.By == line.HiringEvent!.LoggedBy && line.Action is HiringEventAction.Log or HiringEventAction.Change or HiringEventAction.Withdraw)
            return AddForReviewAsync(db, line, cancellationToken);
        return Task.CompletedTask;
    }

    private static async Task AddForReviewAsync(LmiDbContext db, HiringEventChange line, CancellationToken cancellationToken)
    {
        if (await db.ChannelPurposes.SingleOrDefaultAsync(c => c.Purpose == Purpose.Review, cancellationToken) is { } channel)
            db.Add(Row(Review, line, channel.ChannelId, channel.ConversationId));
    }

    private static Delivery Row(string kind, HiringEventChange line, string channelId, string conversationId)
    {
        var id = line.HiringEventChangeId.ToString(CultureInfo.InvariantCulture);
        return new Delivery
        {
            Key = $"{kind}/{id}",
            Kind = kind,
            Subject = id,
            ChannelId = channelId,
            ConversationId = conversationId,
            State = DeliveryState.Waiting,
            CreatedAt = line.At,
            NotBefore = line.At,
        };
    }
}
