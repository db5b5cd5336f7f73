using System.Net;
using System.Text.Json.Nodes;
using LmiBot.Channels.Conversations;

namespace LmiBot.Channels.Tests.Conversations;

public sealed class ConversationWatchTests : IAsyncLifetime
{
    private const string Team = "19:general@thread.tacv2";

    private readonly ManualTime _time = new();
    private BotHost _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotHost.StartAsync(time: _time);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private IReadOnlyList<KnownConversation> Kept => _bot.Conversations.Kept;

    [Fact]
    public async Task An_installation_in_a_personal_chat_is_kept_with_the_person()
    {
        await TellAsync(Activities.Personal("installationUpdate", new() { ["action"] = "add" }), activity => activity["from"]!["aadObjectId"] = "oid-1");

        Assert.Equal(
            new KnownConversation("msteams", "a:1", "personal", "http://localhost:1/")
            {
                TenantId = "tenant-1",
                BotId = "28:bot",
                UserId = "29:user",
                UserAadObjectId = "oid-1",
            },
            Assert.Single(Kept));
    }

    [Fact]
    public async Task One_in_a_team_is_kept_as_the_channel_without_the_thread()
    {
        await TellAsync(Activities.Channel("conversationUpdate", new()
        {
            ["membersAdded"] = Activities.Members("28:bot"),
            ["channelData"] = JsonNode.Parse($$"""{ "team": { "id": "{{Team}}", "name": "Texas LMI" }, "tenant": { "id": "tenant-1" } }"""),
        }));

        Assert.Equal(
            new KnownConversation("msteams", Team, "channel", "http://localhost:1/") { TenantId = "tenant-1", TeamId = Team, TeamName = "Texas LMI", BotId = "28:bot" },
            Assert.Single(Kept));
    }

    [Theory]
    [InlineData("installationUpdate", "add")]
    [InlineData("installationUpdate", "add-upgrade")]
    [InlineData("conversationUpdate", null)]
    public async Task With_a_team_come_all_its_channels(string type, string? action)
    {
        await using var connector = await RecordedConnector.StartAsync();
        (connector.Status, connector.Body) = (HttpStatusCode.OK, $$"""{ "conversations": [{ "id": "{{Team}}" }, { "id": "19:digest@thread.tacv2", "name": "Digest", "type": "standard" }, { "name": "no id" }, 5] }""");
        await _bot.TellAsync(InTeam(type, action), connector);

        var first = new KnownConversation("msteams", Team, "channel", connector.ServiceUrl) { TenantId = "tenant-1", TeamId = Team, TeamName = "Texas LMI", BotId = "28:bot" };
        Assert.Equal([first, first, first with { Id = "19:digest@thread.tacv2", Name = "Digest" }], await _bot.Conversations.KeptAsync(3));
        Assert.Equal("/_connector/v3/teams/19%3Ageneral%40thread.tacv2/conversations", Assert.Single(connector.Received, sent => sent.Method == "GET").Path);
    }

    [Fact]
    public async Task Where_they_cannot_be_read_the_log_says_so()
    {
        await using var connector = await RecordedConnector.StartAsync();
        connector.Status = HttpStatusCode.Forbidden;
        await _bot.TellAsync(InTeam("conversationUpdate", null), connector);
        await _bot.Log.LineAsync($"Warning: The channels of team {Team} could not be read: Forbidden");
        Assert.Single(Kept);
    }

    [Fact]
    public async Task Nobody_asks_for_them_when_somebody_else_joins()
    {
        await using var connector = await RecordedConnector.StartAsync();
        await _bot.TellAsync(InTeam("conversationUpdate", null, "29:other"), connector);
        // What is asked after a response comes when it comes: by then the other question would have come, too.
        await _bot.TellAsync(InTeam("conversationUpdate", null), connector);
        await connector.ReceivedAsync(1);
        await _bot.DisposeAsync();
        Assert.Single(connector.Received);
    }

