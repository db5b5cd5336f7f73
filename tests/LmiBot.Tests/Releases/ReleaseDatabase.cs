using LmiBot.Access;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Releases.Checking;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Tests.Releases;

/// <summary>The use cases over a database of their own, with the occupations and areas of <see cref="Cast"/>, and a clock that stands still.</summary>
internal sealed class ReleaseDatabase : TimeProvider, IDbContextFactory<LmiDbContext>, IDisposable
{
    private readonly ReferenceDatabase _database = new();
    private DateTimeOffset _now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    public ReleaseDatabase()
    {
        using var db = CreateDbContext();
        db.AddRange([.. Cast.Areas, .. Cast.Occupations, .. Cast.Names]);
        db.SaveChanges();
    }

    public static Caller Analyst { get; } = new() { Id = "ann", Roles = [Role.Analyst] };

    public static Caller Administrator { get; } = new() { Id = "abe", Roles = [Role.Administrator] };

    public IOptions<ReleaseOptions> Options { get; } = Microsoft.Extensions.Options.Options.Create(new ReleaseOptions());

    public DateTime Now => _now.UtcDateTime;

    public CreateRelease Create => new(this, this);

    public ListReleases List => new(this, this);

    public ShowRelease Show => new(this, this);

    public CheckRelease Check => new(this, Options, this);

    public PublishRelease Publish => new(this, Options, this);

    public WithdrawRelease Withdraw => new(this, Options, this);

    /// <summary>What somebody else does between a use case's look and its write, once.</summary>
    public Action<LmiDbContext>? Meanwhile { get; set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public LmiDbContext CreateDbContext()
    {
        var db = _database.Open();
        db.SavingChanges += (_, _) =>
        {
            if (Meanwhile is not { } meanwhile || !db.ChangeTracker.Entries<Release>().Any(e => e.State == EntityState.Modified))
                return;
            Meanwhile = null;
            meanwhile(db);
        };
        return db;
    }

    public string Write(string name, params IEnumerable<string> lines) => _database.Write(name, lines);

    /// <summary>A draft, with one new source for all rows.</summary>
    public async Task<ReleaseReport> DraftAsync(string name, params Row[] rows)
    {
        await Create.RunAsync(Analyst, name, ReleaseKind.Quarterly, Cancellation);
        await AddAsync(name, "figures.csv", "May 2025", rows);
        return await Check.RunAsync(Analyst, name, Cancellation);
    }

    /// <summary>A release that answers.</summary>
    public async Task PublishedAsync(string name, params Row[] rows)
    {
        var report = await DraftAsync(name, rows);
        Assert.Empty(report.Errors);
        var publication = await Publish.RunAsync(Analyst, name, FindingNames.Warnings, Cancellation);
        Assert.NotNull(publication.From);
        Advance(TimeSpan.FromMinutes(1));
    }

    /// <summary>As an import does it: a file of that name takes the other's place.</summary>
    public async Task AddAsync(string release, string fileName, string vintage, params Row[] rows)
    {
        await using var db = CreateDbContext();
        var draft = await db.Releases.Include(r => r.Sources).SingleAsync(r => r.Name == release, Cancellation);
        foreach (var replaced in draft.Sources.Where(s => s.FileName == fileName).ToList())
            draft.Sources.Remove(replaced);
        var source = new ReleaseSource
        {
            ReleaseId = draft.ReleaseId, Program = SourceProgram.Oews, Vintage = vintage, FileName = fileName, ContentHash = fileName, RowCount = rows.Length, ImportedAt = _now,
        };
        draft.Sources.Add(source);
        (draft.CheckedAt, draft.Version) = (null, draft.Version + 1);
        await db.SaveChangesAsync(Cancellation);
        db.AddRange(rows.Select(row => row(source.SourceId)));
        await db.SaveChangesAsync(Cancellation);
    }

    public async Task<Release> ReleaseAsync(string name)
    {
        await using var db = CreateDbContext();
        return await db.Releases.AsNoTracking().Include(r => r.Sources).SingleAsync(r => r.Name == name, Cancellation);
    }

    /// <summary>What is kept of the lives of releases, to compare.</summary>
    public async Task<string> ContentAsync()
    {
        await using var db = CreateDbContext();
        var releases = await db.Releases.Include(r => r.Sources).OrderBy(r => r.ReleaseId).ToListAsync(Cancellation);
        return string.Join('\n', releases.Select(r => $"{r.Name} {r.CheckedAt:O} {r.PublishedAt:O} {r.PublishedBy} {r.WithdrawnAt:O} {r.WithdrawnBy} {r.Version} {r.Sources.Count}"));
    }

    public void Dispose() => _database.Dispose();

    /// <summary>A row of the source with that id.</summary>
    public delegate object Row(int sourceId);

    public static Row Wage(string area, string code, int? jobs = 1000, int? annual = 50_000, int? entry = null, decimal? hourly = null, int? top = null, OccupationLevel level = OccupationLevel.Detailed, short year = 2025) =>
        source => new IOWage
        {
            SourceId = source, AreaCode = area, SocCode = code, Level = level, PeriodYear = year,
            Employment = jobs, AnnualMedian = annual, AnnualPct10 = entry, AnnualPct90 = top, HourlyMedian = hourly,
        };

    public static Row Projection(string area, string code, int from = 1000, int to = 1100, int? openings = 100, int? change = null, double? percent = null) =>
        source => new ProjectionsMatrix
        {
            SourceId = source, AreaCode = area, SocCode = code, Level = OccupationLevel.Detailed, BaseYear = 2022, ProjectedYear = 2032,
            BaseEmployment = from, ProjectedEmployment = to, NumericChange = change ?? to - from, PercentChange = percent ?? Math.Round(100.0 * (to - from) / from, 1), AnnualOpenings = openings,
        };
}
