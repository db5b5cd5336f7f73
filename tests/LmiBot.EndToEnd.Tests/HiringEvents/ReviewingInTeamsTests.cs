using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.HiringEvents;

/// <summary>What partners log and staff publishes, in Microsoft's look-alike of Teams: its user takes on one role after the other.</summary>
public sealed class ReviewingInTeamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_partner_logs_is_published_in_the_review_channel_and_answered_to_everybody()
    {
        await using var teams = await TeamsSession.StartAsync(Cancellation);
        try
        {
            await teams.OpenChannelAsync();
            var chosen = await teams.Shared.PostAsync("act as administrator");
            await teams.Shared.ReplyAsync(chosen, "make this the review channel");
            await Assertions.Expect(chosen.GetByText("This is the review channel now")).ToBeVisibleAsync();
            var asked = await teams.Shared.PostAsync("layoffs this year in Austin");
            await Assertions.Expect(asked.GetByText("Jobs lost").First).ToBeVisibleAsync();
            await Assertions.Expect(asked.GetByText("Acme Rockets")).ToHaveCountAsync(0);

            await teams.TurnToPersonalAsync();
            await teams.Personal.AskAsync("act as administrator", answerHas: "You act as an administrator");
            await teams.Personal.AskAsync("add organization Acme", answerHas: "Acme is entered");
            await teams.Personal.AskAsync("act as partner of Acme", answerHas: "You act as a partner of Acme");
            await teams.Personal.AskAsync("Log a layoff: 120 jobs at Acme Rockets in Austin, starting today", answerHas: "May it be published");
            await teams.Personal.PressAsync("Yes", cardHas: "How many people work at the site");
            await teams.Personal.PressAsync("Skip the rest", cardHas: "Is this right?");
            await teams.Personal.PressAsync("Log it", cardHas: "Logged as HE-");

            await teams.TurnToChannelAsync();
            var review = teams.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "Logged for Acme on", Has = teams.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }) });
            await teams.Shared.ReplyAsync(review, "act as analyst");
            await Assertions.Expect(review.GetByText("You act as an analyst")).ToBeVisibleAsync();
            await teams.ScreenshotAsync("review-card");
            await review.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
            await Assertions.Expect(review.GetByText("is published. By")).ToBeVisibleAsync();
            await teams.ScreenshotAsync("review-published");

            await teams.TurnToPersonalAsync();
            await Assertions.Expect(teams.Page.GetByRole(AriaRole.Paragraph).Filter(new() { HasText = "What you logged is published" })).ToBeVisibleAsync();
            await teams.ScreenshotAsync("review-heard");
            await teams.TurnToChannelAsync();
            await teams.Shared.ReplyAsync(asked, "layoffs this year in Austin");
            await Assertions.Expect(asked.GetByText("Acme Rockets").First).ToBeVisibleAsync();
        }
        finally
        {
            await teams.ScreenshotAsync("review-last");
        }
    }

    [Fact]
    public async Task What_is_begun_in_a_channel_is_told_in_the_personal_chat_alone()
    {
        await using var teams = await TeamsSession.StartAsync(Cancellation, Playground.Administrator);
        try
        {
            await teams.OpenChannelAsync();
            var begun = await teams.Shared.PostAsync("Log a closing: 85 jobs at Acme Rockets in Waco, starting today");
            await Assertions.Expect(begun.GetByText("I sent you a personal message")).ToBeVisibleAsync();
            await Assertions.Expect(begun.GetByText("May it be published")).ToHaveCountAsync(0);
            await teams.ScreenshotAsync("moved-from-channel");

            await teams.TurnToPersonalAsync();
            await Assertions.Expect(teams.Personal.BotPosts.Last).ToContainTextAsync("You began this in another chat.");
            await teams.ScreenshotAsync("moved-to-personal");
            await teams.Personal.PressAsync("No", cardHas: "Is it temporary or permanent?");
            await teams.Personal.PressAsync("Skip the rest", cardHas: "Is this right?");
            await teams.Personal.PressAsync("Log it", cardHas: "Logged as HE-");

            await teams.TurnToChannelAsync();
            await Assertions.Expect(begun.GetByText("I sent you a personal message")).ToBeVisibleAsync();
            await Assertions.Expect(teams.Page.GetByText("Logged as HE-")).ToHaveCountAsync(0);
        }
        finally
        {
            await teams.ScreenshotAsync("moved-last");
        }
    }
}
