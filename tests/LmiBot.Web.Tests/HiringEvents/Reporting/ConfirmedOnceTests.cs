using System.Diagnostics;
using System.Text.Json.Nodes;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>Buttons that come twice, late, or from elsewhere.</summary>
public sealed class ConfirmedOnceTests(BotApplication bot)
{
    private const string ToTheSummary = """
        ann: log a hiring event
        ann: layoff
        ann presses EMPLOYER
        ann: 60
        ann: Waco
        ann: March 3
        ann: yes
        ann: that's all
        bot: Is this right?…
        """;

    [Fact]
    public async Task Pressed_twice_it_is_logged_once()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Lemon Labs");
        await script.PlayAsync(ToTheSummary.Replace("EMPLOYER", "Lemon Labs", StringComparison.Ordinal));
        var summary = script.Card;

        var first = await script.PlayAsync("ann presses Log it");
        script.Card = summary;
        var second = await script.PlayAsync("ann presses Log it");

        Assert.Matches("^Logged as HE-", first);
        Assert.Matches("^That is logged already, as HE-", second);
        Assert.Equal(1, await EventsOfAsync("Lemon Labs"));
    }

    [Fact]
    public async Task Pressed_twice_at_once_it_is_logged_once()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Mint Mills");
        await script.PlayAsync(ToTheSummary.Replace("EMPLOYER", "Mint Mills", StringComparison.Ordinal));

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => script.PlayAsync("ann presses Log it")));

        Assert.Equal(1, await EventsOfAsync("Mint Mills"));
    }

    [Fact]
    public async Task An_old_card_changes_nothing_and_says_so()
    {
        var script = await ReportScript.OfPartnerAsync(bot, "Nine Nails");
        await script.PlayAsync("ann: log a hiring event");
        var old = script.Card;
        await script.PlayAsync("""
            ann: log a hiring event
            ann presses Start the new one
            bot: What happens?…
            """);
        script.Card = old;

        await script.PlayAsync("""
            ann presses Layoff
            bot: That card is of another hiring event than the one that is open. What happens?…
            """);
    }

    [Theory]
    [InlineData("""{ "report": null }""")]
    [InlineData("""{ "report": "confirm" }""")]
    [InlineData("""{ "report": { "version": 2, "dialog": "x", "does": "confirm" } }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": null, "does": "confirm" } }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": "x", "does": "destroy" } }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": "DIALOG", "does": "answer", "step": "nothing", "text": "x" } }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": "DIALOG", "does": "answer", "step": "kind" } }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": "DIALOG", "does": "same", "text": "-1" } }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": "DIALOG", "does": "update", "text": "99999999999999" } }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": "DIALOG", "does": "fill" }, "kind": [ 1 ], "employer": { }, "lost": 12, "place": null, "effective": true }""")]
    [InlineData("""{ "report": { "version": 1, "dialog": "DIALOG", "does": 200 } }""")]
    public async Task What_was_tampered_with_does_no_harm(string data)
    {
        var script = await ReportScript.OfPartnerAsync(bot, $"Owl {Chat.NewId()}");
        await script.PlayAsync("ann: log a hiring event");
        var dialog = (string)script.Card["actions"]![0]!["data"]!["report"]!["dialog"]!;
        using var trace = new Activity("tampered").Start();

        var said = await script.SubmitAsync(JsonNode.Parse(data.Replace("DIALOG", dialog, StringComparison.Ordinal)));

        Assert.DoesNotContain("something went wrong", said, StringComparison.Ordinal);
        Assert.Empty(bot.ComplaintsOf(trace));
    }

    private async Task<int> EventsOfAsync(string employer)
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await db.HiringEvents.CountAsync(h => h.EmployerName == employer, TestContext.Current.CancellationToken);
    }
}