    [Theory]
    [InlineData("channelCreated")]
    [InlineData("channelRenamed")]
    [InlineData("channelRestored")]
    public async Task A_channel_that_changes_is_kept_by_its_own_id(string eventType)
    {
        await TellAsync(ChannelEvent(eventType));

        Assert.Equal(
            new KnownConversation("msteams", "19:digest@thread.tacv2", "channel", "http://localhost:1/") { TenantId = "tenant-1", TeamId = Team, TeamName = "Texas LMI", Name = "Digest", BotId = "28:bot" },
            Assert.Single(Kept));
        Assert.Empty(_bot.Conversations.Retired);
    }

    [Theory]
    [InlineData("channelDeleted", "19:digest@thread.tacv2: deleted")]
    [InlineData("teamDeleted", Team + ": deleted")]
    public async Task What_is_deleted_is_retired(string eventType, string retired)
    {
        await TellAsync(ChannelEvent(eventType));
        Assert.Equal([retired], _bot.Conversations.Retired);
        Assert.Empty(Kept);
    }

    [Fact]
    public async Task So_is_what_the_app_is_removed_from()
    {
        await TellAsync(Activities.Personal("installationUpdate", new() { ["action"] = "remove" }));
        await TellAsync(Activities.Personal("conversationUpdate", new() { ["membersRemoved"] = Activities.Members("28:bot") }, "a:2"));
        await TellAsync(Activities.Channel("conversationUpdate", new()
        {
            ["membersRemoved"] = Activities.Members("28:bot"),
            ["channelData"] = JsonNode.Parse("""{ "team": { "id": "19:first@thread.tacv2" } }"""),
        }));
        Assert.Equal(["a:1: removed", "a:2: removed", "19:first@thread.tacv2: removed"], _bot.Conversations.Retired);
        Assert.Empty(Kept);
    }

    [Fact]
    public async Task Somebody_else_who_leaves_retires_nothing()
    {
        await TellAsync(Activities.Channel("conversationUpdate", new() { ["membersRemoved"] = Activities.Members("29:other") }));
        await TellAsync(Activities.Personal("installationUpdate", new() { ["action"] = "remove-upgrade" }));
        Assert.Empty(_bot.Conversations.Retired);
    }

    [Fact]
    public async Task A_message_is_written_down_only_where_it_shows_something_new()
    {
        foreach (var id in new[] { "1", "2", "3" })
            await TellAsync(Activities.Message("hi", id));
        Assert.Single(Kept);

        await TellAsync(Activities.Message("hi", "4"), activity => activity["serviceUrl"] = "http://localhost:1/moved/");
        await TellAsync(Activities.Message("hi", "5"), activity => activity["serviceUrl"] = "http://localhost:1/moved/");
        Assert.Equal(["http://localhost:1/", "http://localhost:1/moved/"], Kept.Select(conversation => conversation.ServiceUrl));
    }

    [Fact]
    public async Task What_a_message_does_not_say_is_not_forgotten()
    {
        await TellAsync(ChannelEvent("channelRenamed"));
        await TellAsync(Activities.Message("hi"), activity =>
        {
            activity["conversation"] = JsonNode.Parse("""{ "id": "19:digest@thread.tacv2;messageid=1", "conversationType": "channel" }""");
            activity["serviceUrl"] = "http://localhost:1/moved/";
        });
        Assert.Equal(Kept[0] with { ServiceUrl = "http://localhost:1/moved/" }, Kept[1]);
    }

    [Fact]
    public async Task After_an_hour_a_message_is_looked_at_again()
    {
        await TellAsync(Activities.Message("hi", "1"));
        _time.Pass(TimeSpan.FromMinutes(59));
        await TellAsync(Activities.Message("hi", "2"));
        Assert.Single(Kept);
        _time.Pass(TimeSpan.FromMinutes(2));
        await TellAsync(Activities.Message("hi", "3"));
        Assert.Equal(2, Kept.Count);
    }

