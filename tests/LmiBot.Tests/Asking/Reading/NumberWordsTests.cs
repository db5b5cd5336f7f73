using LmiBot.Asking.Reading;

namespace LmiBot.Tests.Asking.Reading;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("50", 50)]
    [InlineData("one", 1)]
    [InlineData("twelve", 12)]
    [InlineData("dozen", 12)]
    [InlineData("fifteen", 15)]
    [InlineData("twenty", 20)]
    [InlineData("0", null)]
    [InlineData("999", 999)]
    [InlineData("1000", null)]
    [InlineData("-5", null)]
    [InlineData("+5", null)]
    [InlineData("99999999999", null)]
    [InlineData("many", null)]
    [InlineData("", null)]
    public void A_number_of_results_is_1_to_999(string word, int? number) => Assert.Equal(number, NumberWords.Read(word));
}
