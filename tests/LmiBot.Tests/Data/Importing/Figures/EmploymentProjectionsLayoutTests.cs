using LmiBot.Data;
using LmiBot.Data.Importing;
using LmiBot.Occupations;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Figures;

public sealed class EmploymentProjectionsLayoutTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    // Other tables of the workbook share headings with the one that is wanted.
    private static readonly string[][] OtherTable =
    [
        ["Table 1.2 Employment by detailed occupation, 2022 and projected 2032 (Numbers in thousands)"],
        ["2022 National Employment Matrix title", "2022 National Employment Matrix code", "Occupation type", "Employment, 2022", "Typical education needed for entry"],
        ["Total, all occupations", "00-0000", "Summary", "1", "—"],
    ];

    [Theory]
    [InlineData("occupation_2022-2032.tsv", "Table 1.7", "2022-32")]
    [InlineData("occupation_2024-2034.tsv", "Table 1.2", "2024-34")]
    public async Task The_table_is_found_by_its_title_in_either_edition(string fixture, string sheet, string vintage)
    {
        var file = Assert.Single(await _database.ImportAsync([Edition(fixture, sheet)]));

        Assert.Equal((ImportOutcome.Imported, "employment-projections", vintage, 13), (file.Outcome, file.Layout, file.Vintage, file.Rows));
    }

    [Fact]
    public async Task Thousands_become_jobs()
    {
        await _database.ImportAsync([Edition("occupation_2022-2032.tsv", "Table 1.7")]);

        var managers = await ProjectionAsync("11-0000", OccupationLevel.Major);
        Assert.Equal((2022, 2032, 12_574_700, 13_257_700), (managers.BaseYear, managers.ProjectedYear, managers.BaseEmployment, managers.ProjectedEmployment));
        Assert.Equal((683_000, 5.4, 1_053_100), (managers.NumericChange, managers.PercentChange, managers.AnnualOpenings));
        var chiefs = await ProjectionAsync("11-1011");
        Assert.Equal((-23_000, -8.2, 15_300), (chiefs.NumericChange, chiefs.PercentChange, chiefs.AnnualOpenings));
    }

    [Fact]
    public async Task Columns_are_found_by_heading_where_an_edition_moves_them()
    {
        await _database.ImportAsync([Edition("occupation_2024-2034.tsv", "Table 1.2")]);

        var nurses = await ProjectionAsync("29-1141");
        Assert.Equal((2024, 2034, 3_391_000, 3_557_100), (nurses.BaseYear, nurses.ProjectedYear, nurses.BaseEmployment, nurses.ProjectedEmployment));
        Assert.Equal((166_100, 4.9, 189_100), (nurses.NumericChange, nurses.PercentChange, nurses.AnnualOpenings));
    }

    [Fact]
    public async Task A_line_item_is_ranked_whatever_its_code_and_a_summary_is_not()
    {
        await _database.ImportAsync([Edition("occupation_2022-2032.tsv", "Table 1.7")]);

        await using var db = _database.Open();
        var levels = await db.ProjectionsMatrix.ToDictionaryAsync(p => p.SocCode, p => p.Level, TestContext.Current.CancellationToken);
        Assert.Equal(OccupationLevel.Detailed, levels["31-1120"]);
        Assert.Equal(OccupationLevel.Minor, levels["31-1100"]);
        Assert.Equal(OccupationLevel.Major, levels["31-0000"]);
        Assert.Equal(OccupationLevel.Total, levels["00-0000"]);
    }

    [Fact]
    public async Task Line_items_have_entry_requirements_and_summaries_have_dashes()
    {
        await _database.ImportAsync([Edition("occupation_2022-2032.tsv", "Table 1.7")]);

        await using var db = _database.Open();
        var entry = await db.EntryRequirements.ToDictionaryAsync(
            e => e.SocCode, e => (e.Year, e.Education, e.Experience, e.Training), TestContext.Current.CancellationToken);
        Assert.Equal(((short)2022, EducationLevel.Bachelor, WorkExperience.FiveYearsOrMore, JobTraining.None), entry["11-1011"]);
        Assert.Equal(((short)2022, EducationLevel.HighSchool, WorkExperience.None, JobTraining.ShortTerm), entry["31-1120"]);
        Assert.Equal(((short)2022, EducationLevel.Doctoral, WorkExperience.None, JobTraining.Internship), entry["29-1215"]);
        Assert.Equal(((short)2022, EducationLevel.SomeCollege, WorkExperience.None, JobTraining.LongTerm), entry["27-2011"]);
        Assert.Equal(((short)2022, EducationLevel.HighSchool, WorkExperience.None, JobTraining.Apprenticeship), entry["47-2111"]);
        Assert.Equal(((short)2022, EducationLevel.Bachelor, WorkExperience.UnderFiveYears, JobTraining.ModerateTerm), entry["53-2011"]);
        Assert.Equal(8, entry.Count);
    }

    [Fact]
    public async Task A_bad_cell_is_named_with_its_sheet()
    {
        var rows = Fixture.Rows("occupation_2022-2032.tsv");
        rows[8][3] = "3,172½";
        var path = Workbook.Write(Path.Combine(_database.Folder("bad"), "occupation.xlsx"), ("Table 1.7", rows));

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal(
            "occupation.xlsx, sheet \"Table 1.7\", line 9, column Employment, 2022: found \"3,172½\", expected thousands of jobs",
            file.Message);
        await using var db = _database.Open();
        Assert.False(await db.ProjectionsMatrix.AnyAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _database.Dispose();

    private string Edition(string fixture, string sheet) => Workbook.Write(
        Path.Combine(_database.Folder("edition"), "occupation.xlsx"), ("Index", [["Occupation.xlsx contents"]]), ("Table 1.0", OtherTable), (sheet, Fixture.Rows(fixture)));

    private async Task<ProjectionsMatrix> ProjectionAsync(string code, OccupationLevel level = OccupationLevel.Detailed)
    {
        await using var db = _database.Open();
        return await db.ProjectionsMatrix.SingleAsync(
            p => p.AreaCode == "00" && p.SocCode == code && p.Level == level, TestContext.Current.CancellationToken);
    }
}
