using LmiBot.Releases.Checking;
using LmiBot.Series;
using static LmiBot.Tests.Releases.ReleaseDatabase;

namespace LmiBot.Tests.Releases;

/// <summary>What the checks find in time series: weeks are noisy, so only what is far off for the same days, or all through the new quarter, is a warning.</summary>
public sealed class SeriesCheckTests : IDisposable
{
    private static readonly DateOnly First = new(2025, 1, 4);

    private readonly ReleaseDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_figure_that_differs_much_from_the_last_releases_for_the_same_week_is_named()
    {
        var report = await ReportAsync([.. Claims(26, _ => 1_000)], [.. Claims(39, week => week == 20 ? 2_000 : week == 21 ? 1_400 : 1_000)]);

        Assert.Equal(["New claims for unemployment insurance, Texas: week to 24 May 2025 2,000, was 1,000 (+100.0%)"], Lines(report, FindingNames.RevisedSeries));
        Assert.DoesNotContain(report.Findings, f => f.Name == FindingNames.JumpsInSeries);
    }

    [Fact]
    public async Task The_level_of_the_new_quarter_is_held_against_that_of_the_one_before()
    {
        var report = await ReportAsync([.. Claims(26, _ => 1_000)], [.. Claims(39, week => week < 26 ? 1_000 : 10_000)]);

        Assert.Equal(["New claims for unemployment insurance, Texas: on average since week to 28 June 2025 10,000, was 1,000 in the period before (+900.0%)"], Lines(report, FindingNames.JumpsInSeries));
        Assert.True(report.Findings.Single(f => f.Name == FindingNames.JumpsInSeries).IsError is false);
    }

    [Fact]
    public async Task What_comes_every_year_is_no_jump_and_what_does_not_is_held_against_the_year_before()
    {
        static int Season(int week) => week % 52 >= 39 ? 1_900 : 1_000;

        var seasonal = await ReportAsync([.. Claims(91, Season)], [.. Claims(104, Season)]);
        Assert.DoesNotContain(seasonal.Findings, f => f.Name == FindingNames.JumpsInSeries);

        using var other = new SeriesCheckTests();
        var report = await other.ReportAsync([.. Claims(91, Season)], [.. Claims(104, week => week < 91 ? Season(week) : 900)]);
        Assert.Equal(["New claims for unemployment insurance, Texas: on average since week to 26 September 2026 900, was 1,900 in the same period a year before (−52.6%)"], Lines(report, FindingNames.JumpsInSeries));
    }

    [Fact]
    public async Task A_week_of_postings_that_falls_by_half_is_a_holiday_and_a_quarter_that_does_is_none()
    {
        var holidays = await ReportAsync([.. Postings(26, _ => 0.1)], [.. Postings(39, week => week is 10 or 30 ? -0.6 : 0.1)]);
        Assert.Empty(Series(holidays));

        using var other = new SeriesCheckTests();
        var report = await other.ReportAsync([.. Postings(26, _ => 0.1)], [.. Postings(39, week => week < 26 ? 0.1 : -0.6)]);
        Assert.StartsWith("Job postings, Travis County, Texas: on average since four weeks to 28 June 2025 ", Lines(report, FindingNames.JumpsInSeries)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rate_and_an_index_count_too_and_few_claims_do_not()
    {
        Row Index(int day, double index) => source => new JobPostingsIndex { SourceId = source, AreaCode = Cast.Texas, Date = First.AddDays(day), Index = index };
        Row Rate(byte month, double rate) => source => new LaborForce { SourceId = source, AreaCode = Cast.Texas, PeriodYear = 2025, Period = month, UnemploymentRate = rate };

        var report = await ReportAsync(
            [Index(0, 110), Index(1, 111), Rate(1, 4.1), Rate(2, 4.2), .. Claims(3, _ => 40)],
            [Index(0, 110), Index(1, 1.11), Index(2, 111), Rate(1, 4.1), Rate(2, 4.2), Rate(3, 42), .. Claims(3, _ => 99)]);

        Assert.Equal(["Job postings, Texas: 5 January 2025 1.1, was 111.0 (−99.0%)"], Lines(report, FindingNames.RevisedSeries));
        Assert.Equal(["Unemployment rate, Texas: on average since February 2025 42.0%, was 4.2% in the period before (+900.0%)"], Lines(report, FindingNames.JumpsInSeries).Where(l => l.StartsWith("Unemployment", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_published_before_they_are_confirmed_and_which_ones_were_is_kept()
    {
        await ReportAsync([.. Claims(26, _ => 1_000)], [.. Claims(39, week => week < 26 ? 1_000 : 10_000)]);

        var first = await _database.Publish.RunAsync(Analyst, "2026Q2", [], Cancellation);
        Assert.Null(first.From);
        Assert.Contains(FindingNames.JumpsInSeries, first.Unconfirmed);
        Assert.Null((await _database.ReleaseAsync("2026Q2")).ConfirmedWarnings);

        var second = await _database.Publish.RunAsync(Analyst, "2026Q2", [.. first.Unconfirmed, FindingNames.ThinAreas], Cancellation);
        Assert.NotNull(second.From);
        var release = await _database.ReleaseAsync("2026Q2");
        Assert.Equal(("ann", "jumps-in-series row-counts"), (release.PublishedBy, release.ConfirmedWarnings));
    }

    public void Dispose() => _database.Dispose();

    private async Task<ReleaseReport> ReportAsync(Row[] before, Row[] now)
    {
        Row nurses = Wage(Cast.Texas, Cast.Nurses);
        await _database.PublishedAsync("2026Q1", [nurses, .. before]);
        return await _database.DraftAsync("2026Q2", [nurses, .. now]);
    }

    private static IEnumerable<Row> Claims(int weeks, Func<int, int> claims) =>
        Enumerable.Range(0, weeks).Select<int, Row>(week => source => new UIClaims { SourceId = source, AreaCode = Cast.Texas, WeekEnding = First.AddDays(7 * week), InitialClaims = claims(week) });

    private static IEnumerable<Row> Postings(int weeks, Func<int, double> change) =>
        Enumerable.Range(0, weeks).Select<int, Row>(week => source => new JobPostingsChange { SourceId = source, AreaCode = Cast.Travis, WeekEnding = First.AddDays(7 * week), All = change(week) });

    private static IReadOnlyList<string> Lines(ReleaseReport report, string name) => report.Findings.Single(f => f.Name == name).Lines;

    private static IEnumerable<ReleaseFinding> Series(ReleaseReport report) => report.Findings.Where(f => f.Name is FindingNames.JumpsInSeries or FindingNames.RevisedSeries);
}
