using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Digests.Changes;

/// <summary>Finds which hiring events the digest of a release tells of.</summary>
internal sealed class EventPeriods(LmiDbContext db, IReadOnlyList<Release> published, HiringEventClock clock)
{
    /// <summary>What happened longer ago than this is history, and no news when it is published.</summary>
    private const int MonthsBack = 12;

    /// <param name="release">Of which the digest is.</param>
    /// <param name="before">The one that answered before it; null: it is the first.</param>
    /// <param name="events">That are published now.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<EventPeriod> ReadAsync(Release release, Release? before, PublishedEvents events, CancellationToken cancellationToken)
    {
        var period = Of(release, before);
        return before is null ? period : await WithLateAsync(period, before, events, cancellationToken);
    }

    /// <summary>Where a quarter had no release, its events are in the next one's digest; a second release of a quarter tells of it again.</summary>
    internal static EventPeriod Of(Release release, Release? before)
    {
        var (from, to) = ReleaseQuarter.Of(release);
        var next = before is null ? from : ReleaseQuarter.Of(before).To.AddDays(1);
        return new EventPeriod(next < from ? next : from, to);
    }

    private async Task<EventPeriod> WithLateAsync(EventPeriod period, Release before, PublishedEvents events, CancellationToken cancellationToken)
    {
        var told = published.UpTo(before);
        var first = published.Where(r => told.Contains(r.ReleaseId)).Min(r => ReleaseQuarter.Of(r).From);
        var from = new[] { first, period.From.AddMonths(-MonthsBack) }.Max();
        var sent = await FirstSentAsync(before, cancellationToken) ?? before.PublishedAt!.Value;
        var known = (await db.HiringEvents
            .Where(e => e.AnnouncedOn == null || (e.AnnouncedOn >= from && e.AnnouncedOn < period.From))
            .Where(e => db.HiringEventChanges.Any(c => c.HiringEventId == e.HiringEventId && c.At < sent && (c.Action == HiringEventAction.Publish || c.Action == HiringEventAction.Import)))
            .Select(e => e.HiringEventId).ToListAsync(cancellationToken)).ToHashSet();
        var late = events.All
            .Where(e => e.Day(announced: true) is { } day && day >= from && day < period.From)
            .Where(e => !known.Contains(e.HiringEventId) || e.PublishFrom > clock.DayOf(sent));
        return period with { ToldFrom = from, Late = late.Select(e => e.HiringEventId).ToHashSet() };
    }

    /// <summary>In UTC; null where its digest was not sent.</summary>
    private Task<DateTime?> FirstSentAsync(Release release, CancellationToken cancellationToken)
    {
        var batch = DigestRun.BatchOf(release.Name);
        return db.Deliveries.Where(d => d.Batch == batch && d.State == DeliveryState.Sent).MinAsync(d => d.SettledAt, cancellationToken);
    }
}
