using LmiBot.Web.Tests.Access;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>Events told in people's own words.</summary>
public sealed class TellingTests(BotApplication bot)
{
    [Theory]
    [InlineData("we let 12 people go in temple", "Let us log it.*Which employer is it?*")]
    [InlineData("were laying off about 50 people at our Waco plant", "Let us log it.*Which employer is it?*")]
    [InlineData("closing our Houston warehouse at the end of Q1, 85 people", "Let us log it.*Which employer is it?*")]
    [InlineData("lay off 30 at our Plano store", "Let us log it.*Which employer is it?*")]
    [InlineData("Acme is letting 40 people go in Waco", "Let us log it.*When do the jobs*")]
    [InlineData("add a layoff", "Let us log it.*Which employer is it?*")]
    [InlineData("our layoffs were a mess", "I did not understand that. To log a hiring event, say \"log a layoff\"*")]
    [InlineData("is Acme laying off people?", "*no published event*")]
    public async Task What_a_partner_tells_begins_a_report(string text, string reply) => await (await ReportScript.OfPartnerAsync(bot, $"Teller {Chat.NewId()}")).PlayAsync($"""
        ann: {text}
        bot: {reply.Replace('*', '…')}
        """);

    [Fact]
    public Task Who_may_not_log_hears_how_a_report_comes_in() => new Script(bot).PlayAsync("""
        eve: we are laying off 50 people
        bot: I cannot log hiring events for you:… ask the staff of … for an invitation, or to make you a partner.
        eve: closing our Houston warehouse
        bot: I cannot log hiring events for you:…
        eve: our layoffs were a mess
        bot: …“mess”…
        """);

    [Fact]
    public async Task What_answers_the_open_question_begins_nothing() => await (await ReportScript.OfPartnerAsync(bot, "Tidal Tiles")).PlayAsync("""
        ann: log an event at Tidal Tiles in Waco
        bot: Let us log it.… What happens?…
        ann: letting people go
        bot: What happens: Layoff. How many jobs are lost?…
        ann: laying off 50
        bot: …How many jobs are lost?…
        ann: 50
        bot: Jobs lost: 50. When do…
        ann: Globex is laying off 40 people in Waco
        bot: You have another one open…
        """);
}
