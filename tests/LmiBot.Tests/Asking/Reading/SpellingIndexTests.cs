using LmiBot.Asking.Reading;

namespace LmiBot.Tests.Asking.Reading;

public sealed class SpellingIndexTests
{
    private static readonly SpellingIndex Index = new(new Dictionary<string, double>
    {
        ["welder"] = 4,
        ["carpenter"] = 4,
        ["veterinarian"] = 4,
        ["phlebotomist"] = 4,
        ["wage"] = 5,
        ["opening"] = 5,
        ["page"] = 2,
        ["abilene"] = 1,
        ["galveston"] = 1,
        ["cna"] = 4,
        ["29"] = 2,
    });

    [Theory]
    [InlineData("weldr", "welder")]
    [InlineData("wellder", "welder")]
    [InlineData("walder", "welder")]
    [InlineData("wedler", "welder")]
    [InlineData("carpentr", "carpenter")]
    [InlineData("vetrinarien", "veterinarian")]
    [InlineData("phlebatomyst", "phlebotomist")]
    [InlineData("hplebotomsit", "phlebotomist")]
    [InlineData("abiline", "abilene")]
    public void A_word_an_edit_or_two_away_is_found(string typed, string meant) => Assert.Equal(meant, Index.Nearest(typed));

    [Theory]
    [InlineData("wlder s")]
    [InlineData("weldxr1")]
    [InlineData("wxldxr")]
    [InlineData("carpxxxer")]
    [InlineData("wge")]
    [InlineData("can")]
    [InlineData("galvastin")]
    [InlineData("")]
    public void A_short_or_a_distant_word_is_left_as_it_is(string typed) => Assert.Null(Index.Nearest(typed));

    [Fact]
    public void Of_two_equally_near_the_heavier_is_found() => Assert.Equal("wage", Index.Nearest("hage"));

    [Theory]
    [InlineData("welder", "welder", 0)]
    [InlineData("welder", "wedler", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("nurse", "purse", 1)]
    [InlineData("nurse", "", 5)]
    public void Edits_are_counted(string a, string b, int edits) => Assert.Equal(edits, SpellingIndex.Edits(a, b, 9));

    [Fact]
    public void Counting_ends_at_what_is_allowed() => Assert.Equal(3, SpellingIndex.Edits("phlebotomist", "veterinarian", 2));
}
