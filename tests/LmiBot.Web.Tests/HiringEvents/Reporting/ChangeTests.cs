using System.Text.RegularExpressions;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>What was logged is changed by the same dialog.</summary>
public sealed class ChangeTests(BotApplication bot)
{
    [Fact]
    public async Task A_logged_event_is_changed_by_words_and_by_a_form()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Raven Rails");
        var logged = await script.PlayAsync("""
            ann: log a hiring event
            ann: layoff
            ann presses Raven Rails
            ann: 60
            ann: Waco
            ann: March 3
            ann: yes
            ann: that's all
            ann: log it
            bot: Logged as HE-…
            """);
        var reference = Regex.Match(logged, "HE-[0-9]+").Value;
        await script.PlayAsync($$"""
            ann: change {{reference}}
            bot: Is this right?… What happens: Layoff. Employer: Raven Rails. Jobs lost: 60. …
            ann: change the jobs to about 70
            bot: Jobs lost: about 70. Is this right?…
            ann presses As a form
            ann fills in Reason = lost a customer
            bot: …Reason: lost a customer.…
            ann presses Save the change
            bot: {{reference}} is changed.
            ann: change {{reference}}
            bot: Is this right?… Jobs lost: about 70. … Reason: lost a customer.…
            """);
        await (await ReportScript.OfPartnerAsync(bot, "Strange Steel")).PlayAsync($"""
            ann: change {reference}
            bot: I find no hiring event {reference}:…
            """);
    }
}
