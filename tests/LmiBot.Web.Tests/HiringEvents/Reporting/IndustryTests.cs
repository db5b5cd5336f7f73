using System.Text.RegularExpressions;
using LmiBot.Web.Tests.Access;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>What is logged of an industry is found by questions about it.</summary>
public sealed class IndustryTests(BotApplication bot)
{
    [Fact]
    public async Task From_the_dialog_to_the_answer()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Yarn Yard");
        var logged = await script.PlayAsync("""
            ann: Log an expansion: 90 jobs at Yarn Yard in Waco, starting today
            ann: yes
            ann: change the industry to hospital staffing
            bot: Several industries may be meant by "hospital staffing". Which one?…
            ann: change the industry to underwater basketry
            bot: …Industry: underwater basketry (no industry that I know: answers by industry leave it out).…
            ann: change the industry to textile manufacturing
            bot: …Industry: textile manufacturing (Manufacturing).…
            ann: that's all
            ann: log it
            bot: Logged as HE-…
            """);
        var reference = Regex.Match(logged, "HE-[0-9]+").Value;

        await new Script(bot).PlayAsync($"administrator: publish {reference}\nbot: {reference} is published.");

        Assert.Contains("Yarn Yard", (await bot.AskAsync("expansions in manufacturing in Texas this year")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Yarn Yard", (await bot.AskAsync("expansions in health care in Texas this year")).ToJsonString(), StringComparison.Ordinal);
    }
}
