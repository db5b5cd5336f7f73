using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Matching;

/// <summary>The events that may be the one that is being told, before it is saved and at review.</summary>
public sealed class FindSimilarEvents(IDbContextFactory<LmiDbContext> databases, HiringEventClock clock)
{
    /// <summary>Days before and after, in which an event may be reported again.</summary>
    private const int Window = 200;

    /// <summary>The same of an event in the same area whose employer is only alike.</summary>
    private const int NearWindow = 62;

    private const int MostCandidates = 500;

    /// <summary>Of what nobody has logged yet.</summary>
    /// <inheritdoc cref="RunAsync(Caller, HiringEventDetails, string?, CancellationToken)"/>
    public Task<IReadOnlyList<SimilarEvent>> RunAsync(Caller caller, HiringEventDetails details, CancellationToken cancellationToken) => RunAsync(caller, details, requestId: null, cancellationToken);

    /// <summary>Finds, among what the caller may see, what is submitted or published.</summary>
    /// <param name="caller">Who tells it.</param>
    /// <param name="details">What is known so far; nothing is found without an employer.</param>
    /// <param name="requestId">The request by which it is logged: an event that was logged by it is no other one. Null: none.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The likest first.</returns>
    public async Task<IReadOnlyList<SimilarEvent>> RunAsync(Caller caller, HiringEventDetails details, string? requestId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(details);
        if (EmployerName.Normalize(details.Employer ?? "") is not { Length: > 0 } employer)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var counties = await db.Areas.Where(a => a.Type == AreaType.County).Select(a => a.AreaCode).ToHashSetAsync(cancellationToken);
        var told = ReportFacts.Of(details, County(details, counties));
        var visible = db.HiringEvents.AsNoTracking().VisibleTo(caller, clock.Today)
            .Where(h => (h.Status == HiringEventStatus.Submitted || h.Status == HiringEventStatus.Published) && (requestId == null || h.RequestId == null || h.RequestId != requestId));
        var day = told.Effective ?? told.Announced ?? clock.Today;
        int[] found = [.. await NamedAlikeAsync(db, visible, employer, day, cancellationToken), .. await NearbyAsync(db, visible, details.AreaCode, employer, day, cancellationToken)];
        var candidates = await db.HiringEvents.AsNoTracking().Where(h => found.Contains(h.HiringEventId))
            .Include(h => h.Employer).Include(h => h.Occupations).Include(h => h.Reports).AsSplitQuery()
            .OrderBy(h => h.HiringEventId).ToListAsync(cancellationToken);
        return [.. candidates.Select(h => new SimilarEvent(h, Compare(h, told, counties)))
            .Where(s => s.Likeness != Likeness.Different)
            .OrderByDescending(s => s.Likeness).ThenBy(s => s.HiringEvent.HiringEventId)];
    }

    /// <summary>Of employers whose name begins with the same word, or who are known by the same spelling, at about the same time.</summary>
    private static Task<List<int>> NamedAlikeAsync(LmiDbContext db, IQueryable<HiringEvent> visible, string employer, DateOnly day, CancellationToken cancellationToken)
    {
        var (from, to) = (day.AddDays(-Window), day.AddDays(Window));
        var word = employer.Split(' ')[0];
        var begins = word + " ";
        return visible.Where(h => h.ListedOn == null || (h.ListedOn >= from && h.ListedOn <= to))
            .Where(h => db.EmployerSpellings.Any(s => s.EmployerId == h.EmployerId && (s.NormalizedName == employer || s.NormalizedName == word || s.NormalizedName.StartsWith(begins))))
            .OrderByDescending(h => h.ListedOn).ThenBy(h => h.HiringEventId).Select(h => h.HiringEventId).Take(MostCandidates).ToListAsync(cancellationToken);
    }

    /// <summary>In the area, around it or in it, within weeks, of employers whose name is alike otherwise: "multilayer" and "multi layer", "Fredrich" and "Friedrich".</summary>
    private static async Task<IEnumerable<int>> NearbyAsync(LmiDbContext db, IQueryable<HiringEvent> visible, string? areaCode, string employer, DateOnly day, CancellationToken cancellationToken)
    {
        if (areaCode is null)
            return [];
        var (from, to) = (day.AddDays(-NearWindow), day.AddDays(NearWindow));
        var areas = await db.Areas
            .Where(a => a.AreaCode == areaCode || a.ParentCode == areaCode || a.WorkforceAreaCode == areaCode
                || db.Areas.Any(inner => inner.AreaCode == areaCode && (inner.ParentCode == a.AreaCode || inner.WorkforceAreaCode == a.AreaCode)))
            .Select(a => a.AreaCode).ToListAsync(cancellationToken);
        var near = await visible.Where(h => areas.Contains(h.AreaCode!) && h.ListedOn >= from && h.ListedOn <= to)
            .OrderByDescending(h => h.ListedOn).ThenBy(h => h.HiringEventId).Take(MostCandidates)
            .Join(db.EmployerSpellings, h => h.EmployerId, s => s.EmployerId, (h, s) => new { h.HiringEventId, s.NormalizedName }).ToListAsync(cancellationToken);
        return near.Where(h => EmployerLikeness.Of(h.NormalizedName, employer) >= EmployerLikeness.Related).Select(h => h.HiringEventId).Distinct();
    }

    /// <summary>As like as the likest of what was told of the event: its facts as they are now, and each report.</summary>
    private static Likeness Compare(HiringEvent candidate, ReportFacts told, HashSet<string> counties)
    {
        var details = candidate.Details();
        return candidate.Reports.Where(r => r.Source == ReportSource.WarnNotice).Select(ReportFacts.Of)
            .Append(ReportFacts.Of(details, County(details, counties)))
            .Max(facts => MatchRule.Compare(facts, told));
    }

    private static string? County(HiringEventDetails details, HashSet<string> counties) => details.AreaCode is { } area && counties.Contains(area) ? area : null;
}
