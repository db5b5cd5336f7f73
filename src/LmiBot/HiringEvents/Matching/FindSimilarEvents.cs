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
        var isInCounty = await db.Areas.AnyAsync(a => a.AreaCode == details.AreaCode && a.Type == AreaType.County, cancellationToken);
        var told = ReportFacts.Of(details, isInCounty ? details.AreaCode : null);
        var visible = db.HiringEvents.AsNoTracking().VisibleTo(caller, clock.Today)
            .Where(h => (h.Status == HiringEventStatus.Submitted || h.Status == HiringEventStatus.Published) && (requestId == null || h.RequestId == null || h.RequestId != requestId));
        var day = told.Effective ?? told.Announced ?? clock.Today;
        int[] found = [.. await NamedAlikeAsync(db, visible, employer, day, cancellationToken), .. await NearbyAsync(db, visible, details.AreaCode, employer, day, cancellationToken)];
        var alike = (await CandidatesAsync(db, visible.Where(h => found.Contains(h.HiringEventId)), cancellationToken))
            .Select(c => (c.HiringEventId, Likeness: Compare(c, told))).Where(c => c.Likeness != Likeness.Different).ToDictionary(c => c.HiringEventId, c => c.Likeness);
        return alike.Count == 0 ? [] : await WholeAsync(visible, alike, cancellationToken);
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

    /// <summary>What they are compared by.</summary>
    private static Task<List<Candidate>> CandidatesAsync(LmiDbContext db, IQueryable<HiringEvent> found, CancellationToken cancellationToken) => found
        .Select(h => new Candidate(
            h.HiringEventId,
            new HiringEventDetails
            {
                Kind = h.Kind,
                Employer = h.EmployerName,
                Site = h.Site,
                Place = h.Place,
                JobsGained = HiringEventFacts.Count(h.GainedLeast, h.GainedMost, h.GainedIsAbout),
                JobsLost = HiringEventFacts.Count(h.LostLeast, h.LostMost, h.LostIsAbout),
                AnnouncedOn = h.AnnouncedOn,
                Effective = HiringEventFacts.Span(h.EffectiveFrom, h.EffectiveTo, h.InPhases),
            },
            db.Areas.Any(a => a.AreaCode == h.AreaCode && a.Type == AreaType.County) ? h.AreaCode : null,
            h.Reports.Where(r => r.Source == ReportSource.WarnNotice).ToList()))
        .ToListAsync(cancellationToken);

    /// <summary>Few of the candidates are alike: only those are read with all that they have.</summary>
    private static async Task<IReadOnlyList<SimilarEvent>> WholeAsync(IQueryable<HiringEvent> visible, Dictionary<int, Likeness> alike, CancellationToken cancellationToken)
    {
        int[] ids = [.. alike.Keys];
        var whole = await visible.Where(h => ids.Contains(h.HiringEventId)).Include(h => h.Employer).Include(h => h.Occupations).Include(h => h.Reports).AsSplitQuery().ToListAsync(cancellationToken);
        return [.. whole.Select(h => new SimilarEvent(h, alike[h.HiringEventId])).OrderByDescending(s => s.Likeness).ThenBy(s => s.HiringEvent.HiringEventId)];
    }

    /// <summary>As like as the likest of what was told of the event: its facts as they are now, and each notice.</summary>
    private static Likeness Compare(Candidate candidate, ReportFacts told) =>
        candidate.Notices.Select(ReportFacts.Of).Append(ReportFacts.Of(candidate.Details, candidate.County)).Max(facts => MatchRule.Compare(facts, told));

    /// <param name="HiringEventId">Its number.</param>
    /// <param name="Details">What it is compared by.</param>
    /// <param name="County">Its area, where that is a county.</param>
    /// <param name="Notices">Of all its reports.</param>
    private sealed record Candidate(int HiringEventId, HiringEventDetails Details, string? County, List<HiringEventReport> Notices);
}
