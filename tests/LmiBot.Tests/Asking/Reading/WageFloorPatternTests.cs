using LmiBot.Asking;
using LmiBot.Asking.Reading;

namespace LmiBot.Tests.Asking.Reading;

public sealed class WageFloorPatternTests
{
    [Theory]
    [InlineData("over $60,000", 60_000)]
    [InlineData("60k+", 60_000)]
    [InlineData("60K", 60_000)]
    [InlineData("$60k", 60_000)]
    [InlineData("at least 60 thousand", 60_000)]
    [InlineData("more than 75,000", 75_000)]
    [InlineData("jobs paying above 75000 in Texas", 75_000)]
    [InlineData("that pay $50,000 or more", 50_000)]
    [InlineData("earning a minimum of $45,500", 45_500)]
    [InlineData("$100,000 a year", 100_000)]
    [InlineData("100000 per year", 100_000)]
    [InlineData("40000 annually", 40_000)]
    [InlineData(">= $80,000", 80_000)]
    [InlineData(">80k", 80_000)]
    [InlineData("upwards of $120,000 and up", 120_000)]
    [InlineData("no less than $35,000", 35_000)]
    [InlineData("with a salary of $70,000+", 70_000)]
    [InlineData("top 10 jobs paying over $55k", 55_000)]
    [InlineData("$62.5k", 62_500)]
    [InlineData("making 1,000,000", null)]
    [InlineData("over 1,000,000", 1_000_000)]
    public void An_annual_floor(string text, int? dollars) =>
        Assert.Equal(dollars is { } floor ? new WageFloor(floor, false) : null, WageFloorPattern.Find(text)?.Floor);

    [Theory]
    [InlineData("at least 30 an hour", 30)]
    [InlineData("$22.50/hr or more", 22.5)]
    [InlineData("more than $25 an hour", 25)]
    [InlineData("over $30", 30)]
    [InlineData("$19.75", 19.75)]
    [InlineData("20 per hour", 20)]
    [InlineData("$40 hourly", 40)]
    [InlineData("18 dollars an hour", 18)]
    [InlineData("$35+ an hour", 35)]
    public void An_hourly_floor(string text, double dollars) =>
        Assert.Equal(new WageFloor((decimal)dollars, true), WageFloorPattern.Find(text)?.Floor);

    [Theory]
    [InlineData("under $50,000")]
    [InlineData("below 60k")]
    [InlineData("pay less than $40,000")]
    [InlineData("up to $30 an hour")]
    [InlineData("at most $45,000 a year")]
    [InlineData("no more than $50,000")]
    [InlineData("not more than 50k")]
    [InlineData("maximum of $20 an hour")]
    [InlineData("< $30,000")]
    [InlineData("$50,000 or less")]
    [InlineData("60k or below")]
    [InlineData("$20 an hour or under")]
    [InlineData("top 10")]
    [InlineData("29-1141")]
    [InlineData("by 2032")]
    [InlineData("over 30")]
    [InlineData("the 5 best paid jobs")]
    [InlineData("10th percentile wage")]
    [InlineData("2 year degree")]
    [InlineData("top openings in healthcare")]
    [InlineData("$0")]
    [InlineData("over $9,000,000")]
    [InlineData("occupations with more than 5,000 openings")]
    [InlineData("at least 2000 jobs")]
    [InlineData("")]
    public void No_floor(string text) => Assert.Null(WageFloorPattern.Find(text));

    [Theory]
    [InlineData("jobs paying over $60,000 in Texas", "paying over $60,000")]
    [InlineData("healthcare at least 60k", "at least 60k")]
    public void It_takes_the_words_around_the_amount(string text, string phrase)
    {
        var found = WageFloorPattern.Find(text)!.Value;

        Assert.Equal(phrase, text[found.Start..found.End].Trim());
    }
}
