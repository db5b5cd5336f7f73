namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>Hiring events, logged by a form in the chat: the rules are those of the questions.</summary>
public sealed class FormTests(BotApplication bot)
{
    [Fact]
    public async Task From_the_form_to_the_reference()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Harbor Homes");
        await script.PlayAsync("""
            ann: log a hiring event
            ann: layoff
            ann presses As a form
            bot: Fill in what you know…
            """);
        Assert.Equal("Layoff", (string?)ReportScript.Inputs(script.Card).First()["value"]);
        await script.PlayAsync("""
            ann fills in Employer = Harbor Homes; Jobs lost = many people; Place = Waco; Date = March 3; Publication = perhaps; Occupations = welders
            bot: Almost:… How many is that, about?… I cannot read that as yes, no,…
            """);
        var inputs = ReportScript.Inputs(script.Card).ToDictionary(i => (string)i["id"]!, i => (string?)i["value"]);
        Assert.Equal(("Harbor Homes", "many people", "Waco", "perhaps"), (inputs["employer"], inputs["lost"], inputs["place"], inputs["publish"]));
        Assert.StartsWith("March 3, ", inputs["effective"], StringComparison.Ordinal);
        await script.PlayAsync("""
            ann fills in Jobs lost = 40; Publication = no
            bot: …Is this right?… Employer: Harbor Homes. Jobs lost: 40. Place: Waco…. Publication: No, for the staff only.… Occupations: Welders, Cutters, Solderers, and Brazers.…
            ann presses As a form
            ann fills in Jobs lost = 41
            bot: …Jobs lost: 41.…
            ann presses Log it
            bot: Logged as HE-…
            """);
    }

    [Fact]
    public async Task What_is_needed_and_missing_is_marked_and_what_may_mean_several_things_is_asked_back() => await (await ReportScript.OfPartnerAsync(bot, "Iron Inn")).PlayAsync("""
        ann: log a hiring event
        ann: as a form
        bot: Fill in what you know; what is marked optional can stay empty.
        ann fills in What happens = Closing; Place = Springfield
        bot: Almost: look at what is marked. The rest is kept. Employer: this one is needed. … Publication: this one is needed.
        ann fills in Employer = Iron Inn; Publication = yes
        bot: Employer: Iron Inn. Publication: Yes. Several places are called Springfield. Which do you mean? (Springfield, IL / …)
        ann: 1
        bot: Place: Springfield, in …
        """);

    [Fact]
    public async Task Who_leaves_the_form_loses_nothing_that_stands_in_it()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Jolly Jeans");
        await script.PlayAsync("""
            ann: log a hiring event
            ann presses As a form
            bot: Fill in…
            ann leaves by One by one with What happens = Expansion; Employer = Jolly Jeans; Jobs gained = lots
            bot: …How many is that, about?… How many jobs are gained?…
            ann: as a form
            """);
        var inputs = ReportScript.Inputs(script.Card).ToDictionary(i => (string)i["id"]!, i => (string?)i["value"]);
        Assert.Equal(("Expansion", "Jolly Jeans", "lots"), (inputs["kind"], inputs["employer"], inputs["gained"]));
        await script.PlayAsync("""
            ann: one by one
            bot: …How many jobs are gained?…
            ann: 30
            bot: Jobs gained: 30. Where is it?…
            """);
    }
}
