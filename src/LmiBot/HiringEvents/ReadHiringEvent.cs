using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>All of one event that the caller may know.</summary>
public sealed class ReadHiringEvent(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock)
{
    /// <exception cref="RefusedException">The caller knows of no such event.</exception>
    public async Task<HiringEventView> RunAsync(Caller caller, int hiringEventId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var hiringEvent = await db.FindAsync(caller, hiringEventId, clock.Today, cancellationToken);
        var reviews = caller.May(UseCase.ReviewHiringEvents);
        var isOwn = caller.May(UseCase.LogHiringEvents) && hiringEvent.IsOwn(caller);
        var isInside = isOwn || reviews;
        var isLive = hiringEvent.Status is HiringEventStatus.Submitted or HiringEventStatus.Published;
        return new HiringEventView(
            hiringEvent,
            isInside,
            isInside ? await db.Organizations.Where(o => o.OrganizationId == hiringEvent.OrganizationId).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken) : null,
            isInside && isLive ? await db.OpenQuestionAsync(hiringEventId, cancellationToken) is { } open ? open.Reason : null : null,
            isInside ? (await db.LastAsync(hiringEvent, HiringEventAction.Reject, cancellationToken))?.Reason : null,
            reviews ? await db.TrailAsync(hiringEventId, cancellationToken) : []);
    }
}

/// <summary>An event as somebody may see it.</summary>
/// <param name="Event">With its occupations and reports.</param>
/// <param name="IsInside">Who sees it reviews it, or belongs to the organization that logged it; others need not know how many work at the site.</param>
/// <param name="Organization">For which it was logged; null for none, and for others than those.</param>
/// <param name="Question">What the reviewers ask its reporter, not answered yet; null for others than those.</param>
/// <param name="Rejection">Why it was rejected; null for others than those.</param>
/// <param name="Trail">For reviewers: its history and that of the events merged into it, oldest first.</param>
public sealed record HiringEventView(HiringEvent Event, bool IsInside, string? Organization, string? Question, string? Rejection, IReadOnlyList<HiringEventChange> Trail);
