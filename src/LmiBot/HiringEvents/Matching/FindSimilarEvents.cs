using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Matching;

/// <summary>The events that may be the one that is being told, before it is saved and at review.</summary>
public sealed class FindSimilarEvents(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    private const int Window = 120;

    /// <summary>Finds what the caller may see: all that is submitted or published for the staff; what is published, and their own organization's, for others.</summary>
    /// <param name="caller">Who tells it.</param>
    /// <param name="details">What is known so far; nothing is found without an employer.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The likest first.</returns>
    public async Task<IReadOnlyList<SimilarEvent>> RunAsync(Caller caller, HiringEventDetails details, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(details);
        if (details.Employer is not { } name || EmployerName.Normalize(name) is not { Length: > 0 } normalized)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var day = details.Effective?.From ?? details.AnnouncedOn ?? today;
        var events = await Visible(db.HiringEvents.AsNoTracking(), caller, today)
            .Include(h => h.Employer).Include(h => h.Occupations).Include(h => h.Reports)
            .Where(h => db.EmployerSpellings.Any(s => s.NormalizedName == normalized && s.EmployerId == h.EmployerId))
            .Where(h => h.ListedOn == null || (h.ListedOn >= day.AddDays(-Window) && h.ListedOn <= day.AddDays(Window)))
            .Where(h => h.AreaCode == null || details.AreaCode == null || h.AreaCode == details.AreaCode)
            .OrderBy(h => h.HiringEventId)
            .ToListAsync(cancellationToken);
        return [.. events.Select(h => new SimilarEvent(h, Likeness.Unsure))];
    }

    private static IQueryable<HiringEvent> Visible(IQueryable<HiringEvent> events, Caller caller, DateOnly today)
    {
        if (caller.May(UseCase.ReviewHiringEvents))
            return events.Where(h => h.Status == HiringEventStatus.Submitted || h.Status == HiringEventStatus.Published);
        var own = caller.May(UseCase.LogHiringEvents) ? caller.Organization?.OrganizationId : null;
        return events.Where(h =>
            (h.Status == HiringEventStatus.Published && (h.PublishFrom == null || h.PublishFrom <= today))
            || (h.Status <= HiringEventStatus.Published && own != null && h.OrganizationId == own));
    }
}
