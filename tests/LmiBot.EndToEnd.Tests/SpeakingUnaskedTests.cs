using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using LmiBot.Web.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests;

/// <summary>
/// One instance of the app is told of the conversations by Microsoft's look-alike of Teams; another instance on the same database
/// speaks there, and a browser sees it.
/// </summary>
public sealed class SpeakingUnaskedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_personal_chat_and_in_a_new_thread_of_a_channel()
    {
        var chromium = Chromium.Find();
        Assert.SkipWhen(chromium is null, "No Chrome or Chromium: run tests/run.sh, or set CHROME_PATH.");
        Assert.SkipUnless(File.Exists(Playground.Command), "No playground: run tests/run.sh, which installs it.");

        await using var bot = await Bot.StartAsync(Repository.WebAssembly, "Development", Cancellation);
        await using var playground = await Playground.StartAsync(bot.MessagesEndpoint, Cancellation);
        await using var other = new OtherInstance(bot.Database);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright, chromium!);
        Assertions.SetDefaultExpectTimeout(20_000);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        try
        {
            await new PersonalChat(page).OpenAsync(playground.Address);
            Assert.IsType<SendResult.Sent>(await other.Proactive.ContinueAsync(await other.ReferenceAsync("personal"), Reply.Text("A word unasked"), Cancellation));
            await Assertions.Expect(page.GetByRole(AriaRole.Paragraph).Filter(new() { HasText = "A word unasked" })).ToBeVisibleAsync();

            await new SharedChat(page).OpenAsync(playground.Address, "My Team - General");
            var channel = await other.ReferenceAsync("channel");
            var digest = Assert.IsType<SendResult.Sent>(await other.Proactive.StartThreadAsync(channel, Reply.Text("The digest of the quarter"), Cancellation));
            await Assertions.Expect(page.GetByRole(AriaRole.Paragraph).Filter(new() { HasText = "The digest of the quarter" })).ToBeVisibleAsync();
            var thread = channel with { Conversation = channel.Conversation! with { Id = digest.ConversationId } };
            Assert.IsType<SendResult.Sent>(await other.Proactive.ContinueAsync(thread, Reply.Text("And a correction"), Cancellation));
            var posts = page.GetByRole(AriaRole.Group).Filter(new() { HasText = "The digest of the quarter" });
            await Assertions.Expect(posts.Last.GetByText("And a correction")).ToBeVisibleAsync();
        }
        finally
        {
            Directory.CreateDirectory(Repository.Screenshots);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, "unasked.png") });
        }
    }

    private sealed class OtherInstance(string database) : WebApplicationFactory<Program>
    {
        public Proactive Proactive => Services.GetRequiredService<Proactive>();

        public async Task<ConversationReference> ReferenceAsync(string type)
        {
            await using var db = await Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
            var rows = await db.Conversations.Where(c => c.Type == type && c.RetiredAt == null).OrderBy(c => c.ConversationId).ToListAsync(Cancellation);
            // Of a team all channels are kept; the first, General, has no name.
            return Assert.Single(rows, row => row.Name is null).ToKnown().Reference;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Development")
            .UseSetting("ConnectionStrings:Lmi", database);
    }
}
