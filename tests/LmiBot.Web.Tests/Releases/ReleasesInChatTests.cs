using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using LmiBot.Web.Releases;
using LmiBot.Web.Tests.Access;

namespace LmiBot.Web.Tests.Releases;

/// <summary>Releases in chat and on the command line. In an app of its own: it changes what is answered.</summary>
public sealed class ReleasesInChatTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly BotApplication _bot;

    public ReleasesInChatTests() => _bot = new BotApplication(
        _folder, ("Access:Administrators:0:ObjectId", Chat.Administrator), ("Bot:TenantId", Chat.Tenant), ("Releases:SwitchAfter", "00:00:00.5"), ("Releases:PollEvery", "00:00:00.1"));

    private Chat Administrator => new(_bot, person: "29:administrator", objectId: Chat.Administrator);

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public Task Staff_begins_checks_and_publishes_and_nobody_else() => new Script(_bot).PlayAsync("""
        ann: releases
        bot: I cannot manage releases for you: only administrators and analysts may have that done.
        ann: publish release 2027Q1
        bot: I cannot manage releases for you: only administrators and analysts may have that done.
        ann: release schedule
        bot: …not…
        administrator: releases
        bot: 2026Q2: quarterly, answers; 6 of 32 sources are new…
        administrator: can you make a new release?
        bot: 2026Q2: quarterly, answers; 6 of 32 sources are new…
        administrator: publish it
        bot: 2026Q2: quarterly, answers; 6 of 32 sources are new…
        administrator: Create annual release 2027-validated, please.
        bot: Release 2027-validated is begun, with 32 sources carried over. Import into it, then check it.
        administrator: create release 2026q2
        bot: There is a release 2026Q2 already: import into it if it is a draft, or choose another name.
        administrator: show me the release 2027-VALIDATED
        bot: Release 2027-validated: draft
        administrator: check release 2027-validated
        bot: Release 2027-validated was held against 2026Q2: errors 0, warnings 1.
        administrator: check 2027-validated
        bot: Release 2027-validated was held against 2026Q2: errors 0, warnings 1.
        administrator: publish 2027-validated anyway
        bot: Release 2027-validated was held against 2026Q2: errors 0, warnings 1.
        administrator: publish release 2027-validated confirm everything
        bot: No warning is called everything: confirm those that the checks name.
        administrator: publish release 2027-validated, confirming nothing-new
        bot: Release 2027-validated is published: it answers from … on.
        administrator: publish release 2027-validated, confirming nothing-new
        bot: 2027-validated is no draft any more, and never changes: begin another release.
        administrator: check release 2027Q9
        bot: There is no release 2027Q9: "releases" lists those that there are.
        administrator in channel: check release 2027-validated
        bot: That is for staff alone: ask me in our personal chat, or in the staff channel.
        ann in channel: release 2027-validated
        bot: I cannot manage releases for you: only administrators and analysts may have that done.
        administrator in channel: make this the staff channel
        bot: …
        administrator in channel: withdraw release 2026Q2
        bot: 2026Q2 answers no more: only 2027-validated, which does, can be withdrawn.
        administrator in channel: withdraw release 2027-validated
        bot: Release 2027-validated is withdrawn: 2026Q2 answers again from … on.
        """);

    [Fact]
    public async Task What_the_checks_found_is_on_a_card_with_the_warnings_to_confirm_and_a_button()
    {
        await Draft.BeginAsync(_bot.Services, "2027Q1", 9_876);

        var card = Chat.Card(Assert.Single(await Administrator.SayAsync("check release 2027Q1")));

        var text = Chat.TextOf(card);
        Assert.Contains("Warning: jumps-in-wages", text, StringComparison.Ordinal);
        Assert.Contains("- Registered Nurses, Texas: Median wage $9,876, was $", text, StringComparison.Ordinal);
        Assert.Contains("texas_M2026.csv, May 2026", text, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString()), 1, 25 * 1024);
        var choices = card["body"]!.AsArray().Single(e => (string?)e!["type"] == "Input.ChoiceSet")!;
        Assert.Equal(["jumps-in-wages"], choices["choices"]!.AsArray().Select(c => (string?)c!["value"]));

        var publish = Chat.Button(card, "Publish");
        Assert.Contains("\"Answered below.\"", (await Administrator.ExecuteAsync(publish)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Release 2027Q1: checked, to be published", Summary(await Administrator.SayAsync("release 2027Q1")), StringComparison.Ordinal);
        publish["data"]!["confirm"] = "jumps-in-wages";
        // As a client sends it that knows no Action.Execute.
        var published = await Administrator.SubmitAsync(publish["data"]);
        Assert.StartsWith("Release 2027Q1 is published: it answers from ", (string?)Assert.Single(published)!["text"], StringComparison.Ordinal);

        for (var tries = 0; !((string)(await _bot.AskAsync("what do registered nurses earn in Texas"))["answer"]!["text"]!).Contains("$9,876", StringComparison.Ordinal); tries++)
        {
            Assert.InRange(tries, 0, 1500);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        var shown = Chat.Card(Assert.Single(await Administrator.SayAsync("release 2027Q1")));
        Assert.Contains($" by {Chat.Administrator}", shown.ToJsonString(), StringComparison.Ordinal);

        var asked = Assert.Single(await Administrator.SubmitAsync(Chat.Button(shown, "Withdraw")["data"]));
        Assert.StartsWith("Withdraw release 2027Q1? 2026Q2 then answers again, and 2027Q1 cannot be published a second time", (string?)asked!["summary"], StringComparison.Ordinal);
        Assert.Contains("2027Q1: quarterly, answers", Summary(await Administrator.SayAsync("releases")), StringComparison.Ordinal);
        var withdrawn = await Administrator.SubmitAsync(Chat.Button(Chat.Card(asked), "Withdraw 2027Q1")["data"]);
        Assert.StartsWith("Release 2027Q1 is withdrawn: 2026Q2 answers again from ", (string?)Assert.Single(withdrawn)!["text"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "release": { "version": 1, "do": "publish", "name": "2027Q1" } }""", "only administrators and analysts")]
    [InlineData("""{ "release": { "version": 2, "do": "publish", "name": "2027Q1" } }""", "none of this version's")]
    [InlineData("""{ "release": { "version": 1, "do": "erase", "name": "2027Q1" } }""", "none of this version's")]
    [InlineData("""{ "release": { "version": 1, "do": 99, "name": "2027Q1" } }""", "none of this version's")]
    [InlineData("""{ "release": [1] }""", "none of this version's")]
    public async Task A_button_from_outside_does_nothing_that_its_presser_may_not(string data, string sentence) =>
        Assert.Contains(sentence, (string?)Assert.Single(await new Chat(_bot).SubmitAsync(JsonNode.Parse(data)))!["text"], StringComparison.Ordinal);

    [Fact]
    public async Task The_command_line_does_the_same()
    {
        Assert.Equal((0, "Release 2027Q1 is begun, with 32 sources carried over. Import into it, then check it.", ""), await RunAsync("release create 2027Q1 --kind annual"));
        Assert.Equal((0, "2027Q1: annual, draft; 0 of 32 sources are new\n2026Q2: quarterly, answers; 6 of 32 sources are new\n2026Q1: quarterly, superseded; 32 of 32 sources are new", ""), await RunAsync("release list"));
        await Draft.BeginAsync(_bot.Services, "2027Q2", 9_876);
        Assert.Contains("New\n  texas_M2026.csv, May 2026: ", (await RunAsync("release show 2027Q2")).Output, StringComparison.Ordinal);

        var (checkCode, report, _) = await RunAsync("release check 2027q2");
        Assert.Equal(0, checkCode);
        Assert.Contains(" away from those of 2026Q2: 1.\n  - Registered Nurses, Texas: Median wage $9,876, was $", report, StringComparison.Ordinal);
        Assert.EndsWith("To publish it all the same: release publish 2027Q2 --confirm jumps-in-wages", report, StringComparison.Ordinal);
        var (refusedCode, refused, _) = await RunAsync("release publish 2027Q2");
        Assert.Equal(1, refusedCode);
        Assert.StartsWith("Release 2027Q2 is not published.", refused, StringComparison.Ordinal);

        Assert.StartsWith("Release 2027Q2 is published: it answers from ", (await RunAsync("release publish 2027Q2 --confirm jumps-in-wages")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Release 2027Q2 is withdrawn: 2026Q2 answers again from ", (await RunAsync("release withdraw 2027Q2")).Output, StringComparison.Ordinal);
        Assert.Contains("by command line", (await RunAsync("release show 2027Q2")).Output, StringComparison.Ordinal);
    }

    private static string Summary(JsonArray replies) => (string)Assert.Single(replies)!["summary"]!;

    private async Task<(int Code, string Output, string Error)> RunAsync(string command)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await new RootCommand { ReleaseCommand.Create(_bot.Services) }.Parse(command)
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString().TrimEnd(), error.ToString().TrimEnd());
    }
}
