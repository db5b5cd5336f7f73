using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The app in Development, Microsoft's look-alike of Teams on top of it, and one page of a browser that looks at that.</summary>
internal sealed class TeamsSession : IAsyncDisposable
{
    /// <summary>Of the look-alike: its only channel that the tests go to.</summary>
    private const string Channel = "My Team - General";

    private readonly Playground _playground;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private TeamsSession(Bot bot, Playground playground, IPlaywright playwright, IBrowser browser, IPage page)
    {
        (Bot, _playground, _playwright, _browser, Page) = (bot, playground, playwright, browser, page);
        (Personal, Shared) = (new PersonalChat(page), new SharedChat(page));
    }

    public Bot Bot { get; }

    public IPage Page { get; }

    public PersonalChat Personal { get; }

    public SharedChat Shared { get; }

    /// <summary>Starts all three; skips the test where the look-alike or a browser is missing. Settings of the app are environment variables.</summary>
    public static async Task<TeamsSession> StartAsync(CancellationToken cancellation, params (string Key, string Value)[] settings)
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        Assert.SkipUnless(File.Exists(Playground.Command), "No playground: run tests/run.sh, which installs it.");
        var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", cancellation, settings);
        var playground = await Playground.StartAsync(bot.MessagesEndpoint, cancellation);
        var playwright = await Playwright.CreateAsync();
        var browser = await Chromium.LaunchAsync(playwright, chromium!);
        Assertions.SetDefaultExpectTimeout(20_000);
        return new TeamsSession(bot, playground, playwright, browser, await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1900 } }));
    }

    public Task OpenPersonalAsync() => Personal.OpenAsync(_playground.Address);

    public Task OpenChannelAsync() => Shared.OpenAsync(_playground.Address, Channel);

    /// <summary>From another chat, without loading the page anew.</summary>
    public Task TurnToPersonalAsync() => TurnToAsync("Personal Chat");

    /// <inheritdoc cref="TurnToPersonalAsync"/>
    public Task TurnToChannelAsync() => TurnToAsync(Channel);

    public async Task ScreenshotAsync(string name)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _playground.DisposeAsync();
        await Bot.DisposeAsync();
    }

    private Task TurnToAsync(string chat) => Page.GetByRole(AriaRole.Treeitem, new() { Name = chat }).ClickAsync();
}
