using LmiBot.Asking;
using LmiBot.Tests.Releases;
using static LmiBot.Tests.Releases.Cast;

namespace LmiBot.Tests.Asking.Answering;

/// <summary>Which occupations a ranking lists, and in what order.</summary>
public sealed class RankingTests
{
    private static readonly SmallRelease Openings = new SmallRelease()
        .Projection(Texas, Nurses, jobs: 1000, change: 100, openings: 80)
        .Projection(Texas, Welders, jobs: 1000, change: -20, openings: 120)
        .Projection(Texas, Electricians, jobs: 1000, change: 50, openings: 120)
        .Projection(Texas, Typists, jobs: 1000, change: -300, openings: null)
        .Projection(Texas, Cashiers, jobs: 100, change: 90, openings: 10)
        .Projection(Texas, Aides, jobs: 5000, change: 250, openings: 700);

    private static readonly SmallRelease Wages = new SmallRelease()
        .Wage(Nation, Teachers, annual: 65_000)
        .Wage(Nation, Actors, hourly: 24.50m)
        .Wage(Texas, Nurses, annual: 90_000, hourly: 43.27m, entry: 60_000)
        .Wage(Texas, Physicians, topCoded: true)
        .Wage(Texas, Welders, annual: 50_000, hourly: 24.04m, entry: 36_000)
        .Wage(Texas, Typists)
        .Wage(Texas, Teachers, annual: 62_000, entry: 48_000)
        .Wage(Texas, Actors, hourly: 30.00m)
        .Wage(Texas, Cashiers, annual: 26_000);

    [Fact]
    public Task The_most_come_first_and_ties_go_by_code() =>
        Lists(Openings, Rank(Measure.AnnualOpenings), (Aides, 700), (Electricians, 120), (Welders, 120), (Nurses, 80), (Cashiers, 10));

    [Fact]
    public Task Ascending_the_fewest_come_first_and_ties_still_go_by_code() =>
        Lists(Openings, Rank(Measure.AnnualOpenings) with { Order = SortOrder.Ascending }, (Cashiers, 10), (Nurses, 80), (Electricians, 120), (Welders, 120), (Aides, 700));

    [Fact]
    public Task No_more_are_listed_than_asked_for() => Lists(Openings, Rank(Measure.AnnualOpenings) with { Limit = 2 }, (Aides, 700), (Electricians, 120));

