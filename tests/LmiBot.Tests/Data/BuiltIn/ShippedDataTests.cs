using LmiBot.Areas;
using LmiBot.Data.BuiltIn;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.BuiltIn;

/// <summary>The data set of this repository. Expected figures were looked up in the publishers' files.</summary>
public sealed class ShippedDataTests(ShippedData shipped) : IClassFixture<ShippedData>
{
    private readonly ReferenceDatabase _database = shipped.Database;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_what_it_exports()
    {
        var exported = await ExportAsync(_database);

        foreach (var path in Directory.EnumerateFiles(exported))
            await AssertSameAsync(path);
    }

    [Fact]
    public async Task It_holds_the_curated_lists_as_they_are()
    {
        using var database = new ShippedData();
        await database.InitializeAsync();
        var files = await database.Database.ImportAsync(ReferenceFolders.Curated);
        Assert.All(files, f => Assert.Equal(ImportOutcome.Imported, f.Outcome));

        var exported = await ExportAsync(database.Database);

        foreach (var path in Directory.EnumerateFiles(exported, "*.tsv").Where(p => Path.GetFileName(p) is not ("sources.tsv" or "releases.tsv" or "release-contents.tsv")))
            await AssertSameAsync(path);
    }

    [Fact]
    public void It_loads_in_time() => Assert.InRange(shipped.LoadTime, TimeSpan.Zero, TimeSpan.FromSeconds(10));

    [Fact]
    public void It_is_small() => Assert.InRange(new DirectoryInfo(ShippedData.Folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length), 1, 6_000_000);

    [Theory]
    [InlineData("00", "29-1141", 2025, 97_550)]
    [InlineData("48", "29-1141", 2025, 95_970)]
    [InlineData("12420", "29-1141", 2025, 97_890)]
    [InlineData("4800002", "29-1141", 2024, 81_150)]
    public async Task It_has_the_wages_of_the_nation_the_state_and_its_areas(string area, string code, short year, int median)
    {
        await using var db = _database.Open();

        var wage = await db.IOWages.SingleAsync(
            w => w.AreaCode == area && w.SocCode == code && w.PeriodYear == year && w.Level == OccupationLevel.Detailed, Cancellation);

        Assert.Equal(median, wage.AnnualMedian);
    }

    [Theory]
    [InlineData("48", "31-1120", 2032, 55_350)]
    [InlineData("48", "29-1141", 2032, 16_900)]
    [InlineData("00", "29-1141", 2034, 189_100)]
    public async Task It_has_the_openings_of_the_state_and_the_nation(string area, string code, short year, int openings)
    {
        await using var db = _database.Open();

        var projection = await db.ProjectionsMatrix.SingleAsync(
            p => p.AreaCode == area && p.SocCode == code && p.ProjectedYear == year && p.Level == OccupationLevel.Detailed, Cancellation);

        Assert.Equal(openings, projection.AnnualOpenings);
    }

    /// <summary>The same days and weeks in the two editions, looked up in each: what was published is revised.</summary>
    [Theory]
    [InlineData("2026Q1", 112.69, 0.0836)]
    [InlineData("2026Q2", 114.65, 0.0798)]
    public async Task It_has_two_releases_each_with_its_own_edition_of_what_is_revised(string name, double index, double change)
    {
        await using var db = _database.Open();
        var release = await db.Releases.Include(r => r.Sources).SingleAsync(r => r.Name == name, Cancellation);
        int[] sources = [.. release.Sources.Select(s => s.SourceId)];

        Assert.Equal(index, (await db.JobPostingsIndex.SingleAsync(p => sources.Contains(p.SourceId) && p.AreaCode == "48" && p.Date == new DateOnly(2026, 3, 13), Cancellation)).Index);
        Assert.Equal(change, (await db.JobPostingsChange.SingleAsync(p => sources.Contains(p.SourceId) && p.AreaCode == "48" && p.WeekEnding == new DateOnly(2026, 3, 13), Cancellation)).All);
        Assert.Equal(6, release.Sources.Count(s => s.Program >= SourceProgram.IndeedPostings));
    }

