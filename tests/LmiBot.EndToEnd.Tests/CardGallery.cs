using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The app's page of cards, which draws each with Microsoft's renderer, wide and narrow, in three themes.</summary>
internal sealed class CardGallery
{
    private readonly IPage _page;

    private CardGallery(IPage page) => _page = page;

    /// <summary>Opens it, and waits until all is drawn; skips the test where there is no renderer.</summary>
    /// <param name="session">The app in Development.</param>
    /// <param name="cards">In place of the app's own: an array of objects with a <c>name</c> and a <c>card</c>, JSON; null leaves them.</param>
    public static async Task<CardGallery> OpenAsync(BrowserSession session, string? cards = null)
    {
        Assert.SkipUnless(File.Exists(Repository.NodeModule("adaptivecards", "package.json")), "No renderer of cards: run tests/run.sh, which installs it.");
        await session.Page.SetViewportSizeAsync(1960, 900);
        if (cards is not null)
            await session.Page.RouteAsync("**/cards/cards.json", route => route.FulfillAsync(new() { Body = cards, ContentType = "application/json" }));
        await session.OpenAsync("/cards");
        await session.Page.Locator("#summary[data-cards]").WaitForAsync();
        return new CardGallery(session.Page);
    }

    public ILocator Frames => _page.Locator("figure");

    public async Task<int> CountAsync() => int.Parse(await SummaryAsync("data-cards"), CultureInfo.InvariantCulture);

    /// <summary>What is wrong with their texts, a sentence each.</summary>
    public async Task<string[]> FaultsAsync() => JsonSerializer.Deserialize<string[]>(await SummaryAsync("data-faults"))!;

    /// <summary>A picture of each card in all its frames.</summary>
    public async Task ScreenshotAsync(string name)
    {
        foreach (var (index, section) in (await _page.Locator("section").AllAsync()).Index())
            await section.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}-{index:00}.png") });
    }

    private async Task<string> SummaryAsync(string attribute) => (await _page.Locator("#summary").GetAttributeAsync(attribute))!;
}
