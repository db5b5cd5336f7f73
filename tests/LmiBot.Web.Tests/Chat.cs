using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LmiBot.Web.Tests;

/// <summary>A person in a conversation with the bot, over <c>/api/messages</c> with <c>expectReplies</c>.</summary>
internal sealed class Chat(BotApplication bot, string? conversation = null, string person = "counselor", string type = "personal", string? objectId = null)
{
    /// <summary>The directory that everybody is in.</summary>
    public const string Tenant = "5d1c6b7e-0000-4000-8000-000000000001";

    /// <summary>The configured administrator's object id there.</summary>
    public const string Administrator = "5d1c6b7e-0000-4000-8000-00000000000a";

    private readonly string _conversation = conversation ?? NewId();

    public string Conversation => _conversation;

    /// <summary>Where replies go that aren't in the response: those to an invoke.</summary>
    public string ServiceUrl { get; init; } = "http://localhost:1";

    public Chat As(string other, string? otherObjectId = null) => new(bot, _conversation, other, type, otherObjectId) { ServiceUrl = ServiceUrl };

    /// <summary>The same person over another instance of the bot.</summary>
    public Chat Over(BotApplication other) => new(other, _conversation, person, type, objectId) { ServiceUrl = ServiceUrl };

    /// <summary>As in a group chat or a channel, where a bot hears only what mentions it.</summary>
    /// <param name="text">What is said to it.</param>
    /// <param name="others">Who else is mentioned in the text, as <c>&lt;at&gt;NAME&lt;/at&gt;</c>: id, name and what the channel knows beside.</param>
    public Task<JsonArray> MentionAsync(string text, params IEnumerable<JsonObject> others) => SendAsync(new JsonObject
    {
        ["type"] = "message",
        ["text"] = $"<at>LmiBot</at>&nbsp;{text}",
        ["entities"] = new JsonArray([.. others.Prepend(new JsonObject { ["id"] = "bot", ["name"] = "LmiBot" }).Select(Mention)]),
    });

    public Task<JsonArray> SayAsync(string text) => SendAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    public Task<JsonArray> ClickAsync(string question) => SubmitAsync(new JsonObject { ["ask"] = question });

    /// <summary>Presses a button of type Action.Submit with this data.</summary>
    public Task<JsonArray> SubmitAsync(JsonNode? data) => SendAsync(new JsonObject { ["type"] = "message", ["value"] = data?.DeepClone() });

    /// <summary>Presses a button of type Action.Execute, and returns the response to the invoke.</summary>
    /// <param name="button">Of a card.</param>
    /// <param name="id">Of the activity; the same again is delivered again.</param>
    public async Task<JsonObject> ExecuteAsync(JsonNode button, string? id = null)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button["verb"]?.DeepClone(), ["data"] = button["data"]?.DeepClone() };
        using var response = await PostAsync(new JsonObject { ["id"] = id ?? NewId(), ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["replyToId"] = "pressed-1", ["value"] = new JsonObject { ["action"] = action, ["trigger"] = "manual" } });
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
    }

    public Task<JsonArray> InstalledAsync() => SendAsync(new JsonObject { ["type"] = "installationUpdate", ["action"] = "add" });

    public Task<JsonArray> JoinedAsync() => SendAsync(new JsonObject
    {
        ["type"] = "conversationUpdate",
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot" }, new JsonObject { ["id"] = person }),
    });

    /// <summary>Posts the activity with its envelope, and a new id if it has none, and returns the replies.</summary>
    public async Task<JsonArray> SendAsync(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        using var response = await PostAsync(activity);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);
        return body!["activities"]!.AsArray();
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        activity["id"] ??= NewId();
        activity["channelId"] ??= "msteams";
        activity["serviceUrl"] = ServiceUrl;
        activity["locale"] = "en-US";
        activity["from"] = new JsonObject { ["id"] = person, ["name"] = person, ["aadObjectId"] = objectId };
        activity["channelData"] ??= new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        activity["recipient"] = new JsonObject { ["id"] = "bot" };
        activity["conversation"] = new JsonObject { ["id"] = _conversation, ["conversationType"] = type, ["isGroup"] = type != "personal" };
        return bot.Client.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
    }

    private static JsonObject Mention(JsonObject mentioned) => new() { ["type"] = "mention", ["text"] = $"<at>{mentioned["name"]}</at>", ["mentioned"] = mentioned };

    public static string NewId() => Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString();

    public static JsonNode Card(JsonNode? reply) => reply!["attachments"]![0]!["content"]!;

    /// <summary>A button at the foot of a card.</summary>
    public static JsonNode Button(JsonNode card, string title) => card["actions"]!.AsArray().Single(a => (string?)a!["title"] == title)!;

    /// <summary>All text of a reply's card, in reading order.</summary>
    public static string CardText(JsonNode? reply) => TextOf(Card(reply));

    /// <summary>All text of a card, in reading order.</summary>
    public static string TextOf(JsonNode card) => string.Join('\n', Texts(card["body"]!));

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonArray array => array.SelectMany(n => Texts(n!)),
        JsonObject { } block when (string?)block["type"] == "TextBlock" => [(string)block["text"]!],
        JsonObject block => block.Where(p => p.Value is JsonArray or JsonObject && p.Key is "items" or "rows" or "cells" or "columns").SelectMany(p => Texts(p.Value!)),
        _ => [],
    };
}
