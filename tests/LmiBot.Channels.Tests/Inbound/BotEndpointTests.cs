using System.Net;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Tests.Inbound;

public sealed class BotEndpointTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_it_is_not_served_and_the_log_says_why_while_the_rest_serves(string environment)
    {
        await using var bot = await BotHost.StartAsync(environment);
        var response = await bot.PostAsync(Activities.Message("hi").ToJsonString());
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("the rest of the app", await bot.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        var line = Assert.Single(bot.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("/api/messages", StringComparison.Ordinal));
        Assert.Contains(environment, line, StringComparison.Ordinal);
        Assert.Contains("Bot:AppId", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.7")]
    [InlineData("2001:db8::7")]
    public async Task Another_machine_is_refused(string caller)
    {
        await using var bot = await BotHost.StartAsync(caller: IPAddress.Parse(caller));
        bot.Handler.Answer = (_, _) => throw new InvalidOperationException("must not run");
        var response = await bot.PostAsync(Activities.Message("hi").ToJsonString());
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Forwarded-Host", "bot.example")]
    [InlineData("X-Original-For", "203.0.113.9:55555")]
    public async Task A_tunnel_on_this_machine_is_refused(string header, string value)
    {
        await using var bot = await BotHost.StartAsync();
        var response = await bot.PostAsync(Activities.Message("hi").ToJsonString(), change: request => request.Headers.Add(header, value));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("localhost:3978", HttpStatusCode.OK)]
    [InlineData("LOCALHOST", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:3978", HttpStatusCode.OK)]
    [InlineData("rebound.example:3978", HttpStatusCode.Forbidden)]
    [InlineData("localhost.example", HttpStatusCode.Forbidden)]
    public async Task A_name_that_was_made_to_lead_here_is_refused(string host, HttpStatusCode status)
    {
        await using var bot = await BotHost.StartAsync();
        var response = await bot.PostAsync("""{ "type": "typing" }""", change: request => request.Headers.Host = host);
        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("", "not an activity")]
    [InlineData("{", "not an activity")]
    [InlineData("[]", "not an activity")]
    [InlineData("""{ "type": 5 }""", "not an activity")]
    [InlineData("""{ "type": "message", "type": "invoke" }""", "not an activity")]
    [InlineData("""{ "type": "message", "channelData": { "a": 1, "a": 2 } }""", "not an activity")]
    [InlineData("""{ "type": "message", "text": "\ud800" }""", "not an activity")]
    [InlineData("""{ "type": "message", "value": { "ask": "\ud800" } }""", "not an activity")]
    [InlineData("""{ "type": "message", "channelData": { "\udfff": 1 } }""", "not an activity")]
    [InlineData("""{ "type": "message", "text": "a\u0000" }""", "U+0000")]
    [InlineData("""{ "type": "message", "value": { "\u0000": 1 } }""", "U+0000")]
    [InlineData("""{ "type": "message", "entities": [null] }""", "not an activity")]
    [InlineData("""{ "type": "conversationUpdate", "membersAdded": [{ "id": "a" }, null] }""", "not an activity")]
    [InlineData("null", "no \"type\"")]
    [InlineData("{}", "no \"type\"")]
    [InlineData("""{ "type": "message" }""", "conversation.id")]
    [InlineData("""{ "type": "message", "conversation": { "id": "c" } }""", "serviceUrl")]
    public async Task A_malformed_activity_is_answered_with_what_is_wrong(string body, string sentence)
    {
        await using var bot = await BotHost.StartAsync();
        var response = await bot.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Contains(sentence, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    [InlineData("recipient")]
    public async Task An_id_beyond_1000_characters_is_nobodys(string whose)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = Activities.Message("hi");
        activity["deliveryMode"] = "expectReplies";
        activity[whose]!["id"] = new string('x', 1_000);
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(activity.ToJsonString())).StatusCode);
        activity[whose]!["id"] = new string('x', 1_001);
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(activity.ToJsonString())).StatusCode);
    }

    [Theory]
    [InlineData(46, HttpStatusCode.OK)]
    [InlineData(47, HttpStatusCode.BadRequest)]
    [InlineData(10_000, HttpStatusCode.BadRequest)]
    public async Task What_is_taken_can_stand_in_the_replies(int depth, HttpStatusCode status)
    {
        await using var bot = await BotHost.StartAsync();
        var nested = new string('[', depth) + new string(']', depth);
        var activity = Activities.Message("hi");
        activity["deliveryMode"] = "expectReplies";
        var body = activity.ToJsonString().Replace("\"conversation\":{", $"\"conversation\":{{\"more\":{nested},", StringComparison.Ordinal);
        var response = await bot.PostAsync(body);
        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.OK)
            Assert.Contains(nested, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_taken()
    {
        await using var bot = await BotHost.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync("\uFEFF" + """{ "type": "typing" }""")).StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_malformed()
    {
        await using var bot = await BotHost.StartAsync();
        byte[] body = [.. """{ "type": "message", "value": """u8, (byte)'"', 0xff, 0xfe, (byte)'"', (byte)'}'];
        var response = await bot.PostAsync("", change: request =>
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new("application/json");
        });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Only_JSON_is_taken()
    {
        await using var bot = await BotHost.StartAsync();
        var response = await bot.PostAsync(Activities.Message("hi").ToJsonString(), "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData(255 * 1024, HttpStatusCode.OK)]
    [InlineData(257 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_beyond_256_KB_is_too_large(int size, HttpStatusCode status)
    {
        await using var bot = await BotHost.StartAsync();
        var activity = Activities.Message(new string('x', size - 600));
        activity["deliveryMode"] = "expectReplies";
        var known = await bot.PostAsync(activity.ToJsonString());
        Assert.Equal(status, known.StatusCode);
        var chunked = await bot.PostAsync(activity.ToJsonString(), change: request => request.Headers.TransferEncodingChunked = true);
        Assert.Equal(status, chunked.StatusCode);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("noSuchType")]
    public async Task An_unknown_activity_is_accepted_and_nothing_more(string type)
    {
        await using var bot = await BotHost.StartAsync();
        bot.Handler.Answer = (_, _) => throw new InvalidOperationException("must not run");
        var response = await bot.PostAsync($$"""{ "type": "{{type}}" }""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await using var bot = await BotHost.StartAsync();
        var response = await bot.PostAsync(Activities.Personal("invoke", new() { ["name"] = "no/such" }).ToJsonString());
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }
}
