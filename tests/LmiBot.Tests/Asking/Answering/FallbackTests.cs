using LmiBot.Asking;
using LmiBot.Tests.Releases;
using static LmiBot.Tests.Releases.Cast;

namespace LmiBot.Tests.Asking.Answering;

/// <summary>Where the area that was asked about lacks a figure, the nearest wider one that has it answers, by name.</summary>
public sealed class FallbackTests
{
    private static readonly SmallRelease Release = new SmallRelease()
        .Wage(Nation, Nurses, jobs: 3_000_000, annual: 97_000)
        .Wage(Texas, Nurses, jobs: 250_000, annual: 90_000)
        .Wage(Texas, Welders, jobs: 40_000, annual: 52_000)
        .Wage(Austin, Nurses, jobs: 19_000, annual: 95_000)
        .Wage(Austin, Welders, jobs: 1_500)
        .Projection(Nation, Nurses, jobs: 3_100_000, change: 180_000, openings: 190_000)
        .Projection(Texas, Nurses, jobs: 240_000, change: 30_000, openings: 16_000)
        .Projection(Texas, Welders, jobs: 50_000, change: 5_000, openings: 6_000);

    [Theory]
    [InlineData(Austin, "Austin-Round Rock-San Marcos, TX")]
    [InlineData(Travis, "Travis County, Texas")]
    public async Task Openings_of_a_metropolitan_area_are_those_of_its_state_beside_its_own_wages(string area, string name)
    {
        var answer = await Rank(area, Measure.AnnualOpenings);

        Assert.Equal(Texas, answer.Area!.AreaCode);
        Assert.StartsWith("In Texas, Registered Nurses have the most openings: 16,000 a year", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"Projections are published for states and the nation, not for {name}: openings and growth are those of Texas.", answer.Notes);
        Assert.Contains("Jobs and wages are those of Austin-Round Rock-San Marcos, TX.", answer.Notes);
        Assert.Equal([16_000, 19_000, 95_000], answer.Rows[0].Cells.Select(c => c.Value));
        Assert.Equal(["Texas", "Austin-Round Rock-San Marcos, TX"], answer.Sources.Select(s => s.AreaName));
        Assert.Equal(["2022-32", "May 2025"], answer.Sources.Select(s => s.Vintage));
    }

    [Fact]
    public async Task Wages_of_a_county_are_those_of_its_metropolitan_area()
    {
        var answer = await Rank(Travis, Measure.MedianWage);

        Assert.Equal(Austin, answer.Area!.AreaCode);
        Assert.Contains("Jobs and wages are not published for Travis County, Texas: they are those of Austin-Round Rock-San Marcos, TX.", answer.Notes);
    }

    [Fact]
    public async Task A_state_without_figures_is_answered_by_the_nation_and_said_not_to_be_loaded()
    {
        var answer = await Rank(Ohio, Measure.AnnualOpenings);

        Assert.Equal(Nation, answer.Area!.AreaCode);
        Assert.Contains("No figures of Ohio are loaded here: these are those of the United States.", answer.Notes);
        Assert.All(answer.Sources, s => Assert.Equal("United States", s.AreaName));
    }

    [Fact]
    public async Task An_area_with_the_figure_needs_no_other()
    {
        var answer = await Rank(Texas, Measure.AnnualOpenings);

        Assert.Equal(Texas, answer.Area!.AreaCode);
        Assert.DoesNotContain(answer.Notes, n => n.Contains("those of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_one_occupation_is_withheld_the_wider_area_tells_it()
    {
        var answer = await Release.AnswerAsync(Figure(Austin, Measure.MedianWage, Welders));

        Assert.Equal("Median wage of Welders, Cutters, Solderers, and Brazers in Austin-Round Rock-San Marcos, TX: not published.", answer.Text);
        Assert.Equal(FigureStatus.NotPublished, answer.Rows[0].Value.Status);
        Assert.Null(answer.Rows[0].Value.Value);
        Assert.Contains("For Texas, the figure is $52,000 a year (May 2025).", answer.Notes);
    }

    [Fact]
    public async Task A_profile_names_the_area_of_each_figure()
    {
        var answer = await Release.AnswerAsync(new Question { Kind = QuestionKind.Profile, AreaCode = Austin, Occupations = [Nurses] });

        Assert.Equal("Registered Nurses in Austin-Round Rock-San Marcos, TX: a median wage of $95,000 a year (May 2025); in Texas, 16,000 openings a year (projected 2022–32).", answer.Text);
        Assert.Contains(answer.Rows, r => r is { Measure: Measure.AnnualOpenings, Title: "Openings a year, 2022–32 (Texas)", Value.Value: 16_000 });
        Assert.Contains(answer.Rows, r => r is { Measure: Measure.MedianWage, Title: "Median wage, May 2025", Value.Value: 95_000 });
    }

    [Fact]
    public async Task Wages_from_elsewhere_are_named_where_the_projections_are_at_home()
    {
        var answer = await new SmallRelease()
            .Wage(Nation, Nurses, jobs: 3_000_000, annual: 97_000)
            .Projection(Texas, Nurses, jobs: 240_000, change: 30_000, openings: 16_000)
            .AnswerAsync(new Question { Kind = QuestionKind.Ranking, AreaCode = Texas });

        Assert.Equal(Texas, answer.Area!.AreaCode);
        Assert.Contains("Jobs and wages are those of the United States.", answer.Notes);
    }

    private static Task<Answer> Rank(string area, Measure measure) =>
        Release.AnswerAsync(new Question { Kind = QuestionKind.Ranking, AreaCode = area, Measure = measure });

    private static Question Figure(string area, Measure measure, params string[] occupations) =>
        new() { Kind = QuestionKind.Figure, AreaCode = area, Measure = measure, Occupations = occupations };
}
