using LmiBot.HiringEvents.Reading;

namespace LmiBot.Tests.HiringEvents.Reading;

public sealed class IndustryReaderTests
{
    [Theory]
    [InlineData("manufacturing", "31-33")]
    [InlineData("Food manufacturing", "31-33")]
    [InlineData("a hospital", "62")]
    [InlineData("hospital staffing", "56")]
    [InlineData("oil and gas", "21")]
    [InlineData("Professional, Scientific, and Technical Services", "54")]
    [InlineData("hotels and restaurants", "72")]
    [InlineData("hospitals and schools", "62 61")]
    [InlineData("retail, hotels", "44-45 72")]
    [InlineData("food", "11 72")]
    [InlineData("underwater basketry", "")]
    [InlineData("", "")]
    public void Sectors_are_read_as_questions_name_them(string text, string sectors) =>
        Assert.Equal(sectors, string.Join(' ', IndustryReader.Find(text).Select(s => s.Code)));
}
