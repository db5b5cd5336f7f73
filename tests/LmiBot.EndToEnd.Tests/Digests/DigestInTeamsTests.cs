using System.Diagnostics;
using Microsoft.Playwright;

namespace LmiBot.EndToEnd.Tests.Digests;

/// <summary>A channel subscribes, staff publishes a release and approves its digest, in Microsoft's look-alike of Teams, whose user is the configured administrator.</summary>
public sealed class DigestInTeamsTests
{
    /// <summary>A month after the built-in data, made up for this test, and that of Texas alone: the checks have something to say.</summary>
    private const string July = """
        GeoID,Series ID,Place,Year,Month,Unemployment Rate
        48,LASST480000000000003,Texas (S),2026,July,5.0
        48,LASST480000000000003,Texas (S),2026,June,4.4
        48,LASST480000000000003,Texas (S),2025,July,4.2
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_release_goes_out_and_the_subscribed_channel_hears_what_changed()
    {
        await using var teams = await TeamsSession.StartAsync(Cancellation, [.. Playground.Administrator, ("Releases__SwitchAfter", "00:00:01"), ("Releases__PollEvery", "00:00:00.2")]);
        try
        {
            await teams.OpenChannelAsync();
            var subscribed = await teams.Shared.PostAsync("send us healthcare in Austin each quarter");
            await Assertions.Expect(subscribed.GetByText("this channel gets what is new about: Healthcare in Austin")).ToBeVisibleAsync();
            var staff = await teams.Shared.PostAsync("make this the staff channel");
            await Assertions.Expect(staff.GetByText("This is the staff channel now")).ToBeVisibleAsync();
            await teams.ScreenshotAsync("digest-subscribed");
            await ImportAsync(teams.Bot, "2026Q3", July);

            await teams.TurnToPersonalAsync();
            await teams.Personal.AskAsync("check release 2026Q3", answerHas: "row-counts");
            await teams.ScreenshotAsync("digest-release-checked");
            await teams.Personal.BotPosts.Last.GetByRole(AriaRole.Checkbox, new() { Name = "row-counts" }).CheckAsync();
            await teams.Personal.BotPosts.Last.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();

            await teams.TurnToChannelAsync();
            await Assertions.Expect(teams.Page.GetByText("Release 2026Q3 is published: it answers now.")).ToBeVisibleAsync();
            await teams.TurnToPersonalAsync();
            await teams.Personal.AskAsync("approve digest now", answerHas: "The digest of 2026Q3 goes out");

            await teams.TurnToChannelAsync();
            var digest = teams.Page.GetByRole(AriaRole.Group).Filter(new() { HasText = "New in 2026Q3" });
            await Assertions.Expect(digest.GetByText("Unemployment rate, Texas: up to 5.0%, from 4.4% (June 2026).")).ToBeVisibleAsync();
            await teams.ScreenshotAsync("digest-arrived");
            await teams.Shared.ReplyAsync(digest, "unemployment rate in Texas");
            await Assertions.Expect(digest.GetByRole(AriaRole.Heading, new() { Name = "Unemployment rate, Texas" })).ToBeVisibleAsync();
        }
        finally
        {
            await teams.ScreenshotAsync("digest-last");
        }
    }

    /// <summary>As staff does on the server, while the app goes on.</summary>
    private static async Task ImportAsync(Bot bot, string release, string csv)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "stateUnemployment_2025-07_2026-07.csv");
        await File.WriteAllTextAsync(file, csv, Cancellation);
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, "import", "--release", release, file]) { WorkingDirectory = folder.Path };
        start.Environment["ConnectionStrings__Lmi"] = bot.Database;
        await using var import = new ChildProcess(start);
        await import.SucceedAsync(Cancellation);
    }
}
