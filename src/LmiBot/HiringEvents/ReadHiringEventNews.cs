using System.Globalization;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>What a delivery of <see cref="HiringEventNews"/> is about, for whoever it goes to by what was decided when it was written.</summary>
public sealed class ReadHiringEventNews(IDbContextFactory<LmiDbContext> databases)
{
    /// <param name="subject">The delivery's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where there is no such change.</returns>
    public async Task<NewsOfHiringEvent?> RunAsync(string subject, CancellationToken cancellationToken)
    {
        if (!int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, id, cancellationToken);
    }

    /// <summary>The last that the review channel may have to look at.</summary>
    /// <returns>Null where there is no such event.</returns>
    public async Task<NewsOfHiringEvent?> LatestAsync(int hiringEventId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var last = await db.HiringEventChanges.Where(c => c.HiringEventId == hiringEventId && (c.Action == HiringEventAction.Log || c.Action == HiringEventAction.Change))
            .MaxAsync(c => (int?)c.HiringEventChangeId, cancellationToken);
        return last is { } id ? await ReadAsync(db, id, cancellationToken) : null;
    }

    private static async Task<NewsOfHiringEvent?> ReadAsync(LmiDbContext db, int id, CancellationToken cancellationToken)
    {
        var line = await db.HiringEventChanges.AsNoTracking()
            .Include(c => c.HiringEvent!.Occupations).Include(c => c.HiringEvent!.Reports).AsSplitQuery().SingleOrDefaultAsync(c => c.HiringEventChangeId == id, cancellationToken);
        if (line is not { HiringEvent: { } hiringEvent })
            return null;
        var organization = await db.Organizations.Where(o => o.OrganizationId == hiringEvent.OrganizationId).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        var question = await db.OpenQuestionAsync(hiringEvent.HiringEventId, cancellationToken);
        var updated = await db.HiringEvents.AsNoTracking().Include(h => h.Occupations).Include(h => h.Reports).AsSplitQuery()
            .SingleOrDefaultAsync(h => h.HiringEventId == hiringEvent.UpdatesId && (h.Status == HiringEventStatus.Submitted || h.Status == HiringEventStatus.Published), cancellationToken);
        return new NewsOfHiringEvent(line, hiringEvent, organization, updated, IsOpen: question?.HiringEventChangeId == id);
    }
}

/// <param name="Line">The change.</param>
/// <param name="Event">As it is now, with its occupations and reports.</param>
/// <param name="Organization">For which it was logged; null for none.</param>
/// <param name="Updated">What the reporter says that it updates, as long as it is not over; null for none.</param>
/// <param name="IsOpen">The change is a question that nobody has answered.</param>
public sealed record NewsOfHiringEvent(HiringEventChange Line, HiringEvent Event, string? Organization, HiringEvent? Updated, bool IsOpen);
