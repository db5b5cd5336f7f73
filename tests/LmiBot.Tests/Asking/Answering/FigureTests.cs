using LmiBot.Asking;
using LmiBot.Tests.Releases;
using static LmiBot.Tests.Releases.Cast;

namespace LmiBot.Tests.Asking.Answering;

/// <summary>Single figures, profiles, and what stands beside each.</summary>
public sealed class FigureTests
{
    private static readonly SmallRelease Release = new SmallRelease()
        .Wage(Nation, Teachers, annual: 65_000)
        .Wage(Texas, Teachers, annual: 62_000)
        .Wage(Nation, HomeAides, annual: 34_000)
        .Wage(Nation, PersonalAides, annual: 35_000)
        .Wage(Texas, Aides, annual: 25_000, entry: 18_000, quotient: 1.9)
        .Wage(Texas, Actors, hourly: 30.00m)
        .Wage(Texas, Physicians, topCoded: true)
        .Wage(Texas, Nurses, annual: 90_000)
        .Projection(Texas, Aides, jobs: 300_000, change: 60_000, openings: 55_000)
        .Projection(Texas, Nurses, jobs: 240_000, change: 30_000, openings: 16_000)
        .Projection(Texas, Typists, jobs: 2_000, change: -700, openings: null);

    [Theory]
    [InlineData(Nurses, Measure.MedianWage, "Registered Nurses in Texas have a median wage of $90,000 a year (May 2025).")]
    [InlineData(Actors, Measure.MedianWage, "Actors in Texas have a median wage of $30.00 an hour (May 2025).")]
    [InlineData(Physicians, Measure.MedianWage, "Family Medicine Physicians in Texas have a median wage of at least $239,200 a year (May 2025).")]
    [InlineData(Nurses, Measure.AnnualOpenings, "Registered Nurses in Texas have 16,000 openings a year (projected 2022–32).")]
    [InlineData(Nurses, Measure.GrowthPercent, "Registered Nurses in Texas are projected to grow by 12.5% in 2022–32, from 240,000 jobs, with 16,000 openings a year.")]
    [InlineData(Nurses, Measure.GrowthJobs, "Registered Nurses in Texas are projected to gain 30,000 jobs in 2022–32 (+12.5% of 240,000), with 16,000 openings a year.")]
    [InlineData(Typists, Measure.GrowthPercent, "Word Processors and Typists in Texas are projected to decline by 35.0% in 2022–32, from 2,000 jobs; openings are not published.")]
    [InlineData(Typists, Measure.AnnualOpenings, "Openings a year of Word Processors and Typists in Texas: not published.")]
    [InlineData(Aides, Measure.EntryWage, "Home Health and Personal Care Aides in Texas have an entry wage of $18,000 a year at the 10th percentile (May 2025).")]
    [InlineData(Aides, Measure.LocationQuotient, "Home Health and Personal Care Aides have a location quotient of 1.90 in Texas: that many times their share of jobs in the nation (May 2025).")]
    public async Task One_sentence_answers(string code, Measure measure, string text) => Assert.Equal(text, (await Figure(measure, code)).Text);

