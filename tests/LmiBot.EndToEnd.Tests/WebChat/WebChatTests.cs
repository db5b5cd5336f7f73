using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.WebChat;

/// <summary>The web chat as people use it: the real app, a real browser. The screenshots are for a person to look at.</summary>
public sealed class WebChatTests
{
    [Fact]
    public async Task Ask_follow_up_choose_by_button_reload_and_go_on()
    {
        await using var run = await WebChatRun.StartAsync();
        var chat = await run.NewPageAsync();
        await chat.OpenAsync();
        await chat.ScreenshotAsync("webchat-greeting");

        await chat.AskAsync("top openings in healthcare", answerHas: "55,350");
        await chat.ScreenshotAsync("webchat-ranking");
        await chat.AskAsync("and in Dallas?", answerHas: "58,580");
        await chat.AskAsync("what does a nurse earn in Austin", answerHas: "1. Registered Nurses");
        await chat.Cards.Last.GetByRole(AriaRole.Button, new() { Name = "1. Registered Nurses" }).ClickAsync();
        await chat.AnsweredAsync("$97,890");
        await chat.ScreenshotAsync("webchat-chosen");

        var (cards, said) = (await chat.Cards.CountAsync(), await chat.Said.AllInnerTextsAsync());
        await chat.Page.ReloadAsync();
        await Assertions.Expect(chat.Cards).ToHaveCountAsync(cards);
        Assert.Equal(said, await chat.Said.AllInnerTextsAsync());
        await chat.AskAsync("and in Waco?", answerHas: "Waco");
        await Assertions.Expect(chat.Cards.Last).ToContainTextAsync("Registered Nurses");
        Assert.Equal("", string.Join('\n', chat.Errors));
    }

    [Fact]
    public async Task Without_WebSocket_it_polls()
    {
        await using var run = await WebChatRun.StartAsync();
        var chat = await run.NewPageAsync();
        // As behind a proxy that lets none through.
        await chat.Page.RouteWebSocketAsync("**/*", socket => socket.CloseAsync());
        var polls = 0;
        chat.Page.Request += (_, request) => polls += request.Url.Contains("/activities?watermark=", StringComparison.Ordinal) ? 1 : 0;

        await chat.OpenAsync();
        await chat.AskAsync("top openings in healthcare", answerHas: "55,350");

        Assert.NotEqual(0, polls);
    }

    [Theory]
    [InlineData("wide", 1280, 900, ColorScheme.Light)]
    [InlineData("phone", 375, 740, ColorScheme.Light)]
    [InlineData("dark", 1280, 900, ColorScheme.Dark)]
    [InlineData("phone-dark", 375, 740, ColorScheme.Dark)]
    public async Task It_is_accessible_and_fits(string name, int width, int height, ColorScheme scheme)
    {
        // A color on which white can't be read.
        await using var run = await WebChatRun.StartAsync(("WebChat__AccentColor", scheme == ColorScheme.Dark ? "#f2c200" : "#1b6e4b"));
        var chat = await run.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        await chat.OpenAsync();
        await chat.ScreenshotAsync($"webchat-{name}-greeting");
        var atFirst = await chat.AxeAsync();

        await chat.Cards.First.GetByRole(AriaRole.Button, new() { Name = "top openings in healthcare" }).ClickAsync();
        await chat.AnsweredAsync("55,350");
        await chat.ScreenshotAsync($"webchat-{name}-ranking");
        var afterwards = await chat.AxeAsync();

        Assert.Equal("", atFirst + afterwards);
        await Assertions.Expect(chat.SendBox).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await chat.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the screen");
        Assert.Equal("", string.Join('\n', chat.Errors));
    }

    [Fact]
    public async Task Without_JavaScript_it_says_where_to_ask_instead()
    {
        await using var run = await WebChatRun.StartAsync();
        var chat = await run.NewPageAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 375, Height = 740 } });

        await chat.Page.GotoAsync(run.Bot.Client.BaseAddress!.ToString());
        await Assertions.Expect(chat.Page.GetByText("The chat needs JavaScript")).ToBeVisibleAsync();
        await chat.ScreenshotAsync("webchat-noscript");
        await chat.Page.GetByRole(AriaRole.Link, new() { Name = "top openings in healthcare" }).ClickAsync();

        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("55,350");
    }

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        await using var run = await WebChatRun.StartAsync();
        var chat = await run.NewPageAsync();
        await chat.OpenAsync();

        await FocusByTabAsync(chat.Page, "data-ask", "top openings in healthcare");
        await chat.Page.Keyboard.PressAsync("Enter");
        await chat.AnsweredAsync("55,350");
        await FocusByTabAsync(chat.Page, "placeholder", "Ask about jobs, pay and openings");
        await chat.Page.Keyboard.TypeAsync("and in Dallas?");
        await chat.Page.Keyboard.PressAsync("Enter");

        await chat.AnsweredAsync("58,580");
    }

    [Fact]
    public async Task A_new_conversation_knows_nothing_of_the_old_one()
    {
        await using var run = await WebChatRun.StartAsync();
        var chat = await run.NewPageAsync();
        await chat.OpenAsync();
        await chat.AskAsync("what does a welder earn in Houston", answerHas: "Welders");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();

        await Assertions.Expect(chat.Said).ToHaveCountAsync(0);
        await Assertions.Expect(chat.Cards).ToHaveCountAsync(1);
    }

    private static async Task FocusByTabAsync(IPage page, string attribute, string value)
    {
        for (var presses = 0; presses < 60; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("name => document.activeElement.getAttribute(name)", attribute) == value)
                return;
        }

        Assert.Fail($"Tab never reached {value}");
    }
}
