using LmiBot.Asking;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking.Answering;

public sealed class SeriesAnswerTests
{
    private const int Indeed = 3;
    private const int Tracker = 4;
    private const int Laus = 5;
    private const int Earlier = 6;

    private readonly SmallRelease _release = new SmallRelease().With(
        SmallRelease.Source(Indeed, SourceProgram.IndeedPostings, "2026-06-19"),
        SmallRelease.Source(Tracker, SourceProgram.OpportunityInsightsPostings, "2026-06-12"),
        SmallRelease.Source(Laus, SourceProgram.Laus, "January 2026"),
        SmallRelease.Source(Earlier, SourceProgram.Oews, "May 2024"));

    [Fact]
    public async Task A_town_is_answered_by_the_city_that_stands_for_its_area()
    {
        var answer = await AskAsync("are job postings in Round Rock up?", [.. Weeks("2026-02-20", -0.0167, -0.0167, -0.0167, -0.0167), .. Weeks("2026-05-22", 0.1, -0.5, 0.12, 0.1568)]);

        Assert.Equal("Job postings, Austin", answer.Title);
        Assert.Equal("Job postings in Austin: an index of 96.9 (four weeks to 12 June 2026); −1.4% from three months before (four weeks to 13 March 2026); −3.1% from January 2020.", answer.Text);
        Assert.Contains("Austin stands for the area: the publisher follows the city by its county, Travis County, Texas.", answer.Notes);
        Assert.Equal("not published", Row(answer, "A year before").Value.Text);
        Assert.Equal([98.33, null, 96.92], answer.Series!.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task Weeks_of_postings_are_compared_by_fours_and_four_of_which_one_is_missing_are_none()
    {
        var answer = await AskAsync(
            "job postings in Round Rock since April 2026",
            [.. Weeks("2026-03-06", 0.4, 0.4, 0.4), .. Weeks("2026-04-03", 0.1, 0.1, -0.3, 0.1), .. Weeks("2026-05-22", -0.5, 0.3, 0.3, 0.3, 0.3)]);

        Assert.Equal("100.0", Row(answer, "The first figure since then (four weeks to 24 April 2026)").Value.Text);
        Assert.Equal("+30.0%", Row(answer, "The first figure since then (four weeks to 24 April 2026)").Cells[1].Text);
        Assert.Equal([100, null, 110, 130], answer.Series!.Points.Select(p => p.Value));
        Assert.Contains(answer.Notes, n => n.Contains("an average of four weeks; this edition’s first ends 24 April 2026", StringComparison.Ordinal));
        Assert.Contains("averages of four weeks", answer.Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_without_the_series_is_answered_by_the_state_and_says_so()
    {
        var answer = await AskAsync("job postings in Hill Country", Index(Cast.Texas, "2025-06-19", 114.84), Index(Cast.Texas, "2026-06-19", 113.01));

        Assert.Equal((Cast.Texas, "Job postings, Texas"), (answer.Area!.AreaCode, answer.Title));
        Assert.Contains("Job postings: not published for the Hill Country Region of Texas, so these are the figures of Texas.", answer.Notes);
        Assert.Equal(("114.8", "−1.6%"), (Row(answer, "A year before").Value.Text, Row(answer, "A year before").Cells[1].Text));
        Assert.Contains("as the publisher had them for release Small", answer.Notes[^1], StringComparison.Ordinal);
        Assert.Equal(new AnswerSource("Indeed Hiring Lab job postings index (CC BY 4.0)", "2026-06-19", "Texas"), Assert.Single(answer.Sources));
    }

    [Fact]
    public async Task A_month_that_is_not_published_is_no_figure_and_no_other_months()
    {
        var answer = await AskAsync("unemployment rate in Texas", Rate(2025, 9, 4.3), Rate(2025, 10, null), Rate(2025, 11, 4.3), Rate(2026, 1, 4.4));

        Assert.Equal("Unemployment rate in Texas: 4.4% (January 2026).", answer.Text);
        Assert.Equal("not published", Row(answer, "Three months before (October 2025)").Value.Text);
        Assert.Equal([4.3, null, 4.3, null, 4.4], answer.Series!.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task A_day_that_is_missing_is_answered_by_one_of_the_week_before_and_none_earlier()
    {
        var near = await AskAsync("job postings in Texas", Index(Cast.Texas, "2026-03-14", 100.5), Index(Cast.Texas, "2025-06-12", 90), Index(Cast.Texas, "2026-06-19", 113.01));

        Assert.Equal("100.5", Row(near, "Three months before (14 March 2026)").Value.Text);
        Assert.Equal("not published", Row(near, "A year before (19 June 2025)").Value.Text);
    }

    [Fact]
    public async Task Since_when_begins_with_the_first_figure_from_then_on()
    {
        var answer = await AskAsync("job postings in Texas since January", Index(Cast.Texas, "2025-12-31", 90), Index(Cast.Texas, "2026-01-02", 100), Index(Cast.Texas, "2026-06-19", 113.01));

        Assert.Equal("+13.0%", Row(answer, "The first figure since then (2 January 2026)").Cells[1].Text);
        Assert.Equal([100, null, 113.01], answer.Series!.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task A_rise_from_the_holidays_is_not_named_first()
    {
        var answer = await AskAsync("job postings in Round Rock since January 2026", [.. Weeks("2025-12-26", -0.5, -0.5, 0.2, 0.2, 0.2, 0.2, 0.2), .. Weeks("2026-05-22", 0.2, 0.2, 0.2, 0.2)]);

        Assert.Contains("; 0.0% from the first figure since then (four weeks to 30 January 2026); ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weeks_with_a_holiday_are_said_to_have_one()
    {
        var answer = await AskAsync("job postings in Round Rock", [.. Weeks("2025-12-12", 0.2, 0.2, -0.5, -0.5), .. Weeks("2026-03-13", 0.2, 0.2, 0.2, 0.2)]);

        Assert.Contains("from three months before (four weeks to 2 January 2026, one of them with a holiday)", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_begins_three_years_before_its_end_unless_more_is_asked_for()
    {
        object[] rows = [Index(Cast.Texas, "2020-04-01", 50), Index(Cast.Texas, "2023-06-19", 120), Index(Cast.Texas, "2026-06-19", 113.01)];

        Assert.Equal([120, null, 113.01], (await AskAsync("job postings in Texas", rows)).Series!.Points.Select(p => p.Value));
        Assert.Equal([50, null, 120, null, 113.01], (await AskAsync("job postings in Texas since 2020")).Series!.Points.Select(p => p.Value));
    }

    [Fact]
    public async Task A_period_is_answered_by_its_own_figures()
    {
        object[] rows = [Rate(2024, 12, 4.0), Rate(2025, 1, 4.1), Rate(2025, 9, 4.2), Rate(2025, 10, null), Rate(2025, 12, 4.3), Rate(2026, 1, 4.4)];

        var year = await AskAsync("unemployment rate in Texas in 2025", rows);
        var month = await AskAsync("unemployment rate in Texas in October 2025");
        var later = await AskAsync("unemployment rate in Texas in March 2026");

        Assert.Equal("Unemployment rate in Texas: 4.3% (December 2025); +0.2 points from the first figure since then (January 2025); +0.1 points from three months before (September 2025); +0.3 points from a year before (December 2024).", year.Text);
        Assert.Equal("Change until then", year.Columns[1].Header);
        Assert.Equal([4.0, 4.1, null, 4.2, null, 4.3], year.Series!.Points.Select(p => p.Value));
        Assert.Contains(year.Notes, n => n.StartsWith("The last figure is of: January 2026.", StringComparison.Ordinal));
        Assert.StartsWith("I have no figure for October 2025. The nearest: Unemployment rate in Texas: 4.2% (September 2025)", month.Text, StringComparison.Ordinal);
        Assert.StartsWith("I have no figure for March 2026. The nearest: Unemployment rate in Texas: 4.4% (January 2026)", later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_areas_stand_side_by_side()
    {
        var answer = await AskAsync(
            "unemployment rate in Texas and the US", Rate(2026, 1, 4.4), new LaborForce { SourceId = Laus, AreaCode = Cast.Nation, PeriodYear = 2026, Period = 1, UnemploymentRate = 4.1 });

        Assert.Equal("Unemployment rate in Texas: 4.4% (January 2026). Unemployment rate in the United States: 4.1% (January 2026).", answer.Text);
        Assert.Equal("4.1%", Row(answer, "The United States, January 2026").Value.Text);
        Assert.Equal(2, answer.Sources.Count);
        Assert.Contains("I have no figures on this: Job postings, the United States.", (await AskAsync("job postings in Texas and the US", Index(Cast.Texas, "2026-06-19", 113.01))).Notes);
    }

    [Fact]
    public async Task Where_two_sources_have_a_series_the_one_that_goes_on_longest_is_read()
    {
        var release = _release.With(SmallRelease.Source(7, SourceProgram.IndeedPostings, "2026-03-20"), new JobPostingsIndex { SourceId = 7, AreaCode = Cast.Texas, Date = new DateOnly(2026, 3, 20), Index = 1 });

        var answer = (await release.With(Index(Cast.Texas, "2026-06-19", 113.01)).AskAsync()).Answer("job postings in Texas", AskState.Empty).Answer;

        Assert.Equal("2026-06-19", Assert.Single(answer.Sources).Vintage);
    }

    [Fact]
    public async Task Nothing_is_said_of_what_is_not_there()
    {
        var answer = await AskAsync("unemployment claims in Texas");

        Assert.Equal("I have no figures on this: New claims for unemployment insurance, Texas.", answer.Text);
        Assert.Empty(answer.Rows);
    }

    [Fact]
    public async Task Years_stand_side_by_side_without_a_change_and_a_ceiling_is_said()
    {
        _release.Wage(Cast.Texas, Cast.Physicians, annual: 235_710).Wage(Cast.Nation, Cast.Physicians, annual: 244_180);

        var answer = await AskAsync("wages of family medicine physicians since 2022", Panel(Cast.Texas, topCoded: true), Panel(Cast.Nation, annual: 238_380));

        Assert.Equal("Median wage of Family Medicine Physicians in Texas: at least $239,200 a year (May 2024); $235,710 a year (May 2025).", answer.Text);
        Assert.Equal(["at least $239,200", "$238,380", "$235,710", "$244,180"], answer.Rows.SelectMany(r => r.Cells).Select(c => c.Text));
        Assert.Contains(answer.Notes, n => n.Contains("warns against reading growth", StringComparison.Ordinal));
        Assert.Contains(answer.Notes, n => n.Contains("cannot be compared", StringComparison.Ordinal));
        Assert.DoesNotContain('%', answer.Text + string.Concat(answer.Rows.SelectMany(r => r.Cells).Select(c => c.Text)));
        Assert.Null(answer.Series);
        Assert.Equal(["May 2025", "May 2024", "May 2025", "May 2024"], answer.Sources.Select(s => s.Vintage));
    }

    [Fact]
    public async Task Where_one_year_alone_is_loaded_the_wider_area_is_shown_and_said()
    {
        _release.Wage(Cast.Austin, Cast.Physicians, annual: 1).Wage(Cast.Texas, Cast.Physicians, annual: 235_710).Wage(Cast.Nation, Cast.Physicians, annual: 244_180);

        var answer = await AskAsync("wages of family medicine physicians in Austin since 2022", Panel(Cast.Texas, annual: 228_560));

        Assert.Equal(Cast.Texas, answer.Area!.AreaCode);
        Assert.Contains("Of Austin-Round Rock-San Marcos, TX, one year alone is loaded: these are the years of Texas.", answer.Notes);
        Assert.Equal(["$228,560", "not loaded here", "$235,710", "$244,180"], answer.Rows.SelectMany(r => r.Cells).Select(c => c.Text));
        Assert.DoesNotContain(answer.Notes, n => n.Contains("cannot be compared", StringComparison.Ordinal));
    }

    private async Task<Answer> AskAsync(string text, params object[] rows) => (await _release.With(rows).AskAsync()).With(Questions.InJuly).Answer(text, AskState.Empty).Answer;

    private static AnswerRow Row(Answer answer, string title) => answer.Rows.Single(r => r.Title.StartsWith(title, StringComparison.Ordinal));

    private static JobPostingsIndex Index(string area, string day, double index) => new() { SourceId = Indeed, AreaCode = area, Date = Day(day), Index = index };

    /// <summary>One week after the other.</summary>
    private static IEnumerable<JobPostingsChange> Weeks(string first, params double[] changes) => changes.Index().Select(c => new JobPostingsChange { SourceId = Tracker, AreaCode = Cast.Travis, WeekEnding = Day(first).AddDays(7 * c.Index), All = c.Item });

    private static LaborForce Rate(short year, byte month, double? rate) => new() { SourceId = Laus, AreaCode = Cast.Texas, PeriodYear = year, Period = month, UnemploymentRate = rate };

    private static IOWage Panel(string area, int? annual = null, bool topCoded = false) => new()
    {
        SourceId = Earlier, AreaCode = area, SocCode = Cast.Physicians, Level = OccupationLevel.Detailed, PeriodYear = 2024, Employment = 100, AnnualMedian = annual,
        TopCoded = topCoded ? WageCells.AnnualMedian : WageCells.None,
    };

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
