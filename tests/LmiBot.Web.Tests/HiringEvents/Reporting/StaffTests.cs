using System.Text.RegularExpressions;
using LmiBot.Data;
using LmiBot.HiringEvents;
using LmiBot.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>Staff logs what it has heard somewhere, and for others.</summary>
public sealed class StaffTests(BotApplication bot)
{
    [Fact]
    public async Task Staff_is_asked_where_it_is_from_and_says_for_whom_it_logs()
    {
        var roles = new Script(bot);
        await roles.PlayAsync("""
            administrator: grant analyst to {ann}
            administrator: add organization Garnet Gears
            """);
        var script = new ReportScript(new Chat(bot, person: "29:ann", objectId: roles.IdOf("ann")));

        var logged = await script.PlayAsync("""
            ann: Log a closing: 20 jobs at Garnet Gears in Waco, starting March 3
            ann: yes
            ann: permanent
            ann: the whole site
            ann: Plant 2
            ann: skip
            ann: skip
            ann: skip
            ann: skip
            bot: Where is this from? (Your own report / A WARN notice / The press)
            ann: the press
            bot: Source: The press. Where can it be read?…
            ann: https://x.example/news
            bot: …Is this right?… To log it for an organization, say "log it for" and its name.…
            ann: log it for Nobody At All
            bot: …Nobody At All…Is this right?…
            ann: log it for garnet gears
            bot: Logged as HE-…
            """);

        var id = int.Parse(Regex.Match(logged, "HE-([0-9]+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var kept = await db.HiringEvents.Include(h => h.Reports).SingleAsync(h => h.HiringEventId == id, TestContext.Current.CancellationToken);
        Assert.Equal(ReportSource.Press, kept.Reports.Single().Source);
        Assert.Equal("Garnet Gears", await db.Organizations.Where(o => o.OrganizationId == kept.OrganizationId).Select(o => o.Name).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task How_many_work_at_the_site_is_not_for_everybody()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Hazel Hops");
        var logged = await script.PlayAsync("""
            ann: Log a layoff: 120 jobs at Hazel Hops in Waco, starting March 3
            ann: yes
            ann: 200
            ann: that's all
            ann: log it
            bot: Logged as HE-…
            """);
        var reference = Regex.Match(logged, "HE-[0-9]+").Value;

        await new Script(bot).PlayAsync($"administrator: publish {reference}\nbot: {reference} is published.");

        await script.PlayAsync($"ann: event {reference}\nbot: …Jobs at the site: 200…");
        Assert.DoesNotContain("at the site", await new ReportScript(new Chat(bot, person: "29:vic")).PlayAsync($"vic: event {reference}\nbot: …Jobs lost: 120…"), StringComparison.Ordinal);
    }
}
