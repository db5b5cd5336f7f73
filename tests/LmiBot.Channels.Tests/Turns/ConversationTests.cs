using System.Net;
using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;

namespace LmiBot.Channels.Tests.Turns;

public sealed class ConversationTests
{
    [Fact]
    public async Task With_expectReplies_the_replies_come_in_the_response_addressed()
    {
        await using var bot = await BotHost.StartAsync();
        var reply = Assert.Single(await bot.AskAsync(Activities.Message("hi")));
        Assert.True(JsonNode.DeepEquals(reply, JsonNode.Parse("""
            {
              "type": "message", "text": "You said hi", "serviceUrl": "http://localhost:1/", "channelId": "msteams", "locale": "en-US",
              "from": { "id": "28:bot", "name": "LmiBot" }, "recipient": { "id": "29:user", "name": "Ada" },
              "conversation": { "id": "a:1", "conversationType": "personal", "tenantId": "tenant-1" }, "replyToId": "act-1"
            }
            """)), reply.ToJsonString());
    }

    [Fact]
    public async Task Otherwise_they_go_through_the_connector_in_order()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Answer = (turn, _) => [Reply.Text("one"), Reply.Card(new JsonObject { ["type"] = "AdaptiveCard" }, "two")];
        var activity = Activities.Message("hi");
        activity["serviceUrl"] = connector.ServiceUrl;
        var response = await bot.PostAsync(activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["one", null], connector.Received.Select(sent => sent.Activity["text"]?.GetValue<string>()));
        Assert.All(connector.Received, sent => Assert.Equal("/_connector/v3/conversations/a%3A1/activities/act-1", sent.Path));
        var card = connector.Received[1].Activity;
        Assert.Equal("two", card["summary"]!.GetValue<string>());
        Assert.Equal(
            """[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]""",
            card["attachments"]!.ToJsonString());
    }

    [Fact]
    public async Task A_reply_in_a_channel_stays_in_its_thread()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await using var bot = await BotHost.StartAsync();
        var activity = Activities.Channel("message", new() { ["text"] = "hi" });
        activity["serviceUrl"] = connector.ServiceUrl;
        await bot.PostAsync(activity.ToJsonString());
        var (path, sent) = Assert.Single(connector.Received);
        Assert.Equal("/_connector/v3/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1700/activities/act-1", path);
        Assert.Equal("19:general@thread.tacv2;messageid=1700", sent["conversation"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("<at>LmiBot</at> top openings", "28:bot", "top openings")]
    [InlineData("<at>LmiBot</at>&nbsp;top <at>LmiBot</at> openings\n", "28:bot", "top  openings")]
    [InlineData("<at>LmiBot</at> top openings", "29:other", "<at>LmiBot</at> top openings")]
    public async Task Mentions_of_the_bot_are_no_part_of_the_text(string text, string mentioned, string expected)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Answer = (turn, _) => [Reply.Text(turn.Text)];
        var activity = Activities.Channel("message", new() { ["text"] = text });
        activity["entities"] = new JsonArray(
            new JsonObject { ["type"] = "mention", ["text"] = "<at>LmiBot</at>", ["mentioned"] = new JsonObject { ["id"] = mentioned } },
            new JsonObject { ["type"] = "clientInfo", ["country"] = "US" });
        Assert.Equal(expected, Assert.Single(await bot.AskAsync(activity))["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("28:bot", null)]
    [InlineData("28:another", "bot")]
    public async Task A_bot_is_not_answered(string from, string? role)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = Activities.Message("hi");
        activity["from"] = new JsonObject { ["id"] = from, ["role"] = role };
        Assert.Empty(await bot.AskAsync(activity));
    }

    [Fact]
    public async Task A_failing_handler_apologizes_without_detail_and_the_log_has_it_under_the_same_reference()
    {
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Answer = (_, _) => throw new InvalidOperationException("the secret cause");
        var text = Assert.Single(await bot.AskAsync(Activities.Message("hi")))["text"]!.GetValue<string>();
        Assert.StartsWith("Sorry", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        var reference = text.Split(' ')[^1];
        Assert.Matches("^[0-9a-f]{32}$", reference);
        var line = Assert.Single(bot.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(reference, line, StringComparison.Ordinal);
        Assert.Contains("the secret cause", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_turn_knows_its_keys()
    {
        var turn = new TurnContext(new Activity { ChannelId = "msteams", Conversation = new() { Id = "19:a/b" }, From = new() { Id = "29:u" } });
        Assert.Equal("greeting/msteams/19%3Aa%2Fb", TurnContext.GreetingKey("msteams", "19:a/b"));
        Assert.Equal("asking/msteams/19%3Aa%2Fb/29%3Au", turn.PersonKey("asking"));
        var other = new TurnContext(turn.Activity with { Conversation = new() { Id = new string('x', 500) } });
        Assert.InRange(other.PersonKey("asking").Length, 10, 400);
        Assert.NotEqual(other.PersonKey("asking"), turn.PersonKey("asking"));
    }

    [Theory]
    [InlineData("es-MX", "es-MX")]
    [InlineData(null, "en-US")]
    [InlineData("", "en-US")]
    [InlineData("no such locale!", "en-US")]
    [InlineData("root", "en-US")]
    [InlineData("ES-us", "es-US")]
    public void A_turn_knows_its_culture(string? locale, string culture) =>
        Assert.Equal(culture, new TurnContext(new Activity { Locale = locale }).Culture.Name);

    [Fact]
    public void Every_culture_of_a_turn_writes_numbers() => Assert.All(
        System.Globalization.CultureInfo.GetCultures(System.Globalization.CultureTypes.AllCultures),
        culture => Assert.NotEmpty(12_345.6m.ToString("N1", new TurnContext(new Activity { Locale = culture.Name }).Culture)));
}
