using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The app and one page of a browser that looks at it.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private BrowserSession(Bot bot, IPlaywright playwright, IBrowser browser, IPage page)
    {
        (Bot, _playwright, _browser, Page) = (bot, playwright, browser, page);
    }

    public Bot Bot { get; }

    public IPage Page { get; }

    public Uri Address => Bot.Client.BaseAddress!;

    /// <summary>Starts both in Development; skips the test where there is no browser. Settings of the app are environment variables.</summary>
    public static async Task<BrowserSession> StartAsync(BrowserNewPageOptions options, CancellationToken cancellation, params (string Key, string Value)[] settings)
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", cancellation, settings);
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright, chromium!);
        return new BrowserSession(bot, playwright, browser, await browser.NewPageAsync(options));
    }

    public Task OpenAsync(string address) => Page.GotoAsync(new Uri(Address, address).ToString());

    /// <summary>Of the whole page.</summary>
    public async Task ScreenshotAsync(string name)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Bot.DisposeAsync();
    }
}
