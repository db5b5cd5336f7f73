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
    public const string ForReview = "hiring-event/review";

    /// <summary><see cref="Delivery.Kind"/> of what goes to the reporter. Its subject is a <see cref="HiringEventChange.HiringEventChangeId"/>.</summary>
    public const string ForReporter = "hiring-event/reporter";

    /// <param name="db">With the transaction of the change.</param>
    /// <param name="line">The change, with its event, saved.</param>
    /// <param name="mayReview">Whether who made it is a reviewer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal static async Task AddAsync(LmiDbContext db, HiringEventChange line, bool mayReview, CancellationToken cancellationToken)
    {
        if (IsForReview(line, mayReview) && await ReviewThreadAsync(db, line, cancellationToken) is { } thread)
            await AddAsync(db, line, ForReview, thread.ChannelId, thread.ConversationId, cancellationToken);
        if (IsForReporter(line) && line.HiringEvent is { ReporterChannelId: { } channel, ReporterConversationId: { } conversation })
            await AddAsync(db, line, ForReporter, channel, conversation, cancellationToken);
    }

    private static bool IsForReview(HiringEventChange line, bool mayReview) => line.Action switch
    {
        HiringEventAction.Log or HiringEventAction.Answer => true,
        HiringEventAction.Change or HiringEventAction.Withdraw => !mayReview,
        _ => false,
    };

    /// <summary>Of a merge, the event that went into the other; who reported that one hears nothing new.</summary>
    private static bool IsForReporter(HiringEventChange line) => line.Action switch
    {
        HiringEventAction.Publish or HiringEventAction.Reject or HiringEventAction.Ask => true,
        HiringEventAction.Merge => line.HiringEvent!.Status == HiringEventStatus.Merged,
        HiringEventAction.Change or HiringEventAction.Withdraw => line.By != line.HiringEvent!.LoggedBy,
        _ => false,
    };

    private static async Task AddAsync(LmiDbContext db, HiringEventChange line, string kind, string channelId, string conversationId, CancellationToken cancellationToken)
    {
        var id = line.HiringEventChangeId.ToString(CultureInfo.InvariantCulture);
        await Outbox.AddAsync(db, line.At, new NewDelivery($"{kind}/{id}", kind, id, channelId, conversationId), cancellationToken);
    }

    /// <summary>The thread of the event's card, once that was sent to the channel that is chosen now; else the channel, for a thread of its own.</summary>
    private static async Task<(string ChannelId, string ConversationId)?> ReviewThreadAsync(LmiDbContext db, HiringEventChange line, CancellationToken cancellationToken)
    {
        if (await db.ChannelPurposes.AsNoTracking().SingleOrDefaultAsync(c => c.Purpose == Purpose.Review, cancellationToken) is not { } channel)
            return null;
        var first = await db.HiringEventChanges.Where(c => c.HiringEventId == line.HiringEventId && c.Action == HiringEventAction.Log)
            .MinAsync(c => (int?)c.HiringEventChangeId, cancellationToken);
        var key = string.Create(CultureInfo.InvariantCulture, $"{ForReview}/{first}");
        var thread = await db.Deliveries.Where(d => d.Key == key && d.ChannelId == channel.ChannelId && d.ConversationId == channel.ConversationId)
            .Select(d => d.SentConversationId).SingleOrDefaultAsync(cancellationToken);
        return (channel.ChannelId, thread ?? channel.ConversationId);
    }
}
