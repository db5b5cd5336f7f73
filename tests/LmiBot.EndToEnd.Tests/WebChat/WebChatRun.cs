using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.WebChat;

/// <summary>The real app and a real browser, for one test of the web chat.</summary>
internal sealed class WebChatRun : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private WebChatRun(Bot bot, IPlaywright playwright, IBrowser browser)
    {
        Bot = bot;
        _playwright = playwright;
        _browser = browser;
    }

    public Bot Bot { get; }

    /// <summary>Starts both, in the Production environment; skips the test where there is no browser.</summary>
    public static async Task<WebChatRun> StartAsync(params (string Key, string Value)[] settings)
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        Assertions.SetDefaultExpectTimeout(20_000);
        var bot = await Bot.StartAsync(Repository.WebAssembly, "Production", TestContext.Current.CancellationToken, settings);
        var playwright = await Playwright.CreateAsync();
        return new WebChatRun(bot, playwright, await Chromium.LaunchAsync(playwright, chromium!));
    }

    /// <summary>A tab of a browser that nobody has used. What its console calls an error is kept in <see cref="ChatPage.Errors"/>.</summary>
    public async Task<ChatPage> NewPageAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new() { ViewportSize = new() { Width = 1280, Height = 900 } };
        var context = await _browser.NewContextAsync(options);
        return new ChatPage(await context.NewPageAsync(), Bot.Client.BaseAddress!);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Bot.DisposeAsync();
    }
}
