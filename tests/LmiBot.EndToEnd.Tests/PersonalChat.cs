using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The playground's page at its personal chat. Roles and names are the selectors, but for the bot's posts, which have none.</summary>
internal sealed class PersonalChat(IPage page)
{
    /// <summary>What the bot posted, oldest first. The playground splits a message with a text and a card in two.</summary>
    public ILocator BotPosts => page.Locator(".fai-OutputCard");

    /// <summary>The newest table in a card; its first row is the header.</summary>
    public ILocator LastTable => page.GetByRole(AriaRole.Table).Last;

    /// <summary>Opens it and waits for the greeting.</summary>
    public async Task OpenAsync(Uri address)
    {
        await page.GotoAsync(address.ToString());
        await Button("Hide log panel").ClickAsync();
        await Assertions.Expect(BotPosts.Last).ToBeVisibleAsync();
    }

    /// <summary>Says it and waits until the bot's newest post has the text.</summary>
    public async Task AskAsync(string question, string answerHas)
    {
        var before = await BotPosts.CountAsync();
        await page.GetByRole(AriaRole.Textbox).ClickAsync();
        await page.Keyboard.TypeAsync(question);
        await Button("Send Message").ClickAsync();
        await Assertions.Expect(BotPosts).Not.ToHaveCountAsync(before);
        await Assertions.Expect(BotPosts.Last).ToContainTextAsync(answerHas);
    }

    /// <summary>Presses a button of the newest card and waits until the card, and no new one, has the text.</summary>
    public async Task PressAsync(string button, string cardHas)
    {
        var before = await BotPosts.CountAsync();
        await BotPosts.Last.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(BotPosts.Last).ToContainTextAsync(cardHas);
        await Assertions.Expect(BotPosts).ToHaveCountAsync(before);
    }

    /// <summary>Fills in an input of the newest card.</summary>
    public Task FillAsync(string label, string text) => BotPosts.Last.GetByLabel(label).FillAsync(text);

    public async Task ScreenshotAsync(string name)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });
    }

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });
}
