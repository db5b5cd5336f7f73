using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The message extension, in Microsoft's look-alike of Teams.</summary>
public sealed class ExtensionInTeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The figures of Texas are in the state file of OEWS, May 2025, row 51-4121.</summary>
    [Fact]
    public async Task An_occupation_is_found_as_it_is_typed_and_its_profile_inserted()
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        Assert.SkipUnless(File.Exists(Playground.Command), "No playground: run tests/run.sh, which installs it.");

        await using var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", Cancellation);
        await using var playground = await Playground.StartAsync(bot.MessagesEndpoint, Cancellation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, chromium!);
        Assertions.SetDefaultExpectTimeout(20_000);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1700 } });
        var chat = new PersonalChat(page);
        try
        {
            await chat.OpenAsync(playground.Address);
            await page.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
            await page.GetByRole(AriaRole.Menuitem, new() { Name = "Search Command" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Specify Command ID or Parameter" }).ClickAsync();
            // As in the manifest, which the playground does not read.
            await page.GetByPlaceholder("Command ID").FillAsync("findOccupation");
            await page.GetByPlaceholder("Enter a search term").ClickAsync();
            await page.Keyboard.TypeAsync("weld");
            var found = page.GetByText("Welders, Cutters, Solderers, and Brazers").First;
            await Assertions.Expect(page.GetByText("Median pay: $53,340").First).ToBeVisibleAsync();
            await chat.ScreenshotAsync("extension-search");

            await found.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
            await Assertions.Expect(page.GetByText("$38,380").First).ToBeVisibleAsync();
            // Shown a card, the bot says that it reads words, rather than reading the card's markup.
            await Assertions.Expect(chat.BotPosts.Last).ToContainTextAsync("I read text only");
        }
        finally
        {
            await chat.ScreenshotAsync("extension-inserted");
        }
    }
}
