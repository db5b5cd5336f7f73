using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>Who is who in Microsoft's look-alike of Teams, whose user is the configured administrator and tries other roles.</summary>
public sealed class RolesInTeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_invites_grants_withdraws_and_acts_as_somebody_else()
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        Assert.SkipUnless(File.Exists(Playground.Command), "No playground: run tests/run.sh, which installs it.");

        await using var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", Cancellation, Playground.Administrator);
        await using var playground = await Playground.StartAsync(bot.MessagesEndpoint, Cancellation);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, chromium!);
        Assertions.SetDefaultExpectTimeout(20_000);
        var chat = new PersonalChat(await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1700 } }));
        try
        {
            await chat.OpenAsync(playground.Address);
            await chat.AskAsync("whoami", answerHas: "You are an administrator.");
            await chat.AskAsync("add organization Acme", answerHas: "Acme is entered");
            await chat.AskAsync("invite a partner of Acme for 14 days", answerHas: "/#invitation=");
            await chat.AskAsync($"grant partner of ACME to {Playground.User}", answerHas: "is a partner of Acme now");
            await chat.AskAsync("whoami", answerHas: "You are a partner of Acme and an administrator.");
            await chat.AskAsync($"withdraw partner from {Playground.User}", answerHas: "is no longer a partner");
            await chat.AskAsync("whoami", answerHas: "You are an administrator.");
            await chat.AskAsync("act as partner of Acme", answerHas: "You act as a partner of Acme");
            await chat.AskAsync("roles", answerHas: "only administrators may have that done");
            await chat.AskAsync("act as myself", answerHas: "You are yourself again.");
            await chat.AskAsync("roles", answerHas: "by configuration");
        }
        finally
        {
            await chat.ScreenshotAsync("roles");
        }
    }
}
