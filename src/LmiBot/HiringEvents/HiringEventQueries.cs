using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

internal static class HiringEventQueries
{
    /// <summary>What everybody may know on a day.</summary>
    public static IQueryable<HiringEvent> Published(this IQueryable<HiringEvent> events, DateOnly today) =>
        events.Where(h => h.Status == HiringEventStatus.Published && h.MayBePublished && (h.PublishFrom == null || h.PublishFrom <= today));

    /// <summary>Whether everybody may know of it on a day.</summary>
    public static bool IsPublic(this HiringEvent hiringEvent, DateOnly today) =>
        hiringEvent is { Status: HiringEventStatus.Published, MayBePublished: true } && !(hiringEvent.PublishFrom > today);

    /// <summary>What the caller may know on a day: reviewers all, who logs events also what their organization logged; staff without one, what they logged themselves.</summary>
    public static IQueryable<HiringEvent> VisibleTo(this IQueryable<HiringEvent> events, Caller caller, DateOnly today)
    {
        if (caller.May(UseCase.ReviewHiringEvents))
            return events;
        if (!caller.May(UseCase.LogHiringEvents))
            return events.Published(today);
        var organization = caller.Organization?.OrganizationId;
        return events.Where(h => (h.Status == HiringEventStatus.Published && h.MayBePublished && (h.PublishFrom == null || h.PublishFrom <= today))
            || (organization == null ? h.LoggedBy == caller.Id : h.OrganizationId == organization));
    }

    /// <summary>What the caller logged, or others for the same organization.</summary>
    public static IQueryable<HiringEvent> Own(this IQueryable<HiringEvent> events, Caller caller)
    {
        var organization = caller.Organization?.OrganizationId;
        return events.Where(h => organization == null ? h.LoggedBy == caller.Id : h.OrganizationId == organization);
    }

    /// <summary>Whether the caller logged it, or somebody else for the same organization.</summary>
    public static bool IsOwn(this HiringEvent hiringEvent, Caller caller) =>
        caller.Organization is { } own ? hiringEvent.OrganizationId == own.OrganizationId : hiringEvent.LoggedBy == caller.Id;

    /// <exception cref="RefusedException">It has an area or an occupation that is none.</exception>
    public static async Task RequireCodesAsync(this LmiDbContext db, HiringEventDetails details, CancellationToken cancellationToken)
    {
        if (details.AreaCode is { } area && !await db.Areas.AnyAsync(a => a.AreaCode == area, cancellationToken))
            throw RefusedException.Because(HiringEventText.UnknownArea, area);
        var known = await db.Occupations.Where(o => details.Occupations.Contains(o.SocCode)).Select(o => o.SocCode).ToListAsync(cancellationToken);
        if (details.Occupations.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            throw RefusedException.Because(HiringEventText.UnknownOccupation, unknown);
    }
}
