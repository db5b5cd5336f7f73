namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>Places as people write them have their area, or are asked back.</summary>
public sealed class PlaceTests(BotApplication bot)
{
    [Fact]
    public async Task However_it_is_written() => await (await ReportScript.OfPartnerAsync(bot, "Plain Plastics")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Plain Plastics, starting March 3
        bot: …Where is it?…
        ann: it's in dallas tx
        bot: Place: dallas tx, in Dallas-Fort Worth-Arlington, TX. …
        ann: change the place to travis county tx
        bot: Place: travis county tx, in Travis County, Texas. …
        ann: change the place to the San Antonio area
        bot: Place: the San Antonio area, in San Antonio-New Braunfels, TX. …
        ann: change the place to DFW
        bot: Place: DFW, in Dallas-Fort Worth-Arlington, TX. …
        """);

    [Fact]
    public async Task What_nothing_is_called_is_asked_back_once() => await (await ReportScript.OfPartnerAsync(bot, "Quiet Quilts")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Quiet Quilts, starting March 3
        ann: round rok
        bot: I know no area called “round rok”. … (Round Rock, in Williamson County, Texas / Keep “round rok” as it is written)
        ann: top openings in healthcare
        bot: … | Back to the hiring event: I know no area called “round rok”.…
        ann: 1
        bot: Place: Round Rock, in Williamson County, Texas. …
        ann: change the place to Nowhereville
        bot: I know no area called “Nowhereville”. … (Keep “Nowhereville” as it is written)
        ann: yes
        bot: Place: Nowhereville (no area that I know). …
        ann: change the place to Nowhereville
        ann: Waco
        bot: Place: Waco, in McLennan County, Texas. …
        """);

    [Fact]
    public async Task In_a_sentence_and_in_a_form_too() => await (await ReportScript.OfPartnerAsync(bot, "Rural Rugs")).PlayAsync("""
        ann: Log a layoff: 30 jobs at Rural Rugs in austin tx, starting March 3
        ann: yes
        bot: Publication: Yes. …
        ann: that's all
        bot: …Place: austin tx, in Austin-Round Rock-San Marcos, TX.…
        ann presses As a form
        ann fills in Place = Nowhereville
        bot: I know no area called “Nowhereville”. …
        ann presses Keep
        bot: Place: Nowhereville (no area that I know). Is this right?…
        """);
}