    [Fact]
    public async Task The_newer_release_answers_and_carries_over_what_did_not_move()
    {
        await using var db = _database.Open();
        var releases = await db.Releases.Include(r => r.Sources).OrderBy(r => r.ReleaseId).ToListAsync(Cancellation);

        Assert.Equal("2026Q2", releases.At(DateTime.MaxValue)?.Name);
        Assert.Equal(["2026Q1", "2026Q2"], releases.Select(r => r.Name));
        Assert.Equal(
            [SourceProgram.IndeedPostings, SourceProgram.OpportunityInsightsPostings, SourceProgram.UnemploymentClaims, SourceProgram.Laus],
            releases[1].Sources.Where(s => s.ReleaseId == releases[1].ReleaseId).Select(s => s.Program).Distinct().Order());
    }

    [Fact]
    public async Task Figures_are_of_Texas_and_the_nation_alone()
    {
        await using var db = _database.Open();
        var texas = await db.Areas.Where(a => a.ParentCode == "48" && a.Type != AreaType.WorkforceArea).Select(a => a.AreaCode).ToListAsync(Cancellation);

        Assert.Equal(32, texas.Count);
        Assert.Equal(texas.Append("00").Append("48").Order(), await db.IOWages.Select(w => w.AreaCode).Distinct().Order().ToListAsync(Cancellation));
        Assert.Equal(["00", "48"], await db.ProjectionsMatrix.Select(p => p.AreaCode).Distinct().Order().ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("California")]
    [InlineData("CA")]
    [InlineData("NYC")]
    [InlineData("Chicago")]
    public async Task Areas_elsewhere_are_known_by_name(string name)
    {
        await using var db = _database.Open();

        var code = (await db.AreaNames.SingleAsync(n => n.Name == name, Cancellation)).AreaCode;

        Assert.True(await db.Areas.AnyAsync(a => a.AreaCode == code, Cancellation));
        Assert.False(await db.IOWages.AnyAsync(w => w.AreaCode == code, Cancellation));
    }

    [Fact]
    public async Task Every_code_of_a_figure_has_an_occupation()
    {
        await using var db = _database.Open();

        Assert.Empty(await db.IOWages.Where(w => !db.Occupations.Any(o => o.SocCode == w.SocCode)).Select(w => w.SocCode).ToListAsync(Cancellation));
        Assert.Empty(await db.ProjectionsMatrix.Where(p => !db.Occupations.Any(o => o.SocCode == p.SocCode)).Select(p => p.SocCode).ToListAsync(Cancellation));
    }

    /// <summary>SQL Server compares text without regard to case.</summary>
    [Fact]
    public async Task Keys_differ_by_more_than_case()
    {
        await using var db = _database.Open();
        var titles = await db.AlternateTitles.Select(t => $"{t.SocCode} {t.Origin} {t.Title}").ToListAsync(Cancellation);
        var names = await db.AreaNames.Select(n => $"{n.AreaCode} {n.Name}").ToListAsync(Cancellation);
        var fields = await db.FieldNames.Select(n => $"{n.FieldCode} {n.Name}").ToListAsync(Cancellation);

        foreach (var keys in new[] { titles, names, fields })
            Assert.Equal(keys.Count, keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static async Task AssertSameAsync(string exported) => Assert.Equal(
        await File.ReadAllTextAsync(Path.Combine(ShippedData.Folder, Path.GetFileName(exported)), Cancellation), await File.ReadAllTextAsync(exported, Cancellation));

    private static async Task<string> ExportAsync(ReferenceDatabase database)
    {
        await using var db = database.Open();
        var folder = database.Folder("exported");
        await BuiltInData.ExportAsync(db, "48", folder, Cancellation);
        return folder;
    }
}
