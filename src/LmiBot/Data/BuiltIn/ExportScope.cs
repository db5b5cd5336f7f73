using LmiBot.Areas;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.BuiltIn;

/// <summary>
/// What the built-in data hold: of the release that answers and of the one before, the figures of the nation, the home state, its OEWS areas and its tracked cities;
/// of other states the names alone, of them and of their metropolitan areas, so that a question about them is understood.
/// </summary>
internal sealed class ExportScope
{
    private readonly List<int> _sourceIds;

    private ExportScope(LmiDbContext db, IReadOnlyList<Release> releases, string home)
    {
        Db = db;
        Releases = releases;
        Home = home;
        Sources = [.. releases.SelectMany(r => r.Sources).DistinctBy(s => s.SourceId)
            .OrderBy(s => s.Program).ThenBy(s => s.Vintage, StringComparer.Ordinal).ThenBy(s => s.FileName, StringComparer.Ordinal).ThenBy(s => s.SourceId)];
        var numbers = releases.Index().ToDictionary(r => r.Item.ReleaseId, r => r.Index + 1);
        // What came with a release that is older counts as come with the first that is here.
        foreach (var source in Sources)
            numbers.TryAdd(source.ReleaseId, 1);
        _sourceIds = [.. Sources.Select(s => s.SourceId)];
        Numbers = new BuiltInNumbers(numbers, _sourceIds.Index().ToDictionary(s => s.Item, s => s.Index + 1));
    }

    public LmiDbContext Db { get; }

    /// <summary>One or two, the newest last.</summary>
    public IReadOnlyList<Release> Releases { get; }

    /// <summary>The home state's FIPS code.</summary>
    public string Home { get; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<ReleaseSource> Sources { get; }

    /// <summary>From those in the database to those in the files.</summary>
    public BuiltInNumbers Numbers { get; }

    public IQueryable<Area> Areas => Db.Areas.AsNoTracking().Where(a =>
        a.Type == AreaType.Nation || a.Type == AreaType.State || a.Type == AreaType.Metropolitan
        || a.ParentCode == Home || (a.Type == AreaType.County && a.AreaCode.StartsWith(Home)));

    public IQueryable<AreaName> AreaNames => Db.AreaNames.AsNoTracking().Where(n => Areas.Any(a => a.AreaCode == n.AreaCode));

    /// <summary>Without those that repeat an occupation's own title.</summary>
    public IEnumerable<AlternateTitle> AlternateTitles
    {
        get
        {
            var own = Db.Occupations.ToDictionary(o => o.SocCode, o => o.Title);
            return Db.AlternateTitles.AsNoTracking().AsEnumerable()
                .Where(t => !t.Title.Equals(own.GetValueOrDefault(t.SocCode), StringComparison.OrdinalIgnoreCase));
        }
    }

    public IQueryable<EntryRequirement> EntryRequirements =>
        Db.EntryRequirements.AsNoTracking().Where(r => _sourceIds.Contains(r.SourceId));

    /// <summary>Occupations, major groups and totals: what is between them can be had by importing the whole files.</summary>
    public IQueryable<IOWage> Wages => Db.IOWages.AsNoTracking().Where(w =>
        _sourceIds.Contains(w.SourceId) && FigureAreas.Contains(w.AreaCode)
        && w.Level != OccupationLevel.Minor && w.Level != OccupationLevel.Broad);

    public IQueryable<ProjectionsMatrix> Projections =>
        Db.ProjectionsMatrix.AsNoTracking().Where(p => _sourceIds.Contains(p.SourceId) && FigureAreas.Contains(p.AreaCode));

    public IQueryable<JobPostingsIndex> JobPostingsIndex =>
        Db.JobPostingsIndex.AsNoTracking().Where(p => _sourceIds.Contains(p.SourceId) && FigureAreas.Contains(p.AreaCode));

    public IQueryable<JobPostingsChange> JobPostingsChange =>
        Db.JobPostingsChange.AsNoTracking().Where(p => _sourceIds.Contains(p.SourceId) && (FigureAreas.Contains(p.AreaCode) || Counties.Contains(p.AreaCode)));

    public IQueryable<UIClaims> UIClaims => Db.UIClaims.AsNoTracking().Where(c => _sourceIds.Contains(c.SourceId) && FigureAreas.Contains(c.AreaCode));

    public IQueryable<LaborForce> LaborForce => Db.LaborForce.AsNoTracking().Where(l => _sourceIds.Contains(l.SourceId) && FigureAreas.Contains(l.AreaCode));

    /// <summary>All industries and the sectors, with the counties of the home state: what is finer can be had by importing the whole files.</summary>
    public IQueryable<Industry> Industry => Db.Industry.AsNoTracking().Answered()
        .Where(i => _sourceIds.Contains(i.SourceId) && (FigureAreas.Contains(i.AreaCode) || Counties.Contains(i.AreaCode)));

    private IQueryable<string> Counties => Db.Areas.Where(a => a.Type == AreaType.County && a.AreaCode.StartsWith(Home)).Select(a => a.AreaCode);

    private IQueryable<string> FigureAreas => Db.Areas
        .Where(a => a.Type == AreaType.Nation || a.AreaCode == Home || a.ParentCode == Home)
        .Select(a => a.AreaCode);

    /// <exception cref="InvalidOperationException">The database holds no release.</exception>
    public static async Task<ExportScope> CreateAsync(LmiDbContext db, string home, CancellationToken cancellation)
    {
        var published = await db.Releases.PublishedAsync(cancellation);
        var newest = published.At(DateTime.MaxValue) ?? await db.Releases.AsNoTracking().OrderBy(r => r.ReleaseId).LastOrDefaultAsync(cancellation)
            ?? throw new InvalidOperationException("The database holds no release to export. Import the publishers' files first.");
        var before = published.Where(r => r.ReleaseId != newest.ReleaseId).At(DateTime.MaxValue);
        int[] ids = [.. new[] { before, newest }.OfType<Release>().Select(r => r.ReleaseId)];
        var releases = await db.Releases.AsNoTracking().Include(r => r.Sources).Where(r => ids.Contains(r.ReleaseId)).ToListAsync(cancellation);
        return new ExportScope(db, [.. releases.OrderBy(r => Array.IndexOf(ids, r.ReleaseId))], home);
    }
}