    [Theory]
    [InlineData(Teachers, null, false)]
    [InlineData(Nurses, 43.27, true)]
    [InlineData(Actors, 30.00, false)]
    public async Task Hourly_pay_is_published_or_said_to_be_computed_and_the_annual_only_have_none(string code, double? hourly, bool isComputed)
    {
        var answer = await Release.AnswerAsync(new Question { Kind = QuestionKind.Figure, AreaCode = Texas, Measure = Measure.MedianWage, Hourly = true, Occupations = [code] });

        Assert.Equal((decimal?)hourly, answer.Rows[0].Value.Value);
        Assert.Equal(isComputed, answer.Notes.Contains("Hourly pay is not published for Texas: it was computed as annual pay divided by 2,080."));
        Assert.Equal(hourly is null, answer.Notes.Any(n => n.Contains("$62,000 a year", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Measure.GrowthPercent)]
    [InlineData(Measure.GrowthJobs)]
    public async Task Base_and_openings_stand_beside_a_change(Measure measure)
    {
        var answer = await Figure(measure, Nurses);

        Assert.Contains((240_000, "baseEmployment"), answer.Rows[0].Cells.Zip(answer.Columns, (cell, column) => ((int)cell.Value!, column.Key)));
        Assert.Contains((16_000, "annualOpenings"), answer.Rows[0].Cells.Zip(answer.Columns, (cell, column) => ((int)cell.Value!, column.Key)));
    }

    [Fact]
    public async Task A_part_is_told_by_the_hybrid_that_is_published()
    {
        var answer = await Figure(Measure.MedianWage, HomeAides);

        Assert.Equal([Aides], answer.Rows.Select(r => r.SocCode));
        Assert.Contains("Home Health Aides and Personal Care Aides are published only together, as Home Health and Personal Care Aides (31-1120).", answer.Notes);
    }

    [Fact]
    public async Task Two_parts_of_one_hybrid_are_told_once() =>
        Assert.Equal([Aides], (await Figure(Measure.MedianWage, HomeAides, PersonalAides)).Rows.Select(r => r.SocCode));

    [Fact]
    public async Task A_part_is_told_by_itself_where_it_is_published()
    {
        var answer = await Release.AnswerAsync(new Question { Kind = QuestionKind.Figure, AreaCode = Nation, Measure = Measure.MedianWage, Occupations = [HomeAides, PersonalAides] });

        Assert.Equal("Median wage in the United States: Home Health Aides $34,000 a year; Personal Care Aides $35,000 a year.", answer.Text);
        Assert.Equal([HomeAides, PersonalAides], answer.Rows.Select(r => r.SocCode));
        Assert.DoesNotContain(answer.Notes, n => n.Contains("only together", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_profile_tells_all_with_the_base_beside_each_change()
    {
        var answer = await Profile(Aides);

        Assert.Equal("Home Health and Personal Care Aides in Texas: 55,000 openings a year (projected 2022–32) and a median wage of $25,000 a year.", answer.Text);
        Assert.Equal(Enum.GetValues<Measure>(), answer.Rows.Select(r => r.Measure!.Value));
        var growth = answer.Rows.Single(r => r.Measure == Measure.GrowthPercent);
        Assert.Equal("+20.0%", growth.Value.Text);
        Assert.Contains("300,000", growth.Title, StringComparison.Ordinal);
        Assert.Contains("To enter typically takes a high school diploma; related work experience: none; on-the-job training: short-term (up to a month).", answer.Notes);
    }

    [Fact]
    public async Task A_profile_without_openings_says_what_there_is() =>
        Assert.Equal("Actors in Texas have a median wage of $30.00 an hour.", (await Profile(Actors)).Text);

    [Theory]
    [InlineData(QuestionKind.Ranking)]
    [InlineData(QuestionKind.Figure)]
    [InlineData(QuestionKind.Profile)]
    public async Task Every_figure_has_a_source_with_vintage_and_area(QuestionKind kind)
    {
        foreach (var measure in Enum.GetValues<Measure>())
        {
            var answer = await Release.AnswerAsync(new Question { Kind = kind, AreaCode = Texas, Measure = measure, Occupations = kind == QuestionKind.Ranking ? [] : [Nurses] });

            Assert.NotEmpty(answer.Sources);
            Assert.All(answer.Sources, s => Assert.True(s is { Name.Length: > 0, Vintage: "2022-32" or "May 2025", AreaName: "Texas" }, $"{measure}: {s}"));
        }
    }

    private static Task<Answer> Figure(Measure measure, params string[] occupations) =>
        Release.AnswerAsync(new Question { Kind = QuestionKind.Figure, AreaCode = Texas, Measure = measure, Occupations = occupations });

    private static Task<Answer> Profile(string occupation) =>
        Release.AnswerAsync(new Question { Kind = QuestionKind.Profile, AreaCode = Texas, Occupations = [occupation] });
}
