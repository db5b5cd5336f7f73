using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Conversations;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Tests;
using LmiBot.Channels.Turns;
using LmiBot.Conversations;
using LmiBot.Data;
using LmiBot.Web.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Conversations;

/// <summary>From Teams' events to rows, and from rows to messages that nobody has asked for.</summary>
public sealed class KnownConversationsTests(BotApplication bot) : IAsyncLifetime
{
    private readonly string _id = $"19:{Chat.NewId()}@thread.tacv2";
    private RecordedConnector _connector = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Proactive Proactive => bot.Services.GetRequiredService<Proactive>();

    private IKnownConversations Known => bot.Services.GetRequiredService<IKnownConversations>();

    public async ValueTask InitializeAsync() => _connector = await RecordedConnector.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Fact]
    public async Task An_installation_becomes_a_row_that_its_removal_retires_and_a_message_revives()
    {
        await TellAsync(Personal("installationUpdate", new() { ["action"] = "add" }));
        var row = await RowAsync(_id);
        Assert.Equal(("msteams", "personal", _connector.ServiceUrl, "tenant-1"), (row.ChannelId, row.Type, row.ServiceUrl, row.TenantId));
        Assert.Equal((null, "29:ada", "oid-1", "28:bot"), (row.Name, row.UserId, row.UserAadObjectId, row.BotId));
        Assert.Null(row.RetiredAt);

        await TellAsync(Personal("installationUpdate", new() { ["action"] = "remove" }));
        Assert.Equal("removed", (await RowAsync(_id)).RetiredBecause);

        await TellAsync(Personal("message", new() { ["text"] = "hi" }));
        row = await RowAsync(_id);
        Assert.Equal((null, null), (row.RetiredAt, row.RetiredBecause));
    }

    [Fact]
    public async Task A_team_is_its_channels_and_goes_with_them()
    {
        var digest = _id + "-digest";
        await TellAsync(InTeam(new() { ["membersAdded"] = Member("28:bot") }, ""));
        await TellAsync(InTeam([], $$""", "eventType": "channelCreated", "channel": { "id": "{{digest}}", "name": "Digest" }"""));
        await TellAsync(InTeam([], """, "eventType": "teamRenamed" """, team: "Lone Star LMI"));

        var rows = await RowsAsync();
        Assert.Equal([(_id, null, "Lone Star LMI"), (digest, "Digest", "Lone Star LMI")], rows.Select(row => (row.ConversationId, row.Name, row.TeamName)));
        Assert.All(rows, row => Assert.Equal(("channel", _id, null), (row.Type, row.TeamId, row.RetiredBecause)));

        await TellAsync(InTeam(new() { ["membersRemoved"] = Member("28:bot") }, ""));
        Assert.All(await RowsAsync(), row => Assert.Equal("removed", row.RetiredBecause));
    }

    [Fact]
    public async Task What_is_kept_is_enough_to_speak_there_unasked()
    {
        await TellAsync(InTeam(new() { ["membersAdded"] = Member("28:bot") }, ""));
        var reference = (await RowAsync(_id)).ToKnown().Reference;
        var before = (await _connector.ReceivedAsync(1)).Count;
        _connector.Body = $$"""{ "id": "{{_id}};messageid=1800", "activityId": "1800" }""";

        var thread = Assert.IsType<SendResult.Sent>(await Proactive.StartThreadAsync(reference, Reply.Text("The digest"), Cancellation));
        _connector.Body = """{ "id": "1801" }""";
        var inThread = reference with { Conversation = reference.Conversation! with { Id = thread.ConversationId } };
        Assert.Equal(new SendResult.Sent("1801"), await Proactive.ContinueAsync(inThread, Reply.Text("And one more"), Cancellation));

        var sent = _connector.Received.Skip(before).ToList();
        Assert.Equal(
            ["/_connector/v3/conversations", $"/_connector/v3/conversations/{Uri.EscapeDataString($"{_id};messageid=1800")}/activities"],
            sent.Select(request => request.Path));
        Assert.Equal(("The digest", _id), ((string?)sent[0].Activity["activity"]!["text"], (string?)sent[0].Activity["channelData"]!["channel"]!["id"]));
        Assert.Equal(("And one more", "28:bot"), ((string?)sent[1].Activity["text"], (string?)sent[1].Activity["from"]!["id"]));
    }

    [Fact]
    public async Task Where_it_is_refused_because_the_bot_is_gone_the_row_is_retired()
    {
        await TellAsync(Personal("installationUpdate", new() { ["action"] = "add" }));
        (_connector.Status, _connector.Body) = (HttpStatusCode.Forbidden, """{ "errorCode": 209, "message": "{\"subCode\":\"MessageWritesBlocked\"}" }""");

        var result = await Proactive.ContinueAsync((await RowAsync(_id)).ToKnown().Reference, Reply.Text("Hello"), Cancellation);

        Assert.Equal(new SendResult.Gone("MessageWritesBlocked"), result);
        Assert.Equal("MessageWritesBlocked", (await RowAsync(_id)).RetiredBecause);
    }

    [Fact]
    public async Task Who_installs_it_again_is_welcomed_again()
    {
        var chat = new Chat(bot, _id);
        Assert.NotEmpty(await chat.InstalledAsync());
        Assert.Empty(await chat.InstalledAsync());

        await chat.SendAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "remove" });

        Assert.NotEmpty(await chat.InstalledAsync());
    }

    [Fact]
    public async Task What_is_kept_again_unchanged_is_not_written()
    {
        var conversation = new KnownConversation("msteams", _id, "groupChat", "https://smba.trafficmanager.net/amer/") { Name = "Planning" };
        await Known.KeepAsync(conversation, Cancellation);
        var written = (await RowAsync(_id)).ChangedAt;
        await Known.KeepAsync(conversation with { Name = null }, Cancellation);
        Assert.Equal((written, "Planning"), ((await RowAsync(_id)).ChangedAt, (await RowAsync(_id)).Name));

        await Known.KeepAsync(conversation with { ServiceUrl = "https://smba.trafficmanager.net/emea/" }, Cancellation);
        var moved = await RowAsync(_id);
        Assert.Equal(("https://smba.trafficmanager.net/emea/", "Planning"), (moved.ServiceUrl, moved.Name));
        Assert.True(moved.ChangedAt > written);
    }

    [Fact]
    public async Task Of_many_who_keep_a_new_one_at_once_none_fails()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() =>
            Known.KeepAsync(new KnownConversation("msteams", _id, "personal", $"https://smba.trafficmanager.net/{i}/"), Cancellation))));
        Assert.StartsWith("https://smba.trafficmanager.net/", (await RowAsync(_id)).ServiceUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_too_long_for_a_key_is_not_kept()
    {
        await Known.KeepAsync(new KnownConversation("msteams", _id + new string('x', 400), "personal", "https://smba.trafficmanager.net/"), Cancellation);
        Assert.Empty(await RowsAsync());
    }

    private static JsonArray Member(string id) => [new JsonObject { ["id"] = id }];

    private JsonObject Personal(string type, JsonObject fields) => Envelope(type, fields, "personal");

    private JsonObject InTeam(JsonObject fields, string channelData, string team = "Texas LMI")
    {
        fields["channelData"] = JsonNode.Parse($$"""{ "team": { "id": "{{_id}}", "name": "{{team}}" }{{channelData}} }""");
        return Envelope("conversationUpdate", fields, "channel");
    }

    private JsonObject Envelope(string type, JsonObject fields, string conversationType)
    {
        fields["type"] = type;
        fields["id"] = Chat.NewId();
        fields["channelId"] = "msteams";
        fields["serviceUrl"] = _connector.ServiceUrl;
        fields["from"] = new JsonObject { ["id"] = "29:ada", ["name"] = "Ada", ["aadObjectId"] = "oid-1" };
        fields["recipient"] = new JsonObject { ["id"] = "28:bot" };
        fields["conversation"] = new JsonObject { ["id"] = _id, ["conversationType"] = conversationType, ["tenantId"] = "tenant-1" };
        return fields;
    }

    private async Task TellAsync(JsonObject activity)
    {
        using var response = await bot.Client.PostAsJsonAsync("/api/messages", activity, Cancellation);
        response.EnsureSuccessStatusCode();
    }

    private async Task<Conversation> RowAsync(string id) => (await RowsAsync()).Single(row => row.ConversationId == id);

    private async Task<List<Conversation>> RowsAsync()
    {
        await using var db = await bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>().CreateDbContextAsync(Cancellation);
        return await db.Conversations.AsNoTracking().Where(row => row.ConversationId.StartsWith(_id)).OrderBy(row => row.ConversationId).ToListAsync(Cancellation);
    }
}
