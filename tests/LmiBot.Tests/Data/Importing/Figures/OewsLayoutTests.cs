using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Figures;

public sealed class OewsLayoutTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    [Fact]
    public async Task State_figures_have_thousands_separators_and_signs()
    {
        var file = Assert.Single(await _database.ImportAsync([Fixture.Path("state_M2024_dl.csv")]));

        Assert.Equal(new ImportedFile("state_M2024_dl.csv", ImportOutcome.Imported, "oews", "May 2024", 12), file with { Release = null });
        var chiefs = await WageAsync("01", "11-1011");
        Assert.Equal((830, 207_190, 221_910, null), (chiefs.Employment, chiefs.AnnualMean, chiefs.AnnualPct75, chiefs.AnnualPct90));
        Assert.Equal((WageCells.AnnualPct90, WageCells.None), (chiefs.TopCoded, chiefs.NotPublished));
        Assert.Equal(13_846_880, (await WageAsync("48", "00-0000", OccupationLevel.Total)).Employment);
        Assert.Equal(97_480, (await WageAsync("48", "29-0000", OccupationLevel.Major)).AnnualMean);
    }

    [Fact]
    public async Task Suppressed_cells_are_null_and_named_and_absent_cells_are_only_null()
    {
        await _database.ImportAsync([Fixture.Path("state_M2024_dl.csv")]);

        var surgeons = await WageAsync("48", "29-1249");
        Assert.Equal((null, 298_900, 115_010), (surgeons.Employment, surgeons.AnnualMean, surgeons.AnnualMedian));
        Assert.Equal((WageCells.Employment, WageCells.AnnualPct75 | WageCells.AnnualPct90), (surgeons.NotPublished, surgeons.TopCoded));
        var actors = await WageAsync("48", "27-2011");
        Assert.Equal((1_230, null), (actors.Employment, actors.AnnualMedian));
        Assert.Equal(
            WageCells.AnnualMean | WageCells.AnnualPct10 | WageCells.AnnualPct25 | WageCells.AnnualMedian | WageCells.AnnualPct75 | WageCells.AnnualPct90,
            actors.NotPublished);
    }

    [Fact]
    public async Task Metropolitan_and_nonmetropolitan_areas_keep_their_codes_and_find_their_state()
    {
        await _database.ImportAsync([Fixture.Path("MSA_M2025_dl.csv")]);

        var nurses = await WageAsync("12420", "29-1141");
        Assert.Equal(2025, nurses.PeriodYear);
        Assert.Equal((18_920, 73_440, 97_890), (nurses.Employment, nurses.AnnualPct10, nurses.AnnualMedian));
        Assert.Equal(0.67, nurses.LocationQuotient);
        Assert.Equal(123_440, (await WageAsync("0100001", "11-1011")).AnnualPct10);
        Assert.Equal((null, 74_270, WageCells.Employment), await CellsAsync("11-9141"));
        Assert.Equal((190, null, WageCells.AnnualMedian), await CellsAsync("19-1013"));

        await using var db = _database.Open();
        var areas = await db.Areas.ToDictionaryAsync(a => a.AreaCode, a => (a.Name, a.Type, a.ParentCode), TestContext.Current.CancellationToken);
        Assert.Equal(("Austin-Round Rock-San Marcos, TX", AreaType.Metropolitan, "48"), areas["12420"]);
        Assert.Equal(("Northwest Alabama nonmetropolitan area", AreaType.Nonmetropolitan, "01"), areas["0100001"]);
        Assert.Equal(("Texas", AreaType.State, "00"), areas["48"]);
        Assert.Equal(("United States", AreaType.Nation, null), areas["00"]);
        Assert.Equal(8, areas.Count);

        async Task<(int?, int?, WageCells)> CellsAsync(string code) =>
            await WageAsync("12420", code) is var w ? (w.Employment, w.AnnualMedian, w.NotPublished) : default;
    }

    [Fact]
    public async Task Leading_zeros_that_a_spreadsheet_took_are_given_back()
    {
        var path = Fixture.Changed("MSA_M2025_dl.csv", _database.Folder("spreadsheet"), "\n0100001,", "\n100001,");
        await _database.ImportAsync([path]);

        Assert.Equal(1_330, (await WageAsync("0100001", "29-1141")).Employment);
    }

    [Fact]
    public async Task The_national_workbook_tells_its_year_and_lists_some_codes_twice()
    {
        var file = Assert.Single(await _database.ImportAsync([National("estimates.xlsx")]));

        Assert.Equal(("May 2024", 10), (file.Vintage, file.Rows));
        Assert.Equal(3_988_140, (await WageAsync("00", "31-1120")).Employment);
        Assert.Equal(3_988_140, (await WageAsync("00", "31-1120", OccupationLevel.Broad)).Employment);
        var nurses = await WageAsync("00", "29-1141");
        Assert.Equal((0.2, 47.32m, 45m, 93_600), (nurses.EmploymentPrse, nurses.HourlyMean, nurses.HourlyMedian, nurses.AnnualMedian));
        var chiefs = await WageAsync("00", "11-1011");
        Assert.Equal(WageCells.HourlyPct75 | WageCells.HourlyPct90 | WageCells.AnnualPct75 | WageCells.AnnualPct90, chiefs.TopCoded);
        Assert.Equal(16.94m, (await WageAsync("00", "27-2011")).HourlyPct25);
    }

    [Fact]
    public async Task Flags_tell_occupations_with_annual_or_hourly_pay_only()
    {
        await _database.ImportAsync([National("national_M2024_dl.xlsx")]);

        Assert.Equal(PayBasis.AnnualOnly, (await WageAsync("00", "11-9032")).PayBasis);
        Assert.Equal(PayBasis.HourlyOnly, (await WageAsync("00", "27-2011")).PayBasis);
        Assert.Equal(PayBasis.Unflagged, (await WageAsync("00", "29-1141")).PayBasis);
    }

    [Fact]
    public async Task An_unknown_code_is_added_as_a_hybrid_unless_its_digits_say_more()
    {
        await _database.ImportAsync([Fixture.Path("state_M2024_dl.csv")]);

        await using var db = _database.Open();
        var occupations = await db.Occupations.ToDictionaryAsync(o => o.SocCode, TestContext.Current.CancellationToken);
        Assert.Equal((OccupationLevel.Hybrid, "Teaching Assistants, Except Postsecondary"), (occupations["25-9045"].Level, occupations["25-9045"].Title));
        Assert.Equal(OccupationLevel.Broad, occupations["31-1120"].Level);
        Assert.Equal(OccupationLevel.Major, occupations["29-0000"].Level);
        Assert.Equal(OccupationLevel.Total, occupations["00-0000"].Level);
    }

    [Fact]
    public async Task A_known_code_and_area_keep_what_they_have()
    {
        await using (var db = _database.Open())
        {
            db.Occupations.Add(new Occupation { SocCode = "29-1141", Title = "Nurses", Level = OccupationLevel.Detailed, ParentCode = "29-1140" });
            db.Areas.Add(new Area { AreaCode = "48", Type = AreaType.State, Name = "Lone Star State", ParentCode = "00" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await _database.ImportAsync([Fixture.Path("state_M2024_dl.csv")]);

        await using var after = _database.Open();
        Assert.Equal("Nurses", (await after.Occupations.SingleAsync(o => o.SocCode == "29-1141", TestContext.Current.CancellationToken)).Title);
        Assert.Equal("Lone Star State", (await after.Areas.SingleAsync(a => a.AreaCode == "48", TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task A_file_that_does_not_say_its_year_asks_for_it()
    {
        var folder = _database.Folder("renamed");
        var path = Path.Combine(folder, "states.csv");
        File.Copy(Fixture.Path("state_M2024_dl.csv"), path);

        var refused = Assert.Single(await _database.ImportAsync([path]));
        Assert.Equal(ImportOutcome.Failed, refused.Outcome);
        Assert.Contains("--vintage", refused.Message, StringComparison.Ordinal);

        var taken = Assert.Single(await _database.ImportEditionAsync("2024", [path]));
        Assert.Equal(("May 2024", ImportOutcome.Imported), (taken.Vintage, taken.Outcome));
    }

    [Theory]
    [InlineData("48,Texas,2,TX,000000", "48,Texas,2,TX,621000", "line 6, column NAICS: found \"621000\", expected 000000, all industries together")]
    [InlineData("\"261,050\"", "\"261,05\"", "line 10, column TOT_EMP: found \"261,05\", expected a number of jobs, * or **")]
    [InlineData("\"261,050\"", "#", "line 10, column TOT_EMP: found \"#\", expected a number of jobs, * or **")]
    [InlineData("\"261,050\"", "\"-261,050\"", "line 10, column TOT_EMP: found \"-261,050\", expected a number of jobs, * or **")]
    [InlineData("29-1141", "291141", "line 10, column OCC_CODE: found \"291141\", expected a SOC code such as 29-1141")]
    [InlineData("72,PR,2,PR", "72,PR,2,XX", "line 13, column PRIM_STATE: found \"XX\", expected the two letters of a state")]
    [InlineData(",total,", ",all,", "line 2, column O_GROUP: found \"all\", expected total, major, minor, broad or detailed")]
    [InlineData("01,Alabama,2,", "01,Alabama,5,", "line 2, column AREA_TYPE: found \"5\", expected 1 nation")]
    public async Task A_bad_cell_is_named_and_nothing_is_imported(string found, string replacement, string message)
    {
        var path = Fixture.Changed("state_M2024_dl.csv", _database.Folder("bad"), found, replacement);

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal(ImportOutcome.Failed, file.Outcome);
        Assert.Contains($"state_M2024_dl.csv, {message}", file.Message, StringComparison.Ordinal);
        await using var db = _database.Open();
        Assert.False(await db.IOWages.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Occupations.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Releases.AnyAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _database.Dispose();

    private string National(string name) => Workbook.Write(
        Path.Combine(_database.Folder("national"), name),
        ("national_M2024_dl", Fixture.Rows("national_M2024.tsv")),
        ("Field Descriptions", [["May 2024 OEWS Estimates"], [], ["Occupational Employment and Wage Statistics (OEWS) Survey"]]));

    private async Task<IOWage> WageAsync(string area, string code, OccupationLevel level = OccupationLevel.Detailed)
    {
        await using var db = _database.Open();
        return await db.IOWages.SingleAsync(
            w => w.AreaCode == area && w.SocCode == code && w.Level == level, TestContext.Current.CancellationToken);
    }
}
