using System.Text.RegularExpressions;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using LmiBot.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>The process ends after the event is saved and before the chat knows of it.</summary>
public sealed class InterruptedTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_changed_after_it_is_logged_all_the_same()
    {
        var conversation = Chat.NewId();
        var roles = new Script(bot);
        await roles.PlayAsync("administrator: grant analyst to {ann}");
        var script = new ReportScript(new Chat(bot, conversation, "29:ann", objectId: roles.IdOf("ann")));
        await script.PlayAsync("""
            ann: Log a layoff: 120 jobs at Quartz Quarry in Waco, starting March 3
            ann: yes
            ann: that's all
            bot: Is this right?…
            """);
        await using var scope = bot.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IConversationStore>();
        var key = $"turn/msteams/{conversation}/29%3Aann";
        var before = (await store.ReadAsync(key, Cancellation))!;
        var reference = Regex.Match(await script.PlayAsync("ann: log it"), "HE-[0-9]+").Value;
        var after = (await store.ReadAsync(key, Cancellation))!;
        Assert.True(await store.TryWriteAsync(key, before.Json, after.Version, Cancellation));

        await script.PlayAsync($"""
            ann: change the jobs to 130
            bot: Jobs lost: 130. Is this right?…
            ann: log it
            bot: Logged as {reference}.…
            ann: event {reference}
            bot: …Jobs lost: 130…
            """);

        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.Equal([130], await db.HiringEvents.Where(h => h.EmployerName == "Quartz Quarry").Select(h => h.LostLeast).ToListAsync(Cancellation));
    }
}
