using LmiBot.Data.Importing;
using LmiBot.Releases;
using LmiBot.Series;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Releases;

/// <summary>Four true quarters from the publishers' files, as <c>docs/asking.md</c> builds them. Expected figures were looked up in the edition of each quarter.</summary>
public sealed class QuarterlyReleasesTests : IDisposable
{
    private static readonly (string Name, string QuarterEnd, string Month)[] Quarters =
        [("2025Q3", "2025-09-30", "2025-09"), ("2025Q4", "2025-12-31", "2025-12"), ("2026Q1", "2026-03-31", "2026-03"), ("2026Q2", "2026-06-30", "2026-06")];

    private readonly ReferenceDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_release_answers_from_its_own_edition_and_the_older_ones_stay()
    {
        foreach (var (index, quarter) in Quarters.Index())
            await BuildAsync(quarter, DateTime.UnixEpoch.AddDays(index));

        var snapshots = new List<ReleaseSnapshot>();
        await using var db = _database.Open();
        foreach (var release in await db.Releases.OrderBy(r => r.ReleaseId).ToListAsync(Cancellation))
            snapshots.Add(await SnapshotLoader.LoadAsync(db, release.ReleaseId, Cancellation));

        Assert.Equal(["2025-09-26", "2025-12-12", "2026-03-20", "2026-06-19"], snapshots.Select(s => $"{Last(s, SeriesMeasure.PostingsIndex, "00").Date:O}"));
        Assert.Equal([102.93, 104.66, 101.83, 101.14], snapshots.Select(s => Last(s, SeriesMeasure.PostingsIndex, "00").Value!.Value));
        Assert.Equal(["September 2025", "December 2025", "March 2026", "June 2026"], snapshots.Select(s => s.Sources.Single(x => x.Program == SourceProgram.Laus).Vintage));
        Assert.Equal([4.3, 4.3, 4.3, 4.4], snapshots.Select(s => Last(s, SeriesMeasure.UnemploymentRate, "48").Value!.Value));
        // The same day and week, as each edition has it.
        Assert.Equal([102.93, 102.93, 101.75, 101.75], snapshots.Select(s => On(s, SeriesMeasure.PostingsIndex, "00", new DateOnly(2025, 9, 26))));
        Assert.Equal([-0.0398, 0.0433, 0.0743, 0.075], snapshots.Select(s => On(s, SeriesMeasure.PostingsChange, "48", new DateOnly(2025, 9, 19))));
        Assert.All(snapshots, s => Assert.Equal(5, s.Sources.Count()));
    }

    public void Dispose() => _database.Dispose();

    private async Task BuildAsync((string Name, string QuarterEnd, string Month) quarter, DateTime published)
    {
        await using var db = _database.Open();
        var postings = Path.Combine(ReferenceFolders.Shared(), "postings");
        string[] paths =
        [
            Path.Combine(postings, "indeed", quarter.QuarterEnd, "aggregate_job_postings_US.csv"),
            Path.Combine(postings, "opportunity-insights", quarter.QuarterEnd),
            Path.Combine(ReferenceFolders.Shared(), "bls", "laus"),
        ];
        var files = await new Importer(db, TimeProvider.System).ImportAsync(new ImportRequest(paths, quarter.Name, quarter.Month), null, Cancellation);
        Assert.All(files, f => Assert.Equal(ImportOutcome.Imported, f.Outcome));
        await db.Releases.Where(r => r.Name == quarter.Name).ExecuteUpdateAsync(set => set.SetProperty(r => r.PublishedAt, published), Cancellation);
    }

    private static SeriesPoint Last(ReleaseSnapshot release, SeriesMeasure measure, string area) => release.Series(new SeriesKey(measure, area))!.Last!.Value;

    private static double? On(ReleaseSnapshot release, SeriesMeasure measure, string area, DateOnly date) => release.Series(new SeriesKey(measure, area))!.AtOrBefore(date)!.Value.Value;
}
