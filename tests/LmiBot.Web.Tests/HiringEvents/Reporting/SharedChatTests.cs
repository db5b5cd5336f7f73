using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;
using LmiBot.Web.Tests.Access;

namespace LmiBot.Web.Tests.HiringEvents.Reporting;

/// <summary>Begun before others, the dialog moves to the personal chat.</summary>
public sealed class SharedChatTests(BotApplication bot)
{
    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task It_goes_on_in_the_personal_chat_with_all_that_was_said(string type)
    {
        await using var connector = await RecordedConnector.StartAsync();
        var personal = Chat.NewId();
        connector.Body = $$"""{ "id": "{{personal}}" }""";
        var analyst = await AnalystAsync();
        var shared = new Chat(bot, $"19:{Chat.NewId()}@thread.tacv2;messageid=1", "29:ann", type, analyst) { ServiceUrl = connector.ServiceUrl };

        var said = await shared.MentionAsync("Log a layoff: 120 jobs at Vivid Vans in Round Rock, starting March 3");

        Assert.Equal("I sent you a personal message: what is not public yet is told there.", (string?)Assert.Single(said)!["text"]);
        var requests = connector.Received;
        Assert.Equal("29:ann", (string?)requests[0].Activity["members"]![0]!["id"]);
        Assert.EndsWith($"/v3/conversations/{personal}/activities", requests[1].Path, StringComparison.Ordinal);
        Assert.StartsWith("You began this in another chat.", (string?)requests[1].Activity["summary"], StringComparison.Ordinal);
        var script = new ReportScript(new Chat(bot, personal, "29:ann", objectId: analyst)) { Card = Chat.Card(requests[1].Activity) };
        await script.PlayAsync("""
            ann presses Yes
            bot: Publication: Yes. How many people work at the site now?…
            ann: that's all
            bot: Is this right?… Employer: Vivid Vans. Jobs lost: 120. …
            """);
    }

    [Fact]
    public async Task Delivered_again_it_is_begun_once_and_an_open_one_is_not_lost()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var personal = Chat.NewId();
        connector.Body = $$"""{ "id": "{{personal}}" }""";
        var analyst = await AnalystAsync();
        var script = new ReportScript(new Chat(bot, personal, "29:ann", objectId: analyst));
        await script.PlayAsync("""
            ann: log a hiring event
            ann: closing
            """);
        var shared = new Chat(bot, $"19:{Chat.NewId()}@thread.tacv2;messageid=1", "29:ann", "channel", analyst) { ServiceUrl = connector.ServiceUrl };

        for (var i = 0; i < 2; i++)
            await shared.SendAsync(new JsonObject { ["type"] = "message", ["id"] = "the-same", ["text"] = "<at>LmiBot</at> log an expansion", ["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>LmiBot</at>", ["mentioned"] = new JsonObject { ["id"] = "bot", ["name"] = "LmiBot" } }) });

        await script.PlayAsync("""
            ann: what now
            bot: …You have another one open (Closing). Go on with it, or start the new one in its place (Expansion)?
            ann: go on
            bot: Which employer is it?…
            ann: back
            bot: What happens?…
            """);
    }

    [Fact]
    public async Task Where_the_chat_cannot_be_opened_it_says_how()
    {
        await using var connector = await RecordedConnector.StartAsync();
        connector.Status = System.Net.HttpStatusCode.Forbidden;
        var shared = new Chat(bot, $"19:{Chat.NewId()}@thread.tacv2;messageid=1", "29:ann", "channel", await AnalystAsync()) { ServiceUrl = connector.ServiceUrl };

        var said = await shared.MentionAsync("log a layoff");

        Assert.StartsWith("What is not public yet is not told here, and I cannot write to you personally: open a chat with me", (string?)Assert.Single(said)!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_hears_so_and_nobody_is_written_to()
    {
        await using var connector = await RecordedConnector.StartAsync();
        var shared = new Chat(bot, $"19:{Chat.NewId()}@thread.tacv2;messageid=1", "29:eve", "channel") { ServiceUrl = connector.ServiceUrl };

        Assert.StartsWith("I cannot log hiring events for you:", (string?)Assert.Single(await shared.MentionAsync("log a layoff"))!["text"], StringComparison.Ordinal);
        Assert.Empty(connector.Received);
    }

    private async Task<string> AnalystAsync()
    {
        var roles = new Script(bot);
        await roles.PlayAsync("administrator: grant analyst to {ann}");
        return roles.IdOf("ann");
    }
}
