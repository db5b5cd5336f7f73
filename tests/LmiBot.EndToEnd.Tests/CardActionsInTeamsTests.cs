using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>Buttons of answers in Microsoft's look-alike of Teams, in a real browser.</summary>
public sealed class CardActionsInTeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task In_the_personal_chat_the_card_is_updated_in_place() => WithPlaygroundAsync(async (playground, page) =>
    {
        var chat = new PersonalChat(page);
        await chat.OpenAsync(playground.Address);
        await chat.AskAsync("top openings in healthcare", answerHas: "55,350");

        await chat.PressAsync("Registered Nurses", cardHas: "Registered Nurses, Texas");
        await chat.ScreenshotAsync("action-drilled");
        await chat.PressAsync("Compare areas", cardHas: "Median wage: half of the workers");
        await chat.ScreenshotAsync("action-compared");
        await chat.PressAsync("Explain these numbers", cardHas: "What this means");
        await chat.ScreenshotAsync("action-explained");
        await chat.PressAsync("Back", cardHas: "Median wage, Registered Nurses");

        await chat.AskAsync("and in Waco?", answerHas: "Waco");
    });

    [Fact]
    public Task In_a_channel_the_answer_follows_in_the_thread() => WithPlaygroundAsync(async (playground, page) =>
    {
        var chat = new SharedChat(page);
        await chat.OpenAsync(playground.Address, "My Team - General");
        var welders = await chat.PostAsync("what does a welder earn in Houston");
        await Assertions.Expect(welders.GetByText("$57,940", new() { Exact = true })).ToBeVisibleAsync();
        var nurses = await chat.PostAsync("what do registered nurses earn in Austin");
        await Assertions.Expect(nurses.GetByText("$97,890", new() { Exact = true })).ToBeVisibleAsync();

        await welders.GetByRole(AriaRole.Button, new() { Name = "By openings" }).ClickAsync();

        await Assertions.Expect(welders.GetByRole(AriaRole.Heading, new() { Name = "Openings a year, Texas" })).ToBeVisibleAsync();
        await Assertions.Expect(welders.GetByRole(AriaRole.Heading, new() { Name = "Median wage, Houston" })).ToBeVisibleAsync();
        await Assertions.Expect(nurses.GetByRole(AriaRole.Heading, new() { Name = "Openings a year" })).ToHaveCountAsync(0);
        await chat.ReplyAsync(welders, "and in Dallas?");
        await Assertions.Expect(welders.GetByText("not for Dallas").Last).ToBeVisibleAsync();
        await chat.ScreenshotAsync("action-channel");
    });

    private static async Task WithPlaygroundAsync(Func<Playground, IPage, Task> test)
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
        try
        {
            await test(playground, page);
        }
        finally
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "action-last.png") });
        }
    }
}
