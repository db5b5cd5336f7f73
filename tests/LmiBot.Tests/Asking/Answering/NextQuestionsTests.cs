using LmiBot.Asking;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Asking.Answering;

/// <summary>What an answer offers to ask next.</summary>
public sealed class NextQuestionsTests(ShippedRelease release)
{
    [Theory]
    [InlineData("top openings in healthcare", "Next 10 > By median wage > In the United States > Explain these numbers > About Home Health and Personal Ca…")]
    [InlineData("best paid healthcare jobs in Austin", "Next 10 > By openings > In Texas > Explain these numbers > About Physicians, Pathologists")]
    [InlineData("what does a welder earn in Austin", "About Welders, Cutters, Solderers… > Compare areas > By openings > Explain this number > In Texas")]
    [InlineData("tell me about registered nurses", "Compare areas > In the United States > In Dallas-Fort Worth-Arlington, TX > Explain these numbers")]
    [InlineData("tell me about registered nurses in the US", "Compare areas > In Texas > Explain these numbers")]
    [InlineData("compare the median wage of welders in Austin and Texas", "About Welders, Cutters, Solderers… > By openings > Explain these numbers")]
    public async Task What_fits_comes_first(string question, string labels) =>
        Assert.Equal(labels, string.Join(" > ", (await AskAsync(question)).Suggestions.Select(s => s.Label)));

    [Fact]
    public async Task An_occupation_is_compared_with_the_areas_around_it_and_the_largest_metropolitan_area()
    {
        Assert.Equal("Figure MedianWage 00+12420+48 of 51-4121", await ComparedAsync("what does a welder earn in Austin"));
        Assert.Equal("Figure MedianWage 00+19100+48 of 29-1141", await ComparedAsync("tell me about registered nurses"));
        // Metropolitan areas have no projections.
        Assert.Equal("Figure AnnualOpenings 00+48 of 29-1141", await ComparedAsync("annual openings of registered nurses in Texas"));
    }

    private async Task<string> ComparedAsync(string question) => (await AskAsync(question)).Suggestions.Single(s => s.Label == "Compare areas").Question!.Line();

    private async Task<Answer> AskAsync(string question) => (await release.AskAsync()).Answer(question, AskState.Empty).Answer;
}