    [Fact]
    public async Task A_list_goes_on_where_it_ended_and_says_where_it_ends()
    {
        var next = await Openings.AnswerAsync(Rank(Measure.AnnualOpenings) with { Limit = 2, Offset = 2 });
        var last = await Openings.AnswerAsync(Rank(Measure.AnnualOpenings) with { Limit = 2, Offset = 4 });
        var beyond = await Openings.AnswerAsync(Rank(Measure.AnnualOpenings) with { Limit = 2, Offset = 6 });

        Assert.Equal([Welders, Nurses], next.Rows.Select(r => r.SocCode));
        Assert.StartsWith("Openings a year in Texas, places 3 to 4 of 5: from Welders", next.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This is the end of the list.", next.Notes);
        Assert.Equal([Cashiers], last.Rows.Select(r => r.SocCode));
        Assert.Contains("This is the end of the list.", last.Notes);
        Assert.Empty(beyond.Rows);
        Assert.Equal("That was all: 5 occupations have this figure in Texas.", beyond.Text);
    }

    [Fact]
    public Task A_percentage_of_few_jobs_is_left_out() =>
        Lists(Openings, Rank(Measure.GrowthPercent), (Nurses, 10), (Aides, 5), (Electricians, 5), (Welders, -2), (Typists, -30));

    [Fact]
    public Task Jobs_gained_need_no_minimum() =>
        Lists(Openings, Rank(Measure.GrowthJobs), (Aides, 250), (Nurses, 100), (Cashiers, 90), (Electricians, 50), (Welders, -20), (Typists, -300));

    [Fact]
    public Task Only_what_declines_is_declining() =>
        Lists(Openings, Rank(Measure.GrowthPercent) with { Order = SortOrder.Ascending }, (Typists, -30), (Welders, -2));

    [Fact]
    public Task Where_nothing_declines_the_slowest_growth_is_told() => Lists(
        new SmallRelease().Projection(Texas, Nurses, 1000, 100, 80).Projection(Texas, Welders, 1000, 0, 20),
        Rank(Measure.GrowthJobs) with { Order = SortOrder.Ascending },
        (Welders, 0), (Nurses, 100));

    [Fact]
    public Task A_top_coded_wage_comes_first_without_a_number_and_unpublished_and_hourly_pay_not_at_all() =>
        Lists(Wages, Rank(Measure.MedianWage), (Physicians, null), (Nurses, 90_000), (Teachers, 62_000), (Welders, 50_000), (Cashiers, 26_000));

    [Fact]
    public Task Ascending_a_top_coded_wage_comes_last() =>
        Lists(Wages, Rank(Measure.MedianWage) with { Order = SortOrder.Ascending }, (Cashiers, 26_000), (Welders, 50_000), (Teachers, 62_000), (Nurses, 90_000), (Physicians, null));

    [Fact]
    public Task An_annual_floor_lets_a_top_coded_wage_pass_and_hourly_pay_not() =>
        Lists(Wages, Rank(Measure.Employment) with { Filters = new() { WageFloor = new(60_000, false) } }, (Teachers, 1000), (Nurses, 1000), (Physicians, 1000));

    /// <summary>Teachers are paid by the year: theirs divided by 2,080 would be 29.81, yet means nothing.</summary>
    [Fact]
    public Task An_hourly_floor_takes_hourly_pay_and_never_that_of_the_annual_only() =>
        Lists(Wages, Rank(Measure.Employment) with { Filters = new() { WageFloor = new(25, true) } }, (Actors, 1000), (Nurses, 1000), (Physicians, 1000));

    [Fact]
    public Task Where_only_annual_pay_is_published_the_hourly_is_computed() => Lists(
        new SmallRelease().Wage(Texas, Nurses, annual: 52_000).Wage(Texas, Welders, annual: 51_900),
        Rank(Measure.Employment) with { Filters = new() { WageFloor = new(25, true) } },
        (Nurses, 1000));

    [Fact]
    public Task Middle_skill_is_by_education_and_training() =>
        Lists(Openings, Rank(Measure.AnnualOpenings) with { Filters = new() { MiddleSkill = true } }, (Electricians, 120), (Welders, 120));

    [Theory]
    [InlineData("healthcare")]
    [InlineData("health-science")]
    public Task A_hybrid_is_in_a_field_once_through_its_parts(string field) =>
        Lists(Openings, Rank(Measure.AnnualOpenings) with { FieldCode = field }, (Aides, 700), (Nurses, 80));

    [Theory]
    [InlineData(Austin, 100)]
    [InlineData(Texas, 500)]
    public Task A_quotient_needs_jobs_more_of_them_in_a_state(string area, int least) => Lists(
        new SmallRelease().Wage(area, Nurses, jobs: least - 1, quotient: 9).Wage(area, Welders, jobs: least, quotient: 0.5),
        Rank(Measure.LocationQuotient) with { AreaCode = area },
        (Welders, 0.5));

    private static Question Rank(Measure measure) => new() { Kind = QuestionKind.Ranking, AreaCode = Texas, Measure = measure };

    private static async Task Lists(SmallRelease release, Question question, params (string Code, double? Value)[] rows)
    {
        var answer = await release.AnswerAsync(question);

        Assert.Equal(rows, answer.Rows.Select(r => (r.SocCode, (double?)r.Value.Value)));
        Assert.All(answer.Rows, r => Assert.Equal(r.Value.Value is null ? FigureStatus.TopCoded : FigureStatus.Published, r.Value.Status));
    }
}
