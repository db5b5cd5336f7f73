namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>The same event, reported again, is noticed before it is saved.</summary>
public sealed class SimilarTests(BotApplication bot)
{
    [Fact]
    public async Task The_same_an_update_or_another()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Quartz Quilts");
        await script.PlayAsync(Told("60") + """
            ann: log it
            bot: Logged as HE-…
            """);
        await script.PlayAsync(Told("60").Replace("bot: Is this right?…", "bot: An event like this is known. Is it the same? HE-…: Layoff, Quartz Quilts,… 60 jobs lost, Waco, March 3, …", StringComparison.Ordinal) + """
            ann: log it
            bot: Before it is logged, say how it relates to what is known:… An event like this is known. …
            ann: same
            bot: Then there is nothing new to log: it is HE-….…
            ann: resume
            bot: We go on where we were. An event like this is known. …
            ann presses A different one
            bot: Is this right?…
            ann: change the jobs to 80
            bot: Jobs lost: 80. An event like this is known. …
            ann presses An update of HE-
            bot: Is this right?…
            ann presses Log it
            bot: Logged as HE-…, an update of HE-…. The staff reviews it next…
            """);
    }

    private static string Told(string jobs) => $"""
        ann: log a hiring event
        ann: layoff
        ann presses Quartz Quilts
        ann: {jobs}
        ann: Waco
        ann: March 3
        ann: yes
        ann: that's all
        bot: Is this right?…

        """;
}
