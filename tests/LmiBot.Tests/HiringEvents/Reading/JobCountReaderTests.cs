using LmiBot.HiringEvents.Reading;

namespace LmiBot.Tests.HiringEvents.Reading;

public sealed class JobCountReaderTests
{
    [Theory]
    [InlineData("120", "120..120")]
    [InlineData("1,200 jobs", "1200..1200")]
    [InlineData("1,000,000", "1000000..1000000")]
    [InlineData("one", "1..1")]
    [InlineData("50 employees.", "50..50")]
    [InlineData("2k", "2000..2000")]
    [InlineData("3 thousand", "3000..3000")]
    [InlineData("a total of 120 people", "120..120")]
    [InlineData("120 ppl", "120..120")]
    [InlineData("it's 60 people", "60..60")]
    [InlineData("<50", "..49")]
    [InlineData("> 50", "51..")]
    [InlineData("about 50", "50..50 about")]
    [InlineData("around fifty", "50..50 about")]
    [InlineData("~50", "50..50 about")]
    [InlineData("50 or so", "50..50 about")]
    [InlineData("50ish", "50..50 about")]
    [InlineData("nearly 50 workers", "50..50 about")]
    [InlineData("50 to 60", "50..60")]
    [InlineData("50-60", "50..60")]
    [InlineData("50 – 60 jobs", "50..60")]
    [InlineData("between 50 and 60", "50..60")]
    [InlineData("from 50 to 60", "50..60")]
    [InlineData("50 or 60", "50..60")]
    [InlineData("about 50 to 60", "50..60 about")]
    [InlineData("fifty to sixty", "50..60")]
    [InlineData("50 to 50", "50..50")]
    [InlineData("up to 50", "..50")]
    [InlineData("no more than 50", "..50")]
    [InlineData("50 or fewer", "..50")]
    [InlineData("up to about 50", "..50 about")]
    [InlineData("fewer than 50", "..49")]
    [InlineData("less than a hundred", "..99")]
    [InlineData("at least 50", "50..")]
    [InlineData("50 or more", "50..")]
    [InlineData("50+", "50..")]
    [InlineData("more than 50", "51..")]
    [InlineData("over 1,000", "1001..")]
    [InlineData("a dozen", "12..12")]
    [InlineData("two dozen", "24..24")]
    [InlineData("half a dozen", "6..6")]
    [InlineData("a couple hundred", "200..200 about")]
    [InlineData("a couple of dozen", "24..24 about")]
    [InlineData("a hundred and twenty", "120..120")]
    [InlineData("one hundred twenty-five", "125..125")]
    [InlineData("twelve hundred", "1200..1200")]
    [InlineData("two thousand five hundred", "2500..2500")]
    [InlineData("nineteen", "19..19")]
    [InlineData("50 of 200", "50..50 of 200")]
    [InlineData("50 out of our 1,200 employees", "50..50 of 1200")]
    [InlineData("about 50 of the 200 people", "50..50 about of 200")]
    public void A_number_is_understood(string text, string jobs) => Assert.Equal(jobs, Line(JobCountReader.Read(text)));

    [Theory]
    [InlineData("unknown")]
    [InlineData("Don't know yet")]
    [InlineData("I don’t know how many")]
    [InlineData("not sure")]
    [InlineData("not yet announced")]
    [InlineData("TBD")]
    [InlineData("?")]
    public void An_unknown_number_is_no_zero(string text) => Assert.Equal("unknown", Line(JobCountReader.Read(text)));

    [Theory]
    [InlineData("0", "An event is about one job or more. If the number is not known, say “unknown”.")]
    [InlineData("none", "An event is about one job or more. If the number is not known, say “unknown”.")]
    [InlineData("no jobs", "An event is about one job or more. If the number is not known, say “unknown”.")]
    [InlineData("fewer than 1", "An event is about one job or more. If the number is not known, say “unknown”.")]
    [InlineData("at least 0", "An event is about one job or more. If the number is not known, say “unknown”.")]
    [InlineData("-5", "A number of jobs is not below zero. Write it without the minus.")]
    [InlineData("minus 5", "A number of jobs is not below zero. Write it without the minus.")]
    [InlineData("12.5", "A number of jobs is whole. Write thousands with a comma, such as 1,200.")]
    [InlineData("1.200", "A number of jobs is whole. Write thousands with a comma, such as 1,200.")]
    [InlineData("1,000,001", "That is more than the 1,000,000 jobs that one event can have.")]
    [InlineData("99999999999999999999999", "That is more than the 1,000,000 jobs that one event can have.")]
    [InlineData("60 to 50", "The first number is above the second. Write the smaller one first.")]
    [InlineData("250 of 200", "Those are more jobs than people at the site.")]
    [InlineData("several hundred", "How many is that, about? A range such as “200 to 400” will do, or “unknown”.")]
    [InlineData("dozens of people", "How many is that, about? A range such as “200 to 400” will do, or “unknown”.")]
    [InlineData("a few", "How many is that, about? A range such as “200 to 400” will do, or “unknown”.")]
    public void What_cannot_be_says_why(string text, string reason) => Assert.Equal(reason, Line(JobCountReader.Read(text)));

    [Theory]
    [InlineData("")]
    [InlineData("many 50")]
    [InlineData("50 60")]
    [InlineData("10 or 100")]
    [InlineData("50%")]
    [InlineData("50 percent")]
    [InlineData("$50")]
    [InlineData("1,20")]
    [InlineData("50 and 60")]
    [InlineData("between 50")]
    [InlineData("twenty hundred five dozen")]
    [InlineData("five twenty")]
    [InlineData("50 in March")]
    [InlineData("50 of 200 of 300")]
    [InlineData("1/2")]
    [InlineData("a")]
    [InlineData("half")]
    [InlineData("٥٠")]
    public void What_is_not_all_explained_is_not_understood(string text) => Assert.IsType<JobCountReading.NotUnderstood>(JobCountReader.Read(text));

    internal static string Line(JobCountReading reading) => reading switch
    {
        JobCountReading.Understood u => $"{u.Count.Least}..{u.Count.Most}{(u.Count.IsAbout ? " about" : "")}{(u.SiteHeadcount is { } of ? $" of {of}" : "")}",
        JobCountReading.Unknown => "unknown",
        JobCountReading.Refused refused => refused.Reason,
        JobCountReading.NotUnderstood not => $"not understood: {string.Join(' ', not.Leftover)}",
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };
}
