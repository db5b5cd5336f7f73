using LmiBot.Asking.Reading;

namespace LmiBot.Tests.Asking.Reading;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Top openings, in healthcare?", "top opening in healthcare")]
    [InlineData("bachelor's degree", "bachelor degree")]
    [InlineData("a bachelor’s degree", "a bachelor degree")]
    [InlineData("teachers' wages", "teacher wage")]
    [InlineData("what's up", "what up")]
    [InlineData("the U.S.", "the us")]
    [InlineData("in the U.S. economy", "in the us economy")]
    [InlineData("R.N. pay", "rn pay")]
    [InlineData("St. Louis", "st louis")]
    [InlineData("no degree.What else", "no degree what else")]
    [InlineData("Ph.D. jobs", "phd job")]
    [InlineData("60,000 or 1,234,567", "60000 or 1234567")]
    [InlineData("Austin,Houston", "austin houston")]
    [InlineData("1, 2 and 3", "1 2 and 3")]
    [InlineData("health & safety", "health and safety")]
    [InlineData("R&D", "r and d")]
    [InlineData("middle-skill", "middle skill")]
    [InlineData("29-1141", "29 1141")]
    [InlineData("C++ and C#", "c++ and c#")]
    [InlineData("Cañon résumé", "canon resume")]
    [InlineData("Can\u0303on re\u0301sume\u0301", "canon resume")]
    [InlineData("  \t\n ", "")]
    [InlineData("?!… — 🎉", "")]
    [InlineData("a\ud800b", "a b")]
    public void A_text_is_split_into_plain_words(string text, string words) => Assert.Equal(words, Words.Normalize(text));

    [Theory]
    [InlineData("nurses", "nurse")]
    [InlineData("wages", "wage")]
    [InlineData("companies", "company")]
    [InlineData("businesses", "business")]
    [InlineData("churches", "church")]
    [InlineData("dishes", "dish")]
    [InlineData("boxes", "box")]
    [InlineData("women", "woman")]
    [InlineData("firemen", "fireman")]
    [InlineData("glass", "glass")]
    [InlineData("analysis", "analysis")]
    [InlineData("campus", "campus")]
    [InlineData("dies", "die")]
    [InlineData("gas", "gas")]
    [InlineData("RNs", "rns")]
    public void A_plural_is_read_as_its_singular(string plural, string singular) => Assert.Equal(singular, Words.Normalize(plural));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string Text = "Where are bachelor's jobs, in the U.S.?";

        Assert.Equal(["Where", "are", "bachelor's", "jobs", "in", "the", "U.S"], Words.Split(Text).Select(t => Text.Substring(t.Start, t.Length)));
    }

    [Fact]
    public void What_comes_after_five_hundred_characters_is_not_read() =>
        Assert.Equal(250, Words.Split(string.Concat(Enumerable.Repeat("a ", 4000))).Count);
}
