namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>A question about the labor market is one at every step, and an answer is never taken for one.</summary>
public sealed class QuestionInTheMiddleTests(BotApplication bot)
{
    private static readonly string[] Questions = ["layoffs in austin this year", "is anyone hiring welders", "whats the median wage for welders", "welder wages", "top openings", "whos hiring"];

    [Theory]
    [InlineData("Questions Employer", "employer", "Which employer is it?")]
    [InlineData("Questions Place", "place", "Where is it?")]
    [InlineData("Questions Site", "site", "Which site is it?")]
    [InlineData("Questions Industry", "industry", "What industry is it in?")]
    [InlineData("Questions Reason", "reason", "What is the reason?")]
    [InlineData("Questions Kind", "what happens", "What happens?")]
    [InlineData("Questions Jobs", "jobs", "How many jobs are lost?")]
    [InlineData("Questions Date", "date", "When do the jobs begin or end?")]
    [InlineData("Questions Publication", "publication", "May it be published")]
    public async Task It_is_answered_and_the_step_stays_open(string organization, string step, string prompt)
    {
        var script = await ReportScript.OfPartnerAsync(bot, organization);
        await script.PlayAsync($"""
            ann: Log a layoff: 30 jobs at {organization} in Waco, starting March 3
            ann: yes
            ann: change the {step}
            bot: {prompt}…
            """);
        foreach (var question in Questions)
            await script.PlayAsync($"ann: {question}\nbot: … | Back to the hiring event: {prompt}…");
    }

    [Fact]
    public async Task An_answer_that_reads_like_a_question_is_an_answer() => await (await ReportScript.OfPartnerAsync(bot, "Top Tiles")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Top Tiles in Waco, starting March 3
        ann: yes
        ann: change the employer
        ann: Top Golf
        bot: Employer: Top Golf. …
        ann: change the employer
        ann: Who's on First Diner
        bot: Employer: Who's on First Diner. …
        ann: change the employer
        ann: Hiring Partners Inc.
        bot: Employer: Hiring Partners Inc. …
        ann: change the employer
        ann: Wages Trucking
        bot: Employer: Wages Trucking. …
        ann: change the reason
        ann: no more orders
        bot: Reason: no more orders. …
        ann: change the reason
        ann: relocation to Dallas
        bot: Reason: relocation to Dallas. …
        """);

    [Fact]
    public async Task What_is_neither_is_asked_again() => await (await ReportScript.OfPartnerAsync(bot, "Neither Nails")).PlayAsync("""
        ann: log a layoff
        ann: Neither Nails
        bot: Employer: Neither Nails. How many…
        ann: all
        bot: I cannot read that as a number of jobs…
        ann: 1.2k
        bot: …How many jobs are lost?…
        ann: acme corp
        bot: I cannot read that as a number of jobs…
        ann: unknown
        bot: Where is it?…
        ann: Waco
        ann: asap
        bot: I cannot read that as a time…
        ann: skip
        ann: dallas
        bot: I cannot read that as yes, no…
        """);
}
