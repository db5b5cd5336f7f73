using LmiBot.Asking;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking.Answering;

/// <summary>One occupation in several areas. The figures are those of OEWS, May 2025, and of the projections 2022–32 (Texas) and 2024–34 (nation).</summary>
public sealed class AreaComparisonTests(ShippedRelease release)
{
    [Fact]
    public async Task A_wage_is_compared_area_by_area()
    {
        var answer = await AskAsync("compare the median wage of welders in Austin and Texas and the US");

        Assert.Equal(["Austin-Round Rock-San Marcos, TX: $59,040", "Texas: $53,340", "United States: $53,750"], Rows(answer));
        Assert.Contains("$59,040 a year in Austin-Round Rock-San Marcos, TX (May 2025); $53,340 a year in Texas", answer.Text, StringComparison.Ordinal);
        Assert.Equal(3, answer.Sources.Count);
    }

    [Fact]
    public async Task Projections_of_different_periods_say_so_in_each_row_and_in_a_note()
    {
        var answer = await AskAsync("compare growth of nurse practitioners in Texas and the US");

        Assert.Equal(["Texas, 2022–32: +60.0%", "United States, 2024–34: +40.1%"], Rows(answer));
        Assert.Contains(answer.Notes, n => n.Contains("different periods, 2022–32 and 2024–34: do not compare", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_of_one_period_have_no_such_note()
    {
        Assert.DoesNotContain((await AskAsync("compare the median wage of welders in Austin and Texas")).Notes, n => n.Contains("period", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Areas_that_have_a_figure_of_the_same_wider_area_are_one_row()
    {
        var answer = await AskAsync("compare annual openings of welders in Austin and Dallas");

        Assert.Equal(["Texas: 5,640"], Rows(answer));
        Assert.Contains(answer.Notes, n => n.Contains("not for Austin", StringComparison.Ordinal));
        Assert.Contains(answer.Notes, n => n.Contains("not for Dallas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_comparison_goes_on_by_measure_and_ends_with_another_area()
    {
        Assert.Equal("Figure AnnualOpenings 12420+48 of 51-4121", await release.ReadAsync("compare the median wage of welders in Austin and Texas", "by openings"));
        Assert.Equal("Figure MedianWage 47380 of 51-4121", await release.ReadAsync("compare the median wage of welders in Austin and Texas", "and in Waco?"));
        Assert.Equal("Profile 48 of 51-4121", await release.ReadAsync("compare the median wage of welders in Austin and Texas", "tell me about welders"));
    }

    [Fact]
    public async Task A_figure_in_a_city_of_a_state_is_not_a_comparison()
    {
        Assert.Equal("Figure MedianWage 12420 of 51-4121", await release.ReadAsync("median wage of welders in Austin, Texas"));
    }

    private async Task<Answer> AskAsync(string question) => (await release.AskAsync()).Answer(question, AskState.Empty).Answer;

    private static IEnumerable<string> Rows(Answer answer) => answer.Rows.Select(r => $"{r.Title}: {r.Value.Text}");
}
