using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>Group chat and channel of Microsoft's look-alike of Teams, in a real browser. The figures are those of OEWS, May 2025.</summary>
public sealed class AskingByMentionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task In_a_group_chat_a_question_and_its_follow_up_are_answered() => WithPlaygroundAsync("Group Chat", "group-chat", async (chat, page) =>
    {
        await chat.SayAsync("what does a welder earn in Houston");
        await Assertions.Expect(page.GetByText("$57,940", new() { Exact = true })).ToBeVisibleAsync();

        await chat.SayAsync("and in Dallas?");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Median wage, Dallas-Fort Worth-Arlington, TX" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Welders, Cutters, Solderers, and Brazers in Dallas").Last).ToBeVisibleAsync();
    });

    [Fact]
    public Task In_a_channel_a_post_is_answered_and_followed_up_in_its_thread() => WithPlaygroundAsync("My Team - General", "channel", async (chat, page) =>
    {
        var welders = await chat.PostAsync("what does a welder earn in Houston");
        await Assertions.Expect(welders.GetByText("$57,940", new() { Exact = true })).ToBeVisibleAsync();
        var nurses = await chat.PostAsync("what do registered nurses earn in Austin");
        await Assertions.Expect(nurses.GetByText("$97,890", new() { Exact = true })).ToBeVisibleAsync();

        await chat.ReplyAsync(welders, "and in Dallas?");
        await Assertions.Expect(welders.GetByText("Welders, Cutters, Solderers, and Brazers in Dallas").Last).ToBeVisibleAsync();
        await Assertions.Expect(welders.GetByRole(AriaRole.Heading, new() { Name = "Median wage, Dallas-Fort Worth-Arlington, TX" })).ToBeVisibleAsync();
        await Assertions.Expect(nurses.GetByRole(AriaRole.Heading, new() { Name = "Median wage" })).ToHaveCountAsync(1);
    });

    private static async Task WithPlaygroundAsync(string conversation, string screenshot, Func<SharedChat, IPage, Task> test)
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        Assert.SkipUnless(File.Exists(Playground.Command), "No playground: run tests/run.sh, which installs it.");

        await using var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", Cancellation);
        await using var playground = await Playground.StartAsync(bot.MessagesEndpoint, Cancellation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, chromium!);
        Assertions.SetDefaultExpectTimeout(20_000);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1400 } });
        var chat = new SharedChat(page);
        try
        {
            await chat.OpenAsync(playground.Address, conversation);
            await test(chat, page);
        }
        finally
        {
            await chat.ScreenshotAsync(screenshot);
        }
    }
}
