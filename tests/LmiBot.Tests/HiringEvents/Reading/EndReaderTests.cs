using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Tests.HiringEvents.Reading;

/// <summary>On November 22, 2026, of something that begins on March 3, 2027.</summary>
public sealed class EndReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("until june", "2027-06-01..2027-06-30")]
    [InlineData("Until June 1.", "2027-06-01")]
    [InlineData("till the end of May", "2027-05-31")]
    [InlineData("June", "2027-06-01..2027-06-30")]
    [InlineData("3 months", "2027-06-03")]
    [InlineData("for three months", "2027-06-03")]
    [InlineData("about 3 months", "not understood: about 3 months")]
    [InlineData("in 3 months", "2027-02-22")]
    [InlineData("a year", "2028-03-03")]
    [InlineData("two weeks long", "2027-03-17")]
    [InlineData("some months", "not understood: in some months")]
    [InlineData("until", "not understood: until")]
    public void An_end_is_a_day_or_a_length(string text, string reading) =>
        Assert.Equal(reading, DateReaderTests.Line(EndReader.Read(text, Today, DateSpan.On(new DateOnly(2027, 3, 3)))));

    [Fact]
    public void Without_a_beginning_a_length_is_counted_from_today() => Assert.Equal("2027-02-22", DateReaderTests.Line(EndReader.Read("3 months", Today, null)));
}
