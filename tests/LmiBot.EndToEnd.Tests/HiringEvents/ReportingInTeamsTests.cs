using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.HiringEvents;

/// <summary>Hiring events, logged in Microsoft's look-alike of Teams, whose user is the configured administrator.</summary>
public sealed class ReportingInTeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Question_by_question_with_a_question_in_the_middle_and_a_restart() => WithPlaygroundAsync(async (bot, chat) =>
    {
        await chat.AskAsync("Log a layoff: 120 jobs at Acme in Round Rock, starting March 3", answerHas: "May it be published");
        await chat.ScreenshotAsync("reporting-question");
        await chat.AskAsync("top openings in healthcare", answerHas: "Back to the hiring event");
        await chat.ScreenshotAsync("reporting-interrupted");

        await bot.RestartAsync(Cancellation);

        await chat.PressAsync("Yes", cardHas: "How many people work at the site");
        await chat.AskAsync("200", answerHas: "Is it temporary or permanent?");
        await chat.PressAsync("Skip the rest", cardHas: "Is this right?");
        await chat.ScreenshotAsync("reporting-summary");
        await chat.PressAsync("Jobs lost:", cardHas: "How many jobs are lost?");
        await chat.AskAsync("about 130", answerHas: "Jobs lost: about 130.");
        await chat.PressAsync("Log it", cardHas: "Logged as HE-");
        await chat.ScreenshotAsync("reporting-logged");
    });

    [Fact]
    public Task As_a_form() => WithPlaygroundAsync(async (_, chat) =>
    {
        await chat.AskAsync("log a closing", answerHas: "Which employer is it?");
        await chat.PressAsync("As a form", cardHas: "Fill in what you know");
        await chat.ScreenshotAsync("reporting-form");
        await chat.FillAsync("Employer", "Beacon Bakery");
        await chat.FillAsync("Jobs lost (optional)", "many");
        await chat.FillAsync("Place", "Waco");
        await chat.FillAsync("Date (optional)", "end of March");
        await chat.FillAsync("Publication", "no");
        await chat.PressAsync("Go on", cardHas: "Almost");
        await Assertions.Expect(chat.BotPosts.Last.GetByLabel("Jobs lost (optional)")).ToHaveValueAsync("many");
        await chat.ScreenshotAsync("reporting-form-faults");
        await chat.FillAsync("Jobs lost (optional)", "40");
        await chat.PressAsync("Go on", cardHas: "Is this right?");
        await chat.PressAsync("Log it", cardHas: "Logged as HE-");
    });

    private static async Task WithPlaygroundAsync(Func<Bot, PersonalChat, Task> test)
    {
        await using var teams = await TeamsSession.StartAsync(Cancellation, Playground.Administrator);
        try
        {
            await teams.OpenPersonalAsync();
            await test(teams.Bot, teams.Personal);
        }
        finally
        {
            await teams.ScreenshotAsync("reporting-last");
        }
    }
}
