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
        await using var session = await BrowserSession.StartAsync(new(), Cancellation);
        var gallery = await CardGallery.OpenAsync(session);
        await gallery.ScreenshotAsync("cards");

        Assert.True(await gallery.CountAsync() >= 30);
        Assert.Equal(6 * await gallery.CountAsync(), await gallery.Frames.CountAsync());
        Assert.Empty(await gallery.FaultsAsync());
    }

    [Fact]
    public async Task Axe_finds_nothing_in_any_card()
    {
        await using var session = await BrowserSession.StartAsync(new(), Cancellation);
        await CardGallery.OpenAsync(session);

        var result = await session.Page.RunAxe(new AxeRunContext { Include = [new AxeSelector(".card")] });

        Assert.NotEmpty(result.Passes);
        Assert.Equal("", string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}")).Distinct()));
    }

    [Fact]
    public async Task A_card_that_cuts_text_off_is_found()
    {
        await using var session = await BrowserSession.StartAsync(new(), Cancellation);

        var faults = await (await CardGallery.OpenAsync(session, ClippedCard)).FaultsAsync();

        Assert.Contains("clipped, light, 320: \"A title that is not to be wrapped and so ends before its end on any phone\" is cut off", faults);
    }

    [Fact]
    public async Task A_card_whose_texts_lie_over_each_other_is_found()
    {
        await using var session = await BrowserSession.StartAsync(new(), Cancellation);
        await CardGallery.OpenAsync(session, OverlappingCard);
        await session.Page.EvaluateAsync("document.querySelectorAll('.card, .card *').forEach(element => { element.style.overflow = 'visible'; })");

        var faults = await session.Page.EvaluateAsync<string[]>("import('/cards/faults.js').then(module => module.faultsOf(document.querySelector('.card')))");

        Assert.Contains("\"Phlebotomists\" and \"12,820\" overlap", faults);
    }
}
