using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Tests.DirectLine;

/// <summary>Somebody who talks to the bot over Direct Line, by the requests that Microsoft's client makes.</summary>
public sealed record DirectLinePerson(DirectLineHost Host, string Token, string Conversation)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string Activities => $"conversations/{Conversation}/activities";

    public async Task<(HttpStatusCode Status, JsonObject? Body)> SendAsync(HttpMethod method, string path, string? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = Request(method, path, body);
        change?.Invoke(request);
        using var response = await Host.Client.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject());
    }

    /// <summary>A request with the person's token.</summary>
    public HttpRequestMessage Request(HttpMethod method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(method, $"/v3/directline/{path}");
        if (Token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    /// <summary>Begins the conversation and returns what the client is told.</summary>
    public async Task<JsonObject> StartAsync()
    {
        var (status, body) = await SendAsync(HttpMethod.Post, "conversations", "{}");
        Assert.Equal(HttpStatusCode.Created, status);
        return body!;
    }

    /// <param name="text">What is said.</param>
    /// <param name="clientActivityId">What Web Chat calls the message, also when it sends it again.</param>
    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var activity = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "somebody else" } };
        if (clientActivityId is not null)
            activity["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId };
        var (status, body) = await SendAsync(HttpMethod.Post, Activities, activity.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        return (string)body!["id"]!;
    }

    public async Task<(IReadOnlyList<JsonObject> Activities, string Watermark)> PollAsync(string watermark = "")
    {
        var (status, body) = await SendAsync(HttpMethod.Get, $"{Activities}?watermark={watermark}");
        Assert.Equal(HttpStatusCode.OK, status);
        return Set(body!);
    }

    public static async Task<ClientWebSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri(streamUrl), Cancellation);
        return socket;
    }

    /// <summary>The next set of activities that a stream sends.</summary>
    public static async Task<(IReadOnlyList<JsonObject> Activities, string Watermark)> NextAsync(ClientWebSocket socket)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var message = new MemoryStream();
        var buffer = new byte[4096];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Set(JsonNode.Parse(message.ToArray())!.AsObject());
    }

    private static (IReadOnlyList<JsonObject> Activities, string Watermark) Set(JsonObject body) =>
        ([.. body["activities"]!.AsArray().Select(a => a!.AsObject())], (string)body["watermark"]!);
}
