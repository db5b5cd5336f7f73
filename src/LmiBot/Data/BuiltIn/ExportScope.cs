using LmiBot.Areas;
using LmiBot.Occupations;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.BuiltIn;

/// <summary>
/// What the built-in data hold: of the newest release, the figures of the nation, the home state and its OEWS areas;
/// of other states the names alone, of them and of their metropolitan areas, so that a question about them is understood.
/// </summary>
internal sealed class ExportScope
{
    private readonly List<int> _sourceIds;

    private ExportScope(LmiDbContext db, Release release, string home)
    {
        Db = db;
        Release = release;
        Home = home;
        Sources = [.. release.Sources.OrderBy(s => s.Program).ThenBy(s => s.Vintage, StringComparer.Ordinal).ThenBy(s => s.FileName, StringComparer.Ordinal)];
        SourceNumbers = Sources.Index().ToDictionary(s => s.Item.SourceId, s => s.Index + 1);
        _sourceIds = [.. SourceNumbers.Keys];
    }

    public LmiDbContext Db { get; }

    /// <summary>The home state's FIPS code.</summary>
    public string Home { get; }

    public Release Release { get; }

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<ReleaseSource> Sources { get; }

    /// <summary>Number in the database to number in the files, from 1.</summary>
    public IReadOnlyDictionary<int, int> SourceNumbers { get; }

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

    private IQueryable<string> FigureAreas => Db.Areas
        .Where(a => a.Type == AreaType.Nation || a.AreaCode == Home || a.ParentCode == Home)
        .Select(a => a.AreaCode);

    /// <exception cref="InvalidOperationException">The database holds no release.</exception>
    public static async Task<ExportScope> CreateAsync(LmiDbContext db, string home, CancellationToken cancellation)
    {
        var release = await db.Releases.AsNoTracking().Include(r => r.Sources).OrderBy(r => r.ReleaseId).LastOrDefaultAsync(cancellation)
            ?? throw new InvalidOperationException("The database holds no release to export. Import the publishers' files first.");
        return new ExportScope(db, release, home);
    }
}
