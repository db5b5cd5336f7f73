using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.WebChat;

/// <summary>The web chat in another site's page.</summary>
public sealed class EmbeddedTests
{
    [Fact]
    public async Task A_listed_site_has_it_behind_a_button()
    {
        WebChatRun? run = null;
        await using var site = await AgencySite.StartAsync(() => run!.Bot.Client.BaseAddress!);
        await using var started = run = await WebChatRun.StartAsync(("WebChat__AllowedOrigins__0", site.Origin));
        var chat = await run.NewPageAsync();
        await chat.Page.GotoAsync(site.Origin);
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Ask about jobs" }).ClickAsync();

        var frame = chat.Page.FrameLocator("iframe[title='Ask about jobs']");
        var cards = frame.Locator(ChatPage.Card);
        await cards.First.GetByRole(AriaRole.Button, new() { Name = "top openings in healthcare" }).ClickAsync();
        await Assertions.Expect(cards.Last).ToContainTextAsync("55,350");
        await Assertions.Expect(frame.GetByPlaceholder("Ask about jobs, pay and openings")).ToBeInViewportAsync(new() { Ratio = 1 });
        await chat.ScreenshotAsync("webchat-embedded");

        Assert.Equal("", string.Join('\n', chat.Errors));
        Assert.Equal("", await chat.AxeAsync());
    }

    [Fact]
    public async Task A_site_that_is_not_listed_does_not_get_it()
    {
        WebChatRun? run = null;
        await using var site = await AgencySite.StartAsync(() => run!.Bot.Client.BaseAddress!);
        await using var started = run = await WebChatRun.StartAsync(("WebChat__AllowedOrigins__0", "https://www.example.gov"));
        var chat = await run.NewPageAsync();
        await chat.Page.GotoAsync(site.Origin);
        var refused = chat.Page.WaitForConsoleMessageAsync(new() { Predicate = m => m.Text.Contains("frame-ancestors", StringComparison.Ordinal) });

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Ask about jobs" }).ClickAsync();

        await refused;
        await Assertions.Expect(chat.Page.FrameLocator("iframe[title='Ask about jobs']").GetByRole(AriaRole.Heading)).ToHaveCountAsync(0);
    }
}
