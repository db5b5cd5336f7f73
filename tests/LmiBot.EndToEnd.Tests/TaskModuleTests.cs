using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LmiBot.Channels.Tests;

namespace LmiBot.EndToEnd.Tests;

/// <summary>Forms as the real host responds with them, opened by the buttons of real answers, drawn by Microsoft's renderer in a real browser.</summary>
public sealed class TaskModuleTests
{
    /// <summary>No date, no number, no place, no choice; so long that it has to wrap.</summary>
    private const string Nonsense = "as many as there may be some day, somewhere";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_form_cuts_text_off_as_it_opens_or_with_its_faults()
    {
        await using var issuer = await BotFrameworkIssuer.StartAsync();
        await using var session = await BrowserSession.StartAsync(new(), Cancellation, TeamsClient.Settings(issuer));
        var teams = new TeamsClient(session.Bot, issuer);

        var list = await teams.OpenAsync(await teams.SayAsync("top openings in healthcare in Travis County"), "Change…");
        var figure = await teams.OpenAsync(await teams.SayAsync("median wage of anesthesiologists in Waco"), "Change…");
        var report = await teams.OpenAsync(await teams.SayAsync("log a layoff: 60 jobs"), "As a form");
        var gallery = await CardGallery.OpenAsync(session, Named(
            ("a list", list),
            ("a list, area", Has("Choose an area from the list.", await teams.SubmitAsync(list, _ => Nonsense))),
            ("a list, rows", Has("Write a whole number from 1 to 25.", await teams.SubmitAsync(list, input => (string?)input["id"] == "rows" ? "99" : $"{input["value"]}"))),
            ("a figure", figure),
            ("a figure, measure", Has("Choose a measure from the list.", await teams.SubmitAsync(figure, input => (string?)input["id"] == "area" ? $"{input["value"]}" : ""))),
            ("a report", report),
            ("a report, nonsense", Has(Nonsense, await teams.SubmitAsync(report, _ => Nonsense))),
            ("a report, nothing", Has("Almost", await teams.SubmitAsync(report, _ => ""))),
            ("a subscription", await teams.SayAsync("subscribe"))));
        await gallery.ScreenshotAsync("forms");

        Assert.Equal(9 * 6, await gallery.Frames.CountAsync());
        Assert.Empty(await gallery.FaultsAsync());
        var axe = await session.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector(".card")] });
        Assert.Equal("", string.Join('\n', axe.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")).Distinct()));
    }

    private static JsonObject Has(string text, JsonObject form)
    {
        Assert.Contains(text, form.ToJsonString(), StringComparison.Ordinal);
        return form;
    }

    private static string Named(params (string Name, JsonObject Card)[] cards) =>
        new JsonArray([.. cards.Select(c => new JsonObject { ["name"] = c.Name, ["card"] = c.Card.DeepClone() })]).ToJsonString();
}
