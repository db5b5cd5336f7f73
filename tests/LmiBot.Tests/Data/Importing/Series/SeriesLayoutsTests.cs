using LmiBot.Data.Importing;
using LmiBot.Series;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Data.Importing.Series;

public sealed class SeriesLayoutsTests : IDisposable
{
    private readonly ReferenceDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("aggregate_job_postings_US.csv", "indeed-nation", "2026-06-19", 8)]
    [InlineData("state_job_postings_us.csv", "indeed-states", "2026-06-19", 8)]
    [InlineData("Job Postings - City - Weekly.csv", "tracker-postings-cities", "2026-06-12", 8)]
    [InlineData("Job Postings - State - Weekly.csv", "tracker-postings-states", "2026-06-12", 8)]
    [InlineData("UI Claims - State - Weekly.csv", "tracker-claims-states", "2026-06-20", 6)]
    [InlineData("stateUnemployment_2025-01_2026-06.csv", "laus-states", "June 2026", 6)]
    [InlineData("qcew_2025_q1.csv", "qcew", "2025 Q1", 8)]
    public async Task A_file_is_known_by_its_headings_and_its_vintage_is_its_last_period(string name, string layout, string vintage, int rows)
    {
        var file = Assert.Single(await _database.ImportAsync([Fixture.Path(name)]));

        Assert.Equal(new ImportedFile(name, ImportOutcome.Imported, layout, vintage, rows), file with { Release = null });
    }

    [Fact]
    public async Task Of_Indeeds_variables_the_total_is_kept()
    {
        await _database.ImportAsync([Fixture.Path("aggregate_job_postings_US.csv"), Fixture.Path("state_job_postings_us.csv")]);

        await using var db = _database.Open();
        var last = await db.JobPostingsIndex.Where(p => p.Date == new DateOnly(2026, 6, 19)).OrderBy(p => p.AreaCode).ToListAsync(Cancellation);
        Assert.Equal([("00", 101.14), ("06", 84.08), ("48", 113.01)], last.Select(p => (p.AreaCode, p.Index)));
    }

    [Fact]
    public async Task A_citys_postings_belong_to_its_county_and_a_point_is_no_figure()
    {
        var cities = Fixture.Changed("Job Postings - City - Weekly.csv", _database.Folder("points"), "2026,6,5,16,0.0435,", "2026,6,5,16,.,");
        await _database.ImportAsync([cities, Fixture.Path("Job Postings - State - Weekly.csv")]);

        await using var db = _database.Open();
        var austin = await db.JobPostingsChange.Where(p => p.AreaCode == "48453").OrderBy(p => p.WeekEnding).ToListAsync(Cancellation);
        Assert.Equal([(null, 0.275), (-0.0308, 0.147)], austin.Select(p => (p.All, p.Manufacturing)));
        Assert.Equal((0.147, -0.105, -0.179, -0.082, -0.491), (austin[^1].Manufacturing, austin[^1].FinancialActivities, austin[^1].ProfessionalAndBusiness, austin[^1].EducationAndHealth, austin[^1].LeisureAndHospitality));
        Assert.Equal((-0.312, -0.207, -0.221, 0.0259, -0.027, 0.556, 0.023), (austin[^1].JobZone1, austin[^1].JobZone2, austin[^1].JobZones1And2, austin[^1].JobZone3, austin[^1].JobZone4, austin[^1].JobZone5, austin[^1].JobZones3To5));
        Assert.Equal(0.119, (await db.JobPostingsChange.SingleAsync(p => p.AreaCode == "48" && p.WeekEnding == new DateOnly(2026, 6, 12), Cancellation)).EducationAndHealth);
    }

    [Fact]
    public async Task Claims_are_those_for_regular_insurance()
    {
        await _database.ImportAsync([Fixture.Path("UI Claims - State - Weekly.csv")]);

        await using var db = _database.Open();
        var texas = await db.UIClaims.SingleAsync(c => c.AreaCode == "48" && c.WeekEnding == new DateOnly(2026, 6, 20), Cancellation);
        Assert.Equal((15_189, 152_120), (texas.InitialClaims, texas.ContinuedClaims));
    }

    [Fact]
    public async Task A_dash_is_a_rate_that_is_not_published()
    {
        await _database.ImportAsync([Fixture.Path("stateUnemployment_2025-01_2026-06.csv")]);

        await using var db = _database.Open();
        var texas = await db.LaborForce.Where(l => l.AreaCode == "48").OrderBy(l => l.PeriodYear).ThenBy(l => l.Period).ToListAsync(Cancellation);
        Assert.Equal([4.1, 4.3, null, 4.3, 4.4], texas.Select(l => l.UnemploymentRate));
    }

    [Fact]
    public async Task A_given_month_leaves_out_those_after_it()
    {
        var file = Assert.Single(await _database.ImportEditionAsync("2025-09", [Fixture.Path("stateUnemployment_2025-01_2026-06.csv")]));

        Assert.Equal("September 2025", file.Vintage);
        await using var db = _database.Open();
        Assert.Equal([(2025, 3), (2025, 6), (2025, 9)], (await db.LaborForce.OrderBy(l => l.Period).ToListAsync(Cancellation)).Select(l => ((int)l.PeriodYear, (int)l.Period)));
    }

    [Fact]
    public async Task What_QCEW_does_not_disclose_is_no_zero_and_its_areas_are_ours()
    {
        await _database.ImportAsync([Fixture.Path("qcew_2025_q1.csv")]);

        await using var db = _database.Open();
        var rows = await db.Industry.OrderBy(i => i.AreaCode).ThenBy(i => i.IndustryCode).ToListAsync(Cancellation);
        Assert.Equal([("00", "10"), ("12420", "10"), ("48", "10"), ("48453", "1025"), ("48453", "213112")], rows.Select(i => (i.AreaCode, i.IndustryCode)));
        Assert.Equal((3, null, null, null), (rows[^1].Establishments, rows[^1].Month3Employment, rows[^1].TotalWages, rows[^1].AverageWeeklyWage));
        Assert.Equal((2025, 1, 5), (rows[3].PeriodYear, rows[3].Period, rows[3].Ownership));
        Assert.Equal((830, 9_000_000L, 844), (rows[3].Month3Employment, rows[3].TotalWages, rows[3].AverageWeeklyWage));
    }

    [Theory]
    [InlineData("aggregate_job_postings_US.csv", "101.14,104.65", "lots,104.65", "line 4, column indeed_job_postings_index_SA: found \"lots\", expected an index of 0 or more")]
    [InlineData("aggregate_job_postings_US.csv", "99.11,100.28,new", "99.11,100.28,old", "line 8, column variable: found \"old postings\", expected total postings or new postings")]
    [InlineData("state_job_postings_us.csv", "2026-06-19,tx", "2026-06-31,tx", "line 9, column date: found \"2026-06-31\", expected a day such as 2026-06-19")]
    [InlineData("state_job_postings_us.csv", "2026-06-19,tx", "2026-06-19,tex", "line 9, column state: found \"tex\", expected the two letters of a state")]
    [InlineData("Job Postings - City - Weekly.csv", "2026,6,12,16,-0.0308", "2026,6,12,99,-0.0308", "line 9, column cityid: found \"99\", expected the number of a city of the tracker")]
    [InlineData("Job Postings - City - Weekly.csv", "2026,6,12,16,-0.0308", "2026,6,31,16,-0.0308", "line 9, column day_endofweek: found \"31\", expected a day of the month")]
    [InlineData("Job Postings - State - Weekly.csv", ",0.806", ",", "line 9, column bg_posts_jz5: found \"\", expected a change such as -0.25, or a point")]
    [InlineData("Job Postings - State - Weekly.csv", ",0.806", ",-1.2", "line 9, column bg_posts_jz5: found \"-1.2\", expected a change of at least -1")]
    [InlineData("UI Claims - State - Weekly.csv", "15189,152120", "15189.5,152120", "line 7, column initclaims_count_regular: found \"15189.5\", expected a number of claims, or a point")]
    [InlineData("stateUnemployment_2025-01_2026-06.csv", "LASST48", "LAUST48", "line 2, column Series ID: found \"LAUST480000000000003\", expected the unemployment rate of a state, seasonally adjusted: LASST, its FIPS code, zeros and 03")]
    [InlineData("stateUnemployment_2025-01_2026-06.csv", "June,4.4", "June,440", "line 2, column Unemployment Rate: found \"440\", expected percent, or - for none")]
    [InlineData("qcew_2025_q1.csv", "\"US000\"", "\"US0\"", "line 2, column area_fips: found \"US0\", expected an area code of QCEW such as US000, 48000, 48453 or C1242")]
    [InlineData("qcew_2025_q1.csv", "\"2025\",\"1\",\"\",300", "\"2025\",\"A\",\"\",300", "line 3, column qtr: found \"A\", expected a quarter from 1 to 4")]
    [InlineData("qcew_2025_q1.csv", "\"N\"", "\"X\"", "line 5, column disclosure_code: found \"X\", expected N or nothing")]
    public async Task Of_a_file_that_can_be_read_in_part_nothing_is_kept(string name, string found, string replacement, string message)
    {
        var path = Fixture.Changed(name, _database.Folder("bad"), found, replacement);

        var file = Assert.Single(await _database.ImportAsync([path]));

        Assert.Equal((ImportOutcome.Failed, $"{name}, {message}"), (file.Outcome, file.Message));
        await using var db = _database.Open();
        Assert.Equal(0, await db.ReleaseSources.CountAsync(Cancellation) + await db.JobPostingsIndex.CountAsync(Cancellation) + await db.JobPostingsChange.CountAsync(Cancellation)
            + await db.UIClaims.CountAsync(Cancellation) + await db.LaborForce.CountAsync(Cancellation) + await db.Industry.CountAsync(Cancellation));
    }

    [Theory]
    [InlineData("indeed/2025-09-30/state_job_postings_us.csv", "2025-09-26", 105_315, 105_315)]
    [InlineData("opportunity-insights/2026-06-30/Job Postings - City - Weekly.csv", "2026-06-12", 17_808, 2_703)]
    [InlineData("opportunity-insights/2026-03-31/UI Claims - State - Weekly.csv", "2026-03-14", 16_524, 16_524)]
    public async Task Each_row_of_a_whole_file_that_has_a_figure_is_imported(string path, string vintage, int rows, int kept)
    {
        var file = Assert.Single(await _database.ImportAsync([Path.Combine(ReferenceFolders.Shared(), "postings", path)]));

        Assert.Equal((ImportOutcome.Imported, vintage, rows), (file.Outcome, file.Vintage, file.Rows));
        await using var db = _database.Open();
        Assert.Equal(kept, await db.JobPostingsIndex.CountAsync(Cancellation) + await db.JobPostingsChange.CountAsync(Cancellation) + await db.UIClaims.CountAsync(Cancellation));
    }

    [Fact]
    public void The_tracked_cities_are_those_of_the_publishers_list()
    {
        var rows = File.ReadLines(Path.Combine(ReferenceFolders.Shared(), "postings", "opportunity-insights", "GeoIDs - City.csv")).Skip(1).Select(l => l.Split(',')).ToList();

        Assert.Equal(rows.Select(r => $"{r[0]} {r[1]}"), TrackedCity.All.Select(c => $"{c.CityId} {c.Name}"));
        Assert.All(rows, r => Assert.StartsWith(r[1] == "New York City" ? "35620" : r[4].PadLeft(2, '0'), TrackedCity.Numbered(int.Parse(r[0], System.Globalization.CultureInfo.InvariantCulture))!.AreaCode, StringComparison.Ordinal));
    }

    public void Dispose() => _database.Dispose();
}
