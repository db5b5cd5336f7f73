using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The playground's page at its group chat or at a channel, where the bot hears what mentions it.</summary>
internal sealed class SharedChat(IPage page)
{
    /// <summary>Opens it by its name in the list of chats and channels.</summary>
    public async Task OpenAsync(Uri address, string name)
    {
        await page.GotoAsync(address.ToString());
        await Button("Hide log panel").ClickAsync();
        await page.GetByRole(AriaRole.Treeitem, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page.GetByText("Ask for openings").First).ToBeVisibleAsync();
    }

    /// <summary>Mentions the bot in the group chat.</summary>
    public Task SayAsync(string text) => MentionAsync(page.Locator("body"), text, "Send Message");

    /// <summary>Mentions the bot in a new post of the channel, and returns the post's thread.</summary>
    public async Task<ILocator> PostAsync(string text)
    {
        var composer = page.GetByRole(AriaRole.Group).Filter(new() { Has = Button("Post") });
        await MentionAsync(composer, text, "Post");
        return page.GetByRole(AriaRole.Group).Filter(new() { HasText = text, HasNot = Button("Post") });
    }

    /// <summary>Mentions the bot in a reply in the thread.</summary>
    public Task ReplyAsync(ILocator thread, string text) => MentionAsync(thread, text, "Send Message");

    public async Task ScreenshotAsync(string name)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });
    }

    private ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task MentionAsync(ILocator where, string text, string send)
    {
        await where.GetByRole(AriaRole.Textbox).ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Test Bot" }).ClickAsync();
        await page.Keyboard.TypeAsync($" {text}");
        await where.GetByRole(AriaRole.Button, new() { Name = send, Exact = true }).ClickAsync();
    }
}
