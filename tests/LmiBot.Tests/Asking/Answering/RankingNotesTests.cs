using LmiBot.Asking;
using LmiBot.Tests.Releases;
using static LmiBot.Tests.Releases.Cast;

namespace LmiBot.Tests.Asking.Answering;

/// <summary>What a ranking says beside its list.</summary>
public sealed class RankingNotesTests
{
    private static readonly SmallRelease Release = new SmallRelease()
        .Wage(Nation, Teachers, annual: 65_000)
        .Wage(Nation, Actors, hourly: 24.50m)
        .Wage(Texas, Nurses, annual: 90_000, hourly: 43.27m)
        .Wage(Texas, Physicians, topCoded: true)
        .Wage(Texas, Welders, annual: 50_000)
        .Wage(Texas, Typists)
        .Wage(Texas, Teachers, annual: 62_000)
        .Wage(Texas, Actors, hourly: 30.00m)
        .Projection(Texas, Nurses, jobs: 2000, change: 200, openings: 180)
        .Projection(Texas, Welders, jobs: 1000, change: 20, openings: null)
        .Projection(Texas, Cashiers, jobs: 499, change: 400, openings: 90);

    [Theory]
    [InlineData(Measure.AnnualOpenings, "In Texas, Registered Nurses have the most openings: 180 a year (projected 2022–32).")]
    [InlineData(Measure.GrowthPercent, "In Texas, Registered Nurses are projected to grow fastest: +10.0% in 2022–32, from 2,000 jobs, with 180 openings a year.")]
    [InlineData(Measure.GrowthJobs, "In Texas, Cashiers are projected to gain the most jobs: +400 in 2022–32 (+80.2% of 499), with 90 openings a year.")]
    [InlineData(Measure.MedianWage, "In Texas, Family Medicine Physicians are paid best: a median wage of at least $239,200 a year (May 2025).")]
    public async Task One_sentence_answers(Measure measure, string text) => Assert.Equal(text, (await Rank(measure)).Text);

    [Fact]
    public async Task Nothing_that_declines_is_said_so()
    {
        var answer = await Release.AnswerAsync(Question(Measure.GrowthPercent) with { Order = SortOrder.Ascending });

        Assert.Equal("In Texas, nothing is projected to decline; Welders, Cutters, Solderers, and Brazers grow slowest: +2.0% in 2022–32, from 1,000 jobs; openings are not published.", answer.Text);
    }

    [Theory]
    [InlineData(Measure.MedianWage, "Left out, because this is not published: Word Processors and Typists.")]
    [InlineData(Measure.MedianWage, "Left out, because only hourly pay is published: Actors.")]
    [InlineData(Measure.MedianWage, "“At least” stands for a wage at or above the highest that the survey published that year.")]
    [InlineData(Measure.AnnualOpenings, "Left out, because this is not published: Welders, Cutters, Solderers, and Brazers.")]
    [InlineData(Measure.AnnualOpenings, "Jobs and wages leave out the self-employed; projections count them.")]
    [InlineData(Measure.GrowthPercent, "Occupations with fewer than 500 jobs in 2022 are left out, because a percentage of few jobs says little.")]
    public async Task It_says_what_it_left_out_and_why(Measure measure, string note) => Assert.Contains(note, (await Rank(measure)).Notes);

    [Fact]
    public async Task The_minimum_is_the_agencys()
    {
        var ask = await Release.AskAsync(new AskingOptions { MinimumBase = 1500 });

        var answer = ask.Answer(Question(Measure.GrowthPercent));

        Assert.Equal([Nurses], answer.Rows.Select(r => r.SocCode));
        Assert.Contains(answer.Notes, n => n.Contains("fewer than 1,500 jobs in 2022", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "Left out, because only hourly pay is published: Actors.")]
    [InlineData(true, "Left out, because only annual pay is published: Secondary School Teachers, Except Special and Career/Technical Education.")]
    public async Task A_wage_floor_names_whose_pay_cannot_be_compared(bool hourly, string note)
    {
        foreach (var measure in (Measure[])[Measure.Employment, Measure.MedianWage])
        {
            var answer = await Release.AnswerAsync(Question(measure) with { Filters = new() { WageFloor = new(hourly ? 20 : 40_000, hourly) } });

            Assert.Contains(note, answer.Notes);
            Assert.DoesNotContain(answer.Notes, n => hourly && n.Contains("Teachers", StringComparison.Ordinal) && n != note);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_wage_floor_names_whose_pay_is_not_published(bool hourly)
    {
        var answer = await Release.AnswerAsync(Question(Measure.Employment) with { Filters = new() { WageFloor = new(1, hourly) } });

        Assert.Contains("Left out, because the median wage is not published: Word Processors and Typists.", answer.Notes);
    }

    [Fact]
    public async Task Computed_hourly_pay_is_said_so() =>
        Assert.Contains(
            "Hourly pay is not published for Texas: it was computed as annual pay divided by 2,080.",
            (await new SmallRelease().Wage(Texas, Nurses, annual: 52_000)
                .AnswerAsync(Question(Measure.Employment) with { Filters = new() { WageFloor = new(25, true) } })).Notes);

    [Fact]
    public async Task Published_hourly_pay_is_not_said_to_be_computed() =>
        Assert.DoesNotContain(
            (await new SmallRelease().Wage(Texas, Nurses, annual: 52_000, hourly: 25m)
                .AnswerAsync(Question(Measure.Employment) with { Filters = new() { WageFloor = new(25, true) } })).Notes,
            n => n.Contains("2,080", StringComparison.Ordinal));

    [Fact]
    public async Task A_list_without_rows_says_so()
    {
        var answer = await Release.AnswerAsync(Question(Measure.LocationQuotient) with { AreaCode = Nation });

        Assert.Empty(answer.Rows);
        Assert.Equal("In the United States, no occupation has a published figure for this: Location quotient.", answer.Text);
        Assert.Contains("A location quotient compares an area with the nation, so the nation has none.", answer.Notes);
    }

    [Theory]
    [InlineData("healthcare", "“Healthcare” means the SOC groups Healthcare Practitioners and Technical Occupations and Healthcare Support Occupations.")]
    [InlineData("health-science", "“Health Science” means the O*NET career cluster: 1 occupations that are published here.")]
    public async Task A_field_is_explained(string field, string note) =>
        Assert.Contains(note, (await Release.AnswerAsync(Question(Measure.AnnualOpenings) with { FieldCode = field })).Notes);

    private static Task<Answer> Rank(Measure measure) => Release.AnswerAsync(Question(measure));

    private static Question Question(Measure measure) => new() { Kind = QuestionKind.Ranking, AreaCode = Texas, Measure = measure };
}
