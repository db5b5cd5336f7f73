using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.WebChat;

/// <summary>An invitation's link, made on the command line and opened in a browser.</summary>
public sealed partial class InvitationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opened_reloaded_begun_anew_and_revoked()
    {
        using var folder = new TemporaryFolder();
        var database = $"Data Source={Path.Combine(folder.Path, "lmi.db")}";
        await using var run = await WebChatRun.StartAsync(("ConnectionStrings__Lmi", database));
        await CommandAsync(database, "organization", "add", "Acme");
        var issued = await CommandAsync(database, "invitation", "issue", "Acme");
        var (link, number) = (Link().Match(issued).Value, Number().Match(issued).Groups[1].Value);
        var chat = await run.NewPageAsync();

        await chat.OpenAsync(link);
        await Expect(chat.Page.GetByText("Welcome: you are here as a partner of Acme").First).ToBeVisibleAsync();
        Assert.DoesNotContain("invitation", chat.Page.Url, StringComparison.Ordinal);
        await SaysAsync(chat, "whoami", "You are a partner of Acme.");
        await chat.ScreenshotAsync("webchat-invited");
        Assert.Equal("", await chat.AxeAsync());

        await chat.Page.ReloadAsync();
        await Expect(chat.Said).ToHaveCountAsync(1);
        await SaysAsync(chat, "my role", "You are a partner of Acme.");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();
        await Expect(chat.Said).ToHaveCountAsync(0);
        await SaysAsync(chat, "whoami", "You are a partner of Acme.");

        await CommandAsync(database, "invitation", "revoke", number);
        await SaysAsync(chat, "my role", "This invitation was revoked");
        await chat.AskAsync("top openings in healthcare", answerHas: "55,350");
        Assert.Equal("", string.Join('\n', chat.Errors));
    }

    [Theory]
    [InlineData("wide", 1280, 900, ColorScheme.Light)]
    [InlineData("phone-dark", 320, 640, ColorScheme.Dark)]
    public async Task A_link_that_is_none_says_so_and_the_chat_is_there_all_the_same(string name, int width, int height, ColorScheme scheme)
    {
        await using var run = await WebChatRun.StartAsync();
        var chat = await run.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });

        await chat.OpenAsync("/#invitation=forged");

        var notice = chat.Page.Locator("#notice");
        await Expect(notice).ToContainTextAsync("This is not an invitation that was issued here: see that the link is whole, or ask whoever sent it for a new one.");
        await SaysAsync(chat, "whoami", "You are a visitor.");
        await Expect(notice).ToBeVisibleAsync();
        await chat.ScreenshotAsync($"webchat-{name}-not-invited");
        Assert.Equal("", await chat.AxeAsync());
    }

    [Fact]
    public async Task A_link_opened_in_a_tab_that_has_a_chat_opens_one_as_the_guest()
    {
        using var folder = new TemporaryFolder();
        var database = $"Data Source={Path.Combine(folder.Path, "lmi.db")}";
        await using var run = await WebChatRun.StartAsync(("ConnectionStrings__Lmi", database));
        await CommandAsync(database, "organization", "add", "Acme");
        var link = Link().Match(await CommandAsync(database, "invitation", "issue", "Acme")).Value;
        var chat = await run.NewPageAsync();
        await chat.OpenAsync();
        await SaysAsync(chat, "whoami", "You are a visitor.");

        // Only the fragment differs: the browser loads nothing by itself.
        await chat.Page.EvaluateAsync("link => { location.href = link; }", link);

        await Expect(chat.Page.GetByText("Welcome: you are here as a partner of Acme").First).ToBeVisibleAsync();
        await Expect(chat.Said).ToHaveCountAsync(0);
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task SaysAsync(ChatPage chat, string text, string answer)
    {
        await chat.SendBox.FillAsync(text);
        await chat.SendBox.PressAsync("Enter");
        await Expect(chat.Page.Locator(".webchat__bubble:not(.webchat__bubble--from-user)").Last).ToContainTextAsync(answer);
    }

    private static async Task<string> CommandAsync(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, .. arguments]);
        start.Environment["ConnectionStrings__Lmi"] = database;
        await using var command = new ChildProcess(start);
        await command.SucceedAsync(Cancellation);
        return command.Output;
    }

    [GeneratedRegex(@"/#invitation=\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"Invitation (\d+)")]
    private static partial Regex Number();
}
