using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>The real app, Microsoft's look-alike of Teams, a real browser.</summary>
public sealed partial class AskingInTeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_ranking_and_its_follow_up_are_cards_in_the_personal_chat()
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        Assert.SkipUnless(File.Exists(Playground.Command), "No playground: run tests/run.sh, which installs it.");

        await using var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", Cancellation);
        await using var playground = await Playground.StartAsync(bot.MessagesEndpoint, Cancellation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, chromium!);
        Assertions.SetDefaultExpectTimeout(20_000);
        var chat = new PersonalChat(await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1700 } }));
        try
        {
            await chat.OpenAsync(playground.Address);
            await chat.AskAsync("top openings in healthcare", answerHas: "55,350");
            var first = chat.LastTable.GetByRole(AriaRole.Row).Nth(1);
            await Assertions.Expect(first).ToContainTextAsync("Home Health and Personal Care Aides");
            await Assertions.Expect(first).ToContainTextAsync("55,350");
            await chat.ScreenshotAsync("ranking");

            await chat.PressAsync("By median wage", cardHas: "$410,150");
            await chat.AskAsync("by openings", answerHas: "55,350");
            await chat.AskAsync("and in Dallas?", answerHas: "Dallas");
            await Assertions.Expect(chat.BotPosts.Last).ToContainTextAsync(DallasHomeHealthAides());
        }
        finally
        {
            await chat.ScreenshotAsync("follow-up");
        }
    }

    /// <summary>Openings are not published for Dallas; its employment and median wage are (OEWS May 2025).</summary>
    [GeneratedRegex(@"58,580|\$26,900")]
    private static partial Regex DallasHomeHealthAides();
}
