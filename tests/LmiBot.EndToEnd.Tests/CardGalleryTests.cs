using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>All cards, drawn by Microsoft's renderer in a real browser, wide and narrow, in three themes.</summary>
public sealed class CardGalleryTests
{
    private static readonly string ClippedCard = JsonSerializer.Serialize(new[]
    {
        new
        {
            name = "clipped",
            card = new
            {
                type = "AdaptiveCard",
                version = "1.5",
                body = new object[] { new { type = "TextBlock", text = "A title that is not to be wrapped and so ends before its end on any phone" } },
            },
        },
    });

    private static readonly string OverlappingCard = JsonSerializer.Serialize(new[]
    {
        new
        {
            name = "overlapping",
            card = new
            {
                type = "AdaptiveCard",
                version = "1.5",
                body = new object[]
                {
                    new
                    {
                        type = "ColumnSet",
                        columns = new object[]
                        {
                            new { type = "Column", width = "40px", items = new object[] { new { type = "TextBlock", text = "Phlebotomists" } } },
                            new { type = "Column", width = "stretch", items = new object[] { new { type = "TextBlock", text = "12,820" } } },
                        },
                    },
                },
            },
        },
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_card_cuts_text_off_or_puts_it_over_other_text()
    {
        await using var session = await OpenAsync(cards: null);
        var sections = await session.Page.Locator("section").AllAsync();
        foreach (var (index, section) in sections.Index())
            await section.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"cards-{index:00}.png") });

        Assert.True(await CountAsync(session) >= 30);
        Assert.Equal(6 * await CountAsync(session), await session.Page.Locator("figure").CountAsync());
        Assert.Empty(await FaultsAsync(session));
    }

    [Fact]
    public async Task Axe_finds_nothing_in_any_card()
    {
        await using var session = await OpenAsync(cards: null);

        var result = await session.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector(".card")] });

        Assert.NotEmpty(result.Passes);
        Assert.Equal("", string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")).Distinct()));
    }

    [Fact]
    public async Task A_card_that_cuts_text_off_is_found()
    {
        await using var session = await OpenAsync(ClippedCard);

        var faults = await FaultsAsync(session);

        Assert.Contains("clipped, light, 320: \"A title that is not to be wrapped and so ends before its end on any phone\" is cut off", faults);
    }

    [Fact]
    public async Task A_card_whose_texts_lie_over_each_other_is_found()
    {
        await using var session = await OpenAsync(OverlappingCard);
        await session.Page.EvaluateAsync("document.querySelectorAll('.card, .card *').forEach(element => { element.style.overflow = 'visible'; })");

        var faults = await session.Page.EvaluateAsync<string[]>("import('/cards/faults.js').then(module => module.faultsOf(document.querySelector('.card')))");

        Assert.Contains("\"Phlebotomists\" and \"12,820\" overlap", faults);
    }

    /// <param name="cards">In place of the app's own; null leaves them.</param>
    private static async Task<BrowserSession> OpenAsync(string? cards)
    {
        Assert.SkipUnless(File.Exists(Repository.NodeModule("adaptivecards", "package.json")), "No renderer of cards: run tests/run.sh, which installs it.");
        var session = await BrowserSession.StartAsync(new() { ViewportSize = new() { Width = 1960, Height = 900 } }, Cancellation);
        if (cards is not null)
            await session.Page.RouteAsync("**/cards/cards.json", route => route.FulfillAsync(new() { Body = cards, ContentType = "application/json" }));
        await session.OpenAsync("/cards");
        await session.Page.Locator("#summary[data-cards]").WaitForAsync();
        return session;
    }

    private static async Task<int> CountAsync(BrowserSession session) =>
        int.Parse((await session.Page.Locator("#summary").GetAttributeAsync("data-cards"))!, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string[]> FaultsAsync(BrowserSession session) =>
        JsonSerializer.Deserialize<string[]>((await session.Page.Locator("#summary").GetAttributeAsync("data-faults"))!)!;
}
