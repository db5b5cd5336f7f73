using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests.Access;

/// <summary>Somebody in the web chat, who may have come by an invitation.</summary>
internal sealed class InvitedPerson
{
    private readonly BotApplication _bot;
    private readonly string _conversation;

    private InvitedPerson(BotApplication bot, JsonObject token) => (_bot, Token, _conversation) = (bot, (string)token["token"]!, (string)token["conversationId"]!);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The machine that they call from, where a proxy says so; null: this one.</summary>
    public string? ForwardedFor { get; init; }

    public string Token { get; private set; }

    /// <summary>The token that a link carries; null for somebody without one. Refused: what the page is told.</summary>
    public static async Task<(InvitedPerson? Person, string? Refusal)> OpenAsync(BotApplication bot, string? link)
    {
        var (status, body) = await SendAsync(bot, HttpMethod.Post, "tokens/generate", link is null ? null : Uri.UnescapeDataString(link.Split("#invitation=")[1]));
        if (status == HttpStatusCode.OK)
            return (new InvitedPerson(bot, body), null);
        Assert.Equal((HttpStatusCode.Forbidden, "BadCredential"), (status, (string?)body["error"]!["code"]));
        return (null, (string?)body["error"]!["message"]);
    }

    /// <summary>The same person over another instance of the bot.</summary>
    public InvitedPerson Over(BotApplication other, string? forwardedFor = null) => new(other, new JsonObject { ["token"] = Token, ["conversationId"] = _conversation }) { ForwardedFor = forwardedFor };

    /// <summary>As the page does when it is loaded again.</summary>
    public async Task ReloadAsync() => Token = (string)(await SendAsync(_bot, HttpMethod.Post, "tokens/refresh", Token)).Body["token"]!;

    public async Task<string> GreetingAsync()
    {
        await SendAsync(_bot, HttpMethod.Post, "conversations", Token);
        return (await SaidAsync())[0];
    }

    /// <returns>The bot's answer.</returns>
    public async Task<string> SayAsync(string text, string? from = null, JsonNode? channelData = null)
    {
        var message = new JsonObject { ["type"] = "message", ["locale"] = "en-US", ["text"] = text, ["from"] = new JsonObject { ["id"] = from }, ["guest"] = "1", ["channelData"] = channelData };
        var (status, _) = await SendAsync(_bot, HttpMethod.Post, $"conversations/{_conversation}/activities", Token, message, ForwardedFor);
        Assert.Equal(HttpStatusCode.OK, status);
        return (await SaidAsync())[^1];
    }

    private async Task<IReadOnlyList<string>> SaidAsync()
    {
        var (_, body) = await SendAsync(_bot, HttpMethod.Get, $"conversations/{_conversation}/activities", Token);
        // On a slow machine the bot also says that it is typing.
        var messages = body["activities"]!.AsArray().Where(activity => (string?)activity!["type"] == "message");
        return [.. messages.Select(message => ((string?)message!["text"] ?? (string?)message["summary"])!.ReplaceLineEndings(" "))];
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(BotApplication bot, HttpMethod method, string path, string? token, JsonObject? content = null, string? forwardedFor = null)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        if (content is not null)
            request.Content = JsonContent.Create(content);
        using var response = await bot.Client.SendAsync(request, Cancellation);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!);
    }
}