    [Fact]
    public async Task Whoever_is_back_is_kept_again()
    {
        await TellAsync(Activities.Message("hi", "1"));
        await TellAsync(Activities.Personal("installationUpdate", new() { ["action"] = "remove" }));
        await TellAsync(Activities.Message("hi", "2"));
        await TellAsync(Activities.Personal("installationUpdate", new() { ["action"] = "add" }));
        Assert.Equal(3, Kept.Count);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("""{ "team": "Texas LMI" }""")]
    [InlineData("""{ "team": { "id": 5 }, "channel": [] }""")]
    public async Task Channel_data_that_cannot_be_read_is_none(string channelData)
    {
        var activity = Activities.Channel("installationUpdate", new() { ["action"] = "add" }).ToJsonString();
        await _bot.PostAsync($$"""{{activity[..^1]}}, "deliveryMode": "expectReplies", "channelData": {{channelData}} }""");
        Assert.Equal((Team, null), (Assert.Single(Kept).Id, Kept[0].TeamId));
    }

    [Fact]
    public async Task The_bot_is_not_the_person_of_its_chats()
    {
        await TellAsync(Activities.Personal("conversationUpdate", new() { ["membersAdded"] = Activities.Members("28:bot") }), activity => activity["from"] = activity["recipient"]!.DeepClone());
        Assert.Equal((null, null), (Assert.Single(Kept).UserId, Kept[0].Name));
    }

    [Theory]
    [InlineData("invoke")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    public async Task What_can_come_from_where_the_bot_is_not_is_no_news(string type)
    {
        await _bot.PostAsync(Activities.Personal(type, []).ToJsonString());
        Assert.Empty(Kept);
    }

    [Theory]
    [InlineData("BotNotInConversationRoster", "a:1", "a:1: BotNotInConversationRoster")]
    [InlineData("BotNotInConversationRoster", "19:c@thread.tacv2;messageid=1", "19:c@thread.tacv2: BotNotInConversationRoster")]
    [InlineData("ConversationNotFound", "a:1", "a:1: ConversationNotFound")]
    [InlineData("ConversationNotFound", "19:c@thread.tacv2;messageid=1", null)]
    [InlineData("BotDisabledByAdmin", "a:1", null)]
    public async Task A_refusal_of_a_reply_retires_where_it_means_that(string code, string conversation, string? retired)
    {
        await using var connector = await RecordedConnector.StartAsync();
        (connector.Status, connector.Body) = (HttpStatusCode.Forbidden, $$"""{ "error": { "code": "{{code}}" } }""");
        await _bot.TellAsync(Activities.Message("hi", conversation: conversation), connector);
        Assert.Equal(retired is null ? [] : [retired], _bot.Conversations.Retired);
    }

    [Fact]
    public async Task A_store_that_fails_is_logged_and_the_turn_goes_on()
    {
        _bot.Conversations.Failure = new InvalidOperationException("the disk is full");
        Assert.Single(await _bot.AskAsync(Activities.Message("hi")));
        Assert.Contains(_bot.Log.Lines, line => line.StartsWith("Error: What became of msteams, conversation a:1, could not be remembered the disk is full", StringComparison.Ordinal));
    }

    private static JsonObject InTeam(string type, string? action, string member = "28:bot") => Activities.Channel(type, new()
    {
        ["action"] = action,
        ["membersAdded"] = action is null ? Activities.Members(member) : null,
        ["channelData"] = JsonNode.Parse($$"""{ "team": { "id": "{{Team}}", "name": "Texas LMI" }, "tenant": { "id": "tenant-1" } }"""),
    });

    private static JsonObject ChannelEvent(string eventType) => Activities.Channel("conversationUpdate", new()
    {
        ["channelData"] = JsonNode.Parse($$"""{ "eventType": "{{eventType}}", "team": { "id": "{{Team}}", "name": "Texas LMI" }, "channel": { "id": "19:digest@thread.tacv2", "name": "Digest" } }"""),
    });

    private async Task TellAsync(JsonObject activity, Action<JsonObject>? change = null)
    {
        change?.Invoke(activity);
        await _bot.AskAsync(activity);
    }
}
