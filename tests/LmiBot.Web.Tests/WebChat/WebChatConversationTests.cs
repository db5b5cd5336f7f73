using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.WebChat;

/// <summary>The real bot over Direct Line.</summary>
public sealed class WebChatConversationTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Questions_follow_ups_and_buttons_are_answered_with_cards()
    {
        var (token, conversation) = await StartAsync(bot);
        await SayAsync(bot, token, conversation, new JsonObject { ["text"] = "top openings in healthcare" });
        await SayAsync(bot, token, conversation, new JsonObject { ["text"] = "and in Dallas?" });
        await SayAsync(bot, token, conversation, new JsonObject { ["value"] = new JsonObject { ["ask"] = "what does a welder earn in Austin" } });

        var activities = await ReadAsync(bot, token, conversation);

        Assert.Equal(7, activities.Count);
        Assert.Contains("Ask for openings", Chat.CardText(activities[0]), StringComparison.Ordinal);
        Assert.Contains("55,350", Chat.CardText(activities[2]), StringComparison.Ordinal);
        Assert.Contains("58,580", Chat.CardText(activities[4]), StringComparison.Ordinal);
        Assert.Contains("Welders", Chat.CardText(activities[6]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Buttons_are_messages_and_lead_on()
    {
        var (token, conversation) = await StartAsync(bot);
        await SayAsync(bot, token, conversation, new JsonObject { ["text"] = "top openings in healthcare" });
        var ranking = Chat.Card((await ReadAsync(bot, token, conversation))[2]);
        var next = Chat.Button(ranking, "Next 10");
        Assert.Equal("Action.Submit", (string?)next["type"]);
        Assert.DoesNotContain("Action.Execute", ranking.ToJsonString(), StringComparison.Ordinal);

        await SayAsync(bot, token, conversation, new JsonObject { ["value"] = next["data"]!.DeepClone() });

        Assert.Contains("places 11 to 20 of 79", Chat.CardText((await ReadAsync(bot, token, conversation))[4]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("agency.example.gov", false)]
    public async Task A_card_opens_as_a_page_at_the_address_that_the_chat_is_read_at(string? host, bool opens)
    {
        var (token, conversation) = await StartAsync(bot);
        await SayAsync(bot, token, conversation, new JsonObject { ["text"] = "top openings in healthcare" }, host);

        var actions = (await ReadAsync(bot, token, conversation))[2]!["attachments"]![0]!["content"]!["actions"]!.AsArray();

        Assert.Equal(
            opens ? new Uri(bot.Client.BaseAddress!, "/fields/healthcare?area=48").AbsoluteUri : null,
            (string?)actions.SingleOrDefault(a => (string?)a!["type"] == "Action.OpenUrl")?["url"]);
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_has_no_chat()
    {
        using var folder = new TemporaryFolder();
        await using var strict = new BotApplication(folder, ("AllowedHosts", "localhost;127.0.0.1"));
        await strict.InitializeAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Host = "forged.example.gov";

        using var response = await strict.Client.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart_with_the_same_token()
    {
        using var folder = new TemporaryFolder();
        string token, conversation;
        await using (var before = new BotApplication(folder))
        {
            await before.InitializeAsync();
            (token, conversation) = await StartAsync(before);
            await SayAsync(before, token, conversation, new JsonObject { ["text"] = "what does a welder earn in Houston" });
        }

        await using var after = new BotApplication(folder);
        await after.InitializeAsync();
        Assert.Equal(3, (await ReadAsync(after, token, conversation)).Count);
        await SayAsync(after, token, conversation, new JsonObject { ["text"] = "and in Waco?" });

        var activities = await ReadAsync(after, token, conversation);
        Assert.Equal(5, activities.Count);
        Assert.Contains("Welders", Chat.CardText(activities[4]), StringComparison.Ordinal);
        Assert.Contains("Waco", Chat.CardText(activities[4]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_greeting_comes_over_a_WebSocket()
    {
        var (token, conversation) = await StartAsync(bot);
        using var request = Request(HttpMethod.Get, $"conversations/{conversation}?watermark=", token);
        using var response = await bot.Client.SendAsync(request, Cancellation);
        var address = (string)(await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["streamUrl"]!;

        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(address), Cancellation);
        var buffer = new byte[64 * 1024];
        var received = 0;
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(new ArraySegment<byte>(buffer, received, buffer.Length - received), Cancellation);
            received += part.Count;
        }
        while (!part.EndOfMessage);

        var set = JsonNode.Parse(buffer.AsSpan(0, received))!;
        Assert.Equal("1", (string?)set["watermark"]);
        Assert.Contains("Ask for openings", Chat.CardText(set["activities"]![0]), StringComparison.Ordinal);
    }

    private static async Task<(string Token, string Conversation)> StartAsync(BotApplication app)
    {
        using var generated = await app.Client.PostAsync("/v3/directline/tokens/generate", null, Cancellation);
        var token = (string)(await generated.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["token"]!;
        using var request = Request(HttpMethod.Post, "conversations", token);
        using var started = await app.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var body = await started.Content.ReadFromJsonAsync<JsonObject>(Cancellation);
        return ((string)body!["token"]!, (string)body["conversationId"]!);
    }

    private static async Task SayAsync(BotApplication app, string token, string conversation, JsonObject message, string? host = null)
    {
        message["type"] = "message";
        message["locale"] = "en-US";
        using var request = Request(HttpMethod.Post, $"conversations/{conversation}/activities", token);
        request.Content = JsonContent.Create(message);
        request.Headers.Host = host;
        using var response = await app.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>The messages so far; on a slow machine the bot also says that it is typing.</summary>
    private static async Task<IReadOnlyList<JsonNode>> ReadAsync(BotApplication app, string token, string conversation)
    {
        using var request = Request(HttpMethod.Get, $"conversations/{conversation}/activities", token);
        using var response = await app.Client.SendAsync(request, Cancellation);
        var activities = (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["activities"]!.AsArray();
        return [.. activities.Select(activity => activity!).Where(activity => (string?)activity["type"] == "message")];
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
