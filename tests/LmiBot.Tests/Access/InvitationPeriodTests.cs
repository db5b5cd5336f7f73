using LmiBot.Access;

namespace LmiBot.Tests.Access;

public sealed class InvitationPeriodTests
{
    private static readonly DateOnly Sunday = new(2026, 11, 22);

    [Theory]
    [InlineData("for 14 days", 14)]
    [InlineData("for 14 day's", 14)]
    [InlineData("For Two Weeks", 14)]
    [InlineData("for 2 wks", 14)]
    [InlineData("for a week", 7)]
    [InlineData("for the next three weeks", 21)]
    [InlineData("for twenty-one days", 21)]
    [InlineData("for a couple of weeks", 14)]
    [InlineData("for 3mo", 90)]
    [InlineData("for a year", 365)]
    [InlineData("for 999999999999 days", 1000)]
    [InlineData("until december 31", 39)]
    [InlineData("till 12/1", 9)]
    [InlineData("until the end of the year", 39)]
    [InlineData("through January", 70)]
    [InlineData("until today", 0)]
    public void What_is_a_time_is_read(string text, int days) => Assert.Equal(days, InvitationPeriod.Read(text, Sunday));

    [Theory]
    [InlineData("for ever")]
    [InlineData("for a while")]
    [InlineData("for health")]
    [InlineData("for half a year")]
    [InlineData("for days")]
    [InlineData("for 2 weeks or so")]
    [InlineData("until further notice")]
    [InlineData("until January 1, 2020")]
    [InlineData("until February 30")]
    [InlineData("14 days")]
    [InlineData("")]
    public void What_is_none_or_may_be_several_is_not(string text) => Assert.Null(InvitationPeriod.Read(text, Sunday));
}
