using LmiBot.Data;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Figures;

public sealed class ProjectionsCentralLayoutTests : IDisposable
{
    private const string FileName = "ltprojections_2022-2032.csv";
    private readonly ReferenceDatabase _database = new();

    [Fact]
    public async Task Figures_are_jobs_and_the_change_is_their_difference()
    {
        var file = Assert.Single(await _database.ImportAsync([Fixture.Path(FileName)]));

        Assert.Equal(new ImportedFile(FileName, ImportOutcome.Imported, "projections-central", "2022-32", 14), file with { Release = null });
        var aides = await ProjectionAsync("48", "31-1120");
        Assert.Equal((2022, 2032, 313_670, 367_500), (aides.BaseYear, aides.ProjectedYear, aides.BaseEmployment, aides.ProjectedEmployment));
        Assert.Equal((53_830, 17.2, 55_350), (aides.NumericChange, aides.PercentChange, aides.AnnualOpenings));
        Assert.Equal(-110, (await ProjectionAsync("78", "29-1141")).NumericChange);
    }

    [Fact]
    public async Task Zero_openings_are_not_published_openings()
    {
        await _database.ImportAsync([Fixture.Path(FileName)]);

        var managers = await ProjectionAsync("19", "11-9198");
        Assert.Equal((8_150, null), (managers.BaseEmployment, managers.AnnualOpenings));
        Assert.Equal(630, (await ProjectionAsync("36", "15-1256")).AnnualOpenings);
    }

    [Fact]
    public async Task Only_the_total_is_not_a_line_item()
    {
        await _database.ImportAsync([Fixture.Path(FileName)]);

        Assert.Equal(14_335_120, (await ProjectionAsync("48", "00-0000", OccupationLevel.Total)).BaseEmployment);
        Assert.Equal(313_670, (await ProjectionAsync("48", "31-1120")).BaseEmployment);
    }

    [Fact]
    public async Task Titles_lose_their_note_and_territories_get_their_names()
    {
        await _database.ImportAsync([Fixture.Path(FileName)]);

        await using var db = _database.Open();
        var titles = await db.Occupations.ToDictionaryAsync(o => o.SocCode, o => o.Title, TestContext.Current.CancellationToken);
        Assert.Equal("Computer Systems Analysts", titles["15-1211"]);
        Assert.Equal("Nursing Assistants", titles["31-1131"]);
        var names = await db.Areas.ToDictionaryAsync(a => a.AreaCode, a => a.Name, TestContext.Current.CancellationToken);
        Assert.Equal(
            ("Puerto Rico", "Guam", "U.S. Virgin Islands", "Texas", "United States"), (names["72"], names["66"], names["78"], names["48"], names["00"]));
    }

    [Theory]
    [InlineData("48,Texas,31-1120", "49x,Texas,31-1120", "line 5, column STFIPS: found \"49x\", expected the FIPS code of a state, or 00")]
    [InlineData("313670", "313.67", "line 5, column Base: found \"313.67\", expected a number of jobs")]
    [InlineData("55350", "", "line 5, column AvgAnnualOpenings: found \"\", expected a number of jobs")]
    public async Task A_bad_cell_is_named(string found, string replacement, string message)
    {
        var path = Fixture.Changed(FileName, _database.Folder("bad"), found, replacement);

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal($"{FileName}, {message}", file.Message);
    }

    public void Dispose() => _database.Dispose();

    private async Task<ProjectionsMatrix> ProjectionAsync(string area, string code, OccupationLevel level = OccupationLevel.Detailed)
    {
        await using var db = _database.Open();
        return await db.ProjectionsMatrix.SingleAsync(
            p => p.AreaCode == area && p.SocCode == code && p.Level == level, TestContext.Current.CancellationToken);
    }
}
