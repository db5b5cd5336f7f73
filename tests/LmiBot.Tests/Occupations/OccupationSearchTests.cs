using LmiBot.Occupations;
using LmiBot.Tests.Releases;

namespace LmiBot.Tests.Occupations;

public sealed class OccupationSearchTests(ShippedRelease release)
{
    [Theory]
    [InlineData("cna", "31-1131")]
    [InlineData("RN", "29-1141")]
    [InlineData("registered nurse", "29-1141")]
    [InlineData("Registered Nurses", "29-1141")]
    [InlineData("29-1141", "29-1141")]
    [InlineData("truckers", "53-3032")]
    [InlineData("LVN", "29-2061")]
    [InlineData("welder", "51-4121")]
    [InlineData("HVAC tech", "49-9021")]
    [InlineData("home health aide", "31-1120")]
    [InlineData("31-1121", "31-1120")]
    public async Task A_title_as_people_say_it_comes_first_and_surest(string phrase, string code)
    {
        var found = await FindAsync(phrase);

        Assert.Equal(code, found[0].SocCode);
        Assert.True(found[0].Score >= 0.9, $"{found[0]}");
    }

    [Theory]
    [InlineData("nurse registered")]
    [InlineData("heavy tractor trailer")]
    [InlineData("welding fumes")]
    public async Task Part_of_a_title_is_found_but_is_no_whole_title(string phrase) =>
        Assert.All(await FindAsync(phrase), o => Assert.InRange(o.Score, 0.01, 0.9));

    [Fact]
    public async Task A_whole_title_goes_before_one_that_holds_its_words()
    {
        var found = await FindAsync("electricians");

        Assert.Equal("47-2111", found[0].SocCode);
        Assert.True(found.Count > 1 && found[1].Score < found[0].Score);
    }

    [Fact]
    public async Task What_a_title_excepts_does_not_match_it()
    {
        var found = await FindAsync("career technical education teacher", 20);

        Assert.DoesNotContain(found, o => o.SocCode == "25-2031" && o.MatchedTitle.Contains("Except", StringComparison.Ordinal) && o.Score > 0.5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("xyzzy")]
    public async Task Nothing_is_found_for_nothing(string phrase) => Assert.Empty(await FindAsync(phrase));

    [Theory]
    [InlineData("nurse", 1)]
    [InlineData("nurse", 5)]
    [InlineData("nurse", 20)]
    public async Task Best_first_each_once_and_no_more_than_asked_for(string phrase, int most)
    {
        var found = await FindAsync(phrase, most);

        Assert.Equal(most, found.Count);
        Assert.Equal(found.Count, found.DistinctBy(o => o.SocCode).Count());
        Assert.Equal(found.OrderByDescending(o => o.Score).ThenBy(o => o.SocCode, StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task Whatever_is_found_has_figures()
    {
        var ask = await release.AskAsync();

        Assert.All(ask.Occupations.Find("manager of operations and nurses", 50), o => Assert.True(ask.Release.Occupations.Find(o.SocCode)!.IsPublished));
    }

    private async Task<IReadOnlyList<ScoredOccupation>> FindAsync(string phrase, int most = 5) => (await release.AskAsync()).Occupations.Find(phrase, most);
}
