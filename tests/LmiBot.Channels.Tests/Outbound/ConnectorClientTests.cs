using System.Net;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Tests.Outbound;

/// <summary>What goes over the network, and what is made of the answers.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime
{
    private const string Channel = "19:general@thread.tacv2";

    private OutboundHost _host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await OutboundHost.StartAsync(new ManualTime());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private RecordedConnector.Request Sent => Assert.Single(_host.Connector.Received);

    private ConversationReference In(string conversation) => new()
    {
        ChannelId = "msteams",
        ServiceUrl = _host.ServiceUrl,
        Bot = new ChannelAccount { Id = "28:bot" },
        Conversation = new ConversationAccount { Id = conversation, TenantId = "tenant-1" },
    };

    [Fact]
    public async Task Sending_and_replying()
    {
        Assert.Equal(new SendResult.Sent("sent-1"), await _host.SendAsync());
        Assert.Equal(new SendResult.Sent("sent-1"), await _host.SendAsync(_host.Message() with { ReplyToId = "act/1" }));
        Assert.Equal(
            ["POST /_connector/v3/conversations/a%3A1/activities", "POST /_connector/v3/conversations/a%3A1/activities/act%2F1"],
            _host.Connector.Received.Select(sent => $"{sent.Method} {sent.Path}"));
    }

    [Fact]
    public async Task Updating()
    {
        _host.Connector.Status = HttpStatusCode.OK;
        Assert.IsType<SendResult.Sent>(await _host.Client.UpdateAsync(_host.Message("new") with { Id = "1700" }, Cancellation));
        Assert.Equal("PUT /_connector/v3/conversations/a%3A1/activities/1700", $"{Sent.Method} {Sent.Path}");
        Assert.Equal("new", Sent.Activity["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Deleting()
    {
        (_host.Connector.Status, _host.Connector.Body) = (HttpStatusCode.OK, "");
        Assert.IsType<SendResult.Sent>(await _host.Client.DeleteAsync(_host.Message() with { Id = "1700" }, Cancellation));
        Assert.Equal("DELETE /_connector/v3/conversations/a%3A1/activities/1700", $"{Sent.Method} {Sent.Path}");
    }

    [Fact]
    public async Task A_thread_in_a_channel()
    {
        _host.Connector.Body = $$"""{ "id": "{{Channel}};messageid=1800", "activityId": "1800" }""";
        var result = await _host.Proactive.StartThreadAsync(In(Channel + ";messageid=1700"), new Activity { Type = "message", Text = "The digest" }, Cancellation);

        Assert.Equal(new SendResult.Sent("1800", Channel + ";messageid=1800"), result);
        Assert.Equal("POST /_connector/v3/conversations", $"{Sent.Method} {Sent.Path}");
        Assert.Equal(
            $$$"""{"isGroup":true,"bot":{"id":"28:bot"},"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"},"channel":{"id":"{{{Channel}}}"}},"activity":{"type":"message","from":{"id":"28:bot"},"text":"The digest"}}""",
            Sent.Activity.ToJsonString());
    }

    [Fact]
    public async Task A_personal_chat()
    {
        _host.Connector.Body = """{ "id": "a:2" }""";
        Assert.Equal(new SendResult.Sent(null, "a:2"), await _host.Proactive.OpenChatAsync(In(Channel), "29:ada", Cancellation));
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:ada"}],"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"}}}""",
            Sent.Activity.ToJsonString());
    }

    [Fact]
    public async Task Going_on_in_a_thread_answers_no_message()
    {
        await _host.Proactive.ContinueAsync(In(Channel + ";messageid=1700") with { ActivityId = "1701" }, new Activity { Type = "message", Text = "More" }, Cancellation);
        Assert.Equal("/_connector/v3/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1700/activities", Sent.Path);
        Assert.False(Sent.Activity.ContainsKey("replyToId"));
        Assert.Equal("28:bot", Sent.Activity["from"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("aadObjectId")]
    [InlineData("objectId")]
    public async Task A_member_is_known_by_the_directory(string field)
    {
        (_host.Connector.Status, _host.Connector.Body) = (HttpStatusCode.OK, $$"""{ "id": "29:ada", "name": "Ada", "{{field}}": "oid-1", "tenantId": "tenant-1", "userRole": "guest" }""");
        Assert.Equal(new TeamsMember("29:ada", "Ada", "oid-1", "tenant-1", "guest"), await _host.Client.GetMemberAsync(In(Channel + ";messageid=1"), "29:ada", Cancellation));
        Assert.Equal("GET /_connector/v3/conversations/19%3Ageneral%40thread.tacv2/members/29%3Aada", $"{Sent.Method} {Sent.Path}");
    }

    [Theory]
    [InlineData(404, "", "Gone { Code = NotFound }")]
    [InlineData(404, """{"error":{"code":"ChannelNotFound"}}""", "Gone { Code = ChannelNotFound }")]
    [InlineData(400, "", "Failed { Status = BadRequest, Reason = BadRequest }")]
    public async Task What_is_said_unasked_finds_nothing_where_the_conversation_is_gone(int status, string body, string result)
    {
        (_host.Connector.Status, _host.Connector.Body) = ((HttpStatusCode)status, body);
        Assert.Equal(result, (await _host.Proactive.StartThreadAsync(In(Channel), new Activity { Type = "message", Text = "The digest" }, Cancellation)).ToString());
        Assert.Equal(result, (await _host.Proactive.ContinueAsync(In("a:1"), new Activity { Type = "message", Text = "The digest" }, Cancellation)).ToString());
    }

    [Theory]
    [InlineData(ActivityTypes.MessageDelete, "Sent { Id = 1700, ConversationId =  }")]
    [InlineData(ActivityTypes.MessageUpdate, "Failed { Status = NotFound, Reason = ActivityNotFoundInConversation }")]
    public async Task A_message_that_is_not_there_is_deleted_already_but_cannot_be_edited(string type, string result)
    {
        (_host.Connector.Status, _host.Connector.Body) = (HttpStatusCode.NotFound, """{"error":{"code":"ActivityNotFoundInConversation"}}""");
        Assert.Equal(result, (await _host.Proactive.MendAsync(In(Channel), new Activity { Type = type, Id = "1700" }, Cancellation)).ToString());
    }

    [Fact]
    public async Task Or_not()
    {
        _host.Connector.Status = HttpStatusCode.NotFound;
        Assert.Null(await _host.Client.GetMemberAsync(In(Channel), "29:ada", Cancellation));
    }

    [Theory]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""", "Gone { Code = BotNotInConversationRoster }")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":"Conversation not found."}}""", "Gone { Code = ConversationNotFound }")]
    [InlineData(403, """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"blocked\"\r\n}"}""", "Gone { Code = MessageWritesBlocked }")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser"}}""", "Gone { Code = ConversationBlockedByUser }")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin"}}""", "Forbidden { Code = BotDisabledByAdmin }")]
    [InlineData(403, "<html>", "Forbidden { Code = Forbidden }")]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", "Failed { Status = NotFound, Reason = ActivityNotFoundInConversation }")]
    [InlineData(404, "", "Failed { Status = NotFound, Reason = NotFound }")]
    [InlineData(400, """{"error":{"code":"BotNotInConversationRoster"}}""", "Failed { Status = BadRequest, Reason = BotNotInConversationRoster }")]
    [InlineData(400, """{"error":"BadSyntax"}""", "Failed { Status = BadRequest, Reason = BadRequest }")]
    [InlineData(500, """{"error":{"code":"ServiceError","message":"{ not JSON"}}""", "Failed { Status = InternalServerError, Reason = ServiceError }")]
    [InlineData(307, "", "Failed { Status = RedirectKeepVerb, Reason = RedirectKeepVerb }")]
    [InlineData(201, "[]", "Sent { Id = , ConversationId =  }")]
    [InlineData(202, "", "Sent { Id = , ConversationId =  }")]
    public async Task What_the_connector_answers_is_a_result_at_once(int status, string body, string result)
    {
        (_host.Connector.Status, _host.Connector.Body) = ((HttpStatusCode)status, body);
        Assert.Equal(result, (await _host.SendAsync()).ToString());
        Assert.Single(_host.Connector.Received);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public async Task Eighty_kilobytes_of_UTF16_are_too_large(int more, bool isTooLarge)
    {
        var empty = (await SizeAsync("")) / 2;
        // Letters beyond ASCII are one unit each, as Teams counts, and not the six of an escape.
        var result = await _host.SendAsync(_host.Message(new string('é', (80 * 1024 / 2) - empty + more)));

        Assert.Equal(isTooLarge ? new SendResult.TooLarge((80 * 1024) + 2) : new SendResult.Sent("sent-1"), result);
        Assert.Equal(isTooLarge ? 1 : 2, _host.Connector.Received.Count);
    }

    [Fact]
    public async Task What_was_too_large_is_in_the_log()
    {
        await _host.Proactive.ContinueAsync(In("a:1"), new Activity { Type = "message", Text = new string('x', 50_000) }, Cancellation);
        Assert.Contains(_host.Log.Lines, line => line.StartsWith("Warning: A proactive message to msteams, conversation a:1, was not sent: TooLarge", StringComparison.Ordinal));
    }

    private async Task<int> SizeAsync(string text)
    {
        await _host.SendAsync(_host.Message(text));
        return 2 * _host.Connector.Received[^1].Activity.ToJsonString().Length;
    }
}
