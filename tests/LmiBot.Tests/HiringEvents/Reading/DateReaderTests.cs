using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Tests.HiringEvents.Reading;

/// <summary>Today is Sunday, November 22, 2026, unless a test says otherwise.</summary>
public sealed class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("March 3", "2027-03-03")]
    [InlineData("march 3rd", "2027-03-03")]
    [InlineData("Mar. 3, 2027", "2027-03-03")]
    [InlineData("Wednesday, March 3, 2027", "2027-03-03")]
    [InlineData("3 March 2027", "2027-03-03")]
    [InlineData("the 3rd of March", "2027-03-03")]
    [InlineData("March 3 of next year", "2027-03-03")]
    [InlineData("starting on March 3.", "2027-03-03")]
    [InlineData("effective as of March 3, 2027", "2027-03-03")]
    [InlineData("3/3", "2027-03-03")]
    [InlineData("03/04", "2027-03-04")]
    [InlineData("3/3/27", "2027-03-03")]
    [InlineData("3-3-2027", "2027-03-03")]
    [InlineData("2027-03-03", "2027-03-03")]
    [InlineData("2027/3/3", "2027-03-03")]
    [InlineData("3/2027", "2027-03-01..2027-03-31")]
    [InlineData("March", "2027-03-01..2027-03-31")]
    [InlineData("in March", "2027-03-01..2027-03-31")]
    [InlineData("next March", "2027-03-01..2027-03-31")]
    [InlineData("June", "2027-06-01..2027-06-30")]
    [InlineData("this November", "2026-11-01..2026-11-30")]
    [InlineData("November", "2026-11-01..2026-11-30")]
    [InlineData("sometime in March '28", "2028-03-01..2028-03-31")]
    [InlineData("early March", "2027-03-01..2027-03-10")]
    [InlineData("mid-March", "2027-03-11..2027-03-20")]
    [InlineData("late in March 2027", "2027-03-21..2027-03-31")]
    [InlineData("the middle of February", "2027-02-11..2027-02-20")]
    [InlineData("first half of March", "2027-03-01..2027-03-15")]
    [InlineData("the last week of March", "2027-03-25..2027-03-31")]
    [InlineData("the week of March 3", "2027-03-01..2027-03-07")]
    [InlineData("June to August", "2027-06-01..2027-08-31")]
    [InlineData("June 1 to August", "2027-06-01..2027-08-31")]
    [InlineData("June to August 31", "2027-06-01..2027-08-31")]
    [InlineData("Q1", "2027-01-01..2027-03-31")]
    [InlineData("Q4", "2026-10-01..2026-12-31")]
    [InlineData("the second quarter of 2027", "2027-04-01..2027-06-30")]
    [InlineData("next quarter", "2027-01-01..2027-03-31")]
    [InlineData("end of Q1", "2027-03-31")]
    [InlineData("at the end of the first quarter", "2027-03-31")]
    [InlineData("the beginning of Q2 2027", "2027-04-01")]
    [InlineData("late Q1", "2027-03-01..2027-03-31")]
    [InlineData("H1 2027", "2027-01-01..2027-06-30")]
    [InlineData("second half of 2027", "2027-07-01..2027-12-31")]
    [InlineData("mid-2027", "2027-05-01..2027-08-31")]
    [InlineData("early next year", "2027-01-01..2027-04-30")]
    [InlineData("2027", "2027-01-01..2027-12-31")]
    [InlineData("next year", "2027-01-01..2027-12-31")]
    [InlineData("spring", "2027-03-01..2027-05-31")]
    [InlineData("next summer", "2027-06-01..2027-08-31")]
    [InlineData("the fall of 2027", "2027-09-01..2027-11-30")]
    [InlineData("this winter", "2026-12-01..2027-02-28")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("month-end", "2026-11-30")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("by year end", "2026-11-22..2026-12-31")]
    [InlineData("by the end of the year", "2026-11-22..2026-12-31")]
    [InlineData("no later than March 3", "2026-11-22..2027-03-03")]
    [InlineData("before March", "2026-11-22..2027-02-28")]
    [InlineData("today", "2026-11-22")]
    [InlineData("immediately", "2026-11-22")]
    [InlineData("effective immediately", "2026-11-22")]
    [InlineData("Tomorrow!", "2026-11-23")]
    [InlineData("the day after tomorrow", "2026-11-24")]
    [InlineData("in two weeks", "2026-12-06")]
    [InlineData("in 10 days", "2026-12-02")]
    [InlineData("three months from now", "2027-02-22")]
    [InlineData("within 60 days", "2026-11-22..2027-01-21")]
    [InlineData("Monday", "2026-11-23")]
    [InlineData("next Monday", "2026-11-23")]
    [InlineData("next week", "2026-11-23..2026-11-29")]
    [InlineData("the 15th", "2026-12-15")]
    [InlineData("the 15th of next month", "2026-12-15")]
    [InlineData("the 31st", "2026-12-31")]
    [InlineData("about March 3", "2027-02-28..2027-03-06")]
    [InlineData("around March", "2027-03-01..2027-03-31")]
    [InlineData("between June 1 and June 15", "2027-06-01..2027-06-15")]
    [InlineData("from June 1 to June 15, 2027", "2027-06-01..2027-06-15")]
    [InlineData("June 1-15", "2027-06-01..2027-06-15")]
    [InlineData("June 1–15, 2027", "2027-06-01..2027-06-15")]
    [InlineData("3/3 - 3/10", "2027-03-03..2027-03-10")]
    [InlineData("June through August", "2027-06-01..2027-08-31")]
    [InlineData("November to February", "2026-11-01..2027-02-28")]
    [InlineData("December to February 2028", "2027-12-01..2028-02-29")]
    [InlineData("Q2 to Q3 2027", "2027-04-01..2027-09-30")]
    [InlineData("mid-March to late April", "2027-03-11..2027-04-30")]
    [InlineData("tomorrow until June 1", "2026-11-23..2027-06-01")]
    [InlineData("in phases from June to August", "2027-06-01..2027-08-31 in phases")]
    [InlineData("June to August, in phases", "2027-06-01..2027-08-31 in phases")]
    [InlineData("gradually by the end of March", "2026-11-22..2027-03-31 in phases")]
    [InlineData("February 29, 2028", "2028-02-29")]
    public void A_time_to_come_is_understood(string text, string span) => Assert.Equal(span, Line(DateReader.Read(text, Today)));

    [Theory]
    [InlineData("March 3, 2026", "past 2026-03-03, next 2027-03-03")]
    [InlineData("3/3/2020", "past 2020-03-03, next 2027-03-03")]
    [InlineData("November 3", "past 2026-11-03, next 2027-11-03")]
    [InlineData("October", "past 2026-10-01..2026-10-31, next 2027-10-01..2027-10-31")]
    [InlineData("last March", "past 2026-03-01..2026-03-31, next 2027-03-01..2027-03-31")]
    [InlineData("this March", "past 2026-03-01..2026-03-31, next 2027-03-01..2027-03-31")]
    [InlineData("yesterday", "past 2026-11-21, next 2027-11-21")]
    [InlineData("in phases from June to August 2026", "past 2026-06-01..2026-08-31 in phases, next 2027-06-01..2027-08-31 in phases")]
    public void A_time_gone_by_is_asked_back(string text, string reading) => Assert.Equal(reading, Line(DateReader.Read(text, Today)));

    [Theory]
    [InlineData("November 3", "2026-11-03")]
    [InlineData("December", "2025-12-01..2025-12-31")]
    [InlineData("last March", "2026-03-01..2026-03-31")]
    [InlineData("yesterday", "2026-11-21")]
    [InlineData("two weeks ago", "2026-11-08")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("last Friday", "either 2026-11-13 or 2026-11-20")]
    [InlineData("today", "2026-11-22")]
    [InlineData("1/4/99", "1999-01-04")]
    [InlineData("March 3, 2027", "That is still to come: March 3, 2027.")]
    [InlineData("by March 3, 2026", "That is only the latest it can have been. When was it, or from when on?")]
    public void An_announcement_has_gone_by(string text, string reading) => Assert.Equal(reading, Line(DateReader.Read(text, Today, DateExpectation.GoneBy)));

    [Theory]
    [InlineData("February 30", "February 30 does not exist.")]
    [InlineData("2/30/2027", "February 30 does not exist.")]
    [InlineData("April 31st", "April 31 does not exist.")]
    [InlineData("February 29, 2027", "February 29, 2027 does not exist.")]
    [InlineData("February 29", "The next such day is in 2028. Add the year if you mean it.")]
    [InlineData("March 0", "March 0 does not exist.")]
    [InlineData("13/5", "There is no month 13. Dates are read as month/day/year.")]
    [InlineData("2027-13-01", "There is no month 13. Dates are read as month/day/year.")]
    [InlineData("the 32nd", "No month has a day 32.")]
    [InlineData("Q5", "There is no quarter 5.")]
    [InlineData("Friday, March 3, 2027", "March 3, 2027 is a Wednesday.")]
    [InlineData("from June 15 to June 1, 2027", "The end is before the start.")]
    [InlineData("June 15 to June 1", "The end is before the start.")]
    [InlineData("2027-03-03 to 2027-03-01", "The end is before the start.")]
    [InlineData("March 3, 2090", "The year must be from 1986 to 2036.")]
    [InlineData("in 9999 years", "The year must be from 1986 to 2036.")]
    [InlineData("1900-01-01", "The year must be from 1986 to 2036.")]
    public void What_cannot_be_says_why(string text, string reason) => Assert.Equal(reason, Line(DateReader.Read(text, Today)));

    [Theory]
    [InlineData("2026-11-18", "next Friday", "either 2026-11-20 or 2026-11-27")]
    [InlineData("2027-01-10", "next March", "either 2027-03-01..2027-03-31 or 2028-03-01..2028-03-31")]
    [InlineData("2026-11-22", "winter 2027", "either 2026-12-01..2027-02-28 or 2027-12-01..2028-02-29")]
    [InlineData("2026-11-18", "from next Friday to March 3", "either 2026-11-20..2027-03-03 or 2026-11-27..2027-03-03")]
    public void What_may_mean_either_is_asked_back(string today, string text, string reading) =>
        Assert.Equal(reading, Line(DateReader.Read(text, DateOnly.ParseExact(today, "yyyy-MM-dd"))));

    [Theory]
    [InlineData("", "")]
    [InlineData("soon", "soon")]
    [InlineData("March 3 or so maybe 5", "or so maybe 5")]
    [InlineData("March 3 at 5", "at 5")]
    [InlineData("after March 3", "after March 3")]
    [InlineData("March 3 2", "2")]
    [InlineData("March 345", "345")]
    [InlineData("3/3/3/3", "3/3/3/3")]
    [InlineData("1 2 3", "1 2 3")]
    [InlineData("120", "120")]
    [InlineData("Octember 3", "Octember 3")]
    [InlineData("not March 3", "not March 3")]
    [InlineData("in two phases in March", "in two phases in March")]
    [InlineData("March ٣", "٣")]
    public void What_is_not_all_explained_is_not_understood(string text, string leftover) =>
        Assert.Equal(leftover, string.Join(' ', Assert.IsType<DateReading.NotUnderstood>(DateReader.Read(text, Today)).Leftover));

    [Theory]
    [InlineData("2027-03-03", "March 3, 2027")]
    [InlineData("2027-03-01..2027-03-31", "in March 2027")]
    [InlineData("2027-03-11..2027-03-20", "mid-March 2027")]
    [InlineData("2027-01-01..2027-03-31", "in Q1 2027")]
    [InlineData("2027-01-01..2027-12-31", "in 2027")]
    [InlineData("2027-06-01..2027-06-15", "between June 1 and June 15, 2027")]
    [InlineData("2026-12-20..2027-01-05", "between December 20, 2026 and January 5, 2027")]
    [InlineData("2027-06-01..2027-08-31 in phases", "in phases, June to August 2027")]
    [InlineData("2027-03-01..2027-03-31 in phases", "in phases, March 2027")]
    public void A_time_is_shown_in_words(string span, string text) =>
        Assert.Equal((text, span), (DateSpanText.Write(((DateReading.Understood)DateReader.Read(text, Today)).Span), Line(DateReader.Read(text, Today))));

    internal static string Line(DateReading reading) => reading switch
    {
        DateReading.Understood understood => Line(understood.Span),
        DateReading.Past past => $"past {Line(past.Span)}, next {(past.Next is { } next ? Line(next) : "none")}",
        DateReading.Ambiguous two => $"either {Line(two.Earlier)} or {Line(two.Later)}",
        DateReading.Impossible impossible => impossible.Reason,
        DateReading.NotUnderstood not => $"not understood: {string.Join(' ', not.Leftover)}",
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    private static string Line(DateSpan span) =>
        (span.IsDay ? $"{span.From:yyyy-MM-dd}" : $"{span.From:yyyy-MM-dd}..{span.To:yyyy-MM-dd}") + (span.InPhases ? " in phases" : "");
}
