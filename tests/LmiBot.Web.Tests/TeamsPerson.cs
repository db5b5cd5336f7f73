using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests;

/// <summary>A person in Teams whose client sends invokes: the response comes in the body, messages come to a connector.</summary>
internal sealed class TeamsPerson(BotApplication bot, RecordedConnector connector, string type = "personal", string locale = "en-US")
{
    private readonly string _conversation = type == "personal" ? Chat.NewId() : $"19:{Chat.NewId()}@thread.tacv2;messageid=1700";

    /// <summary>What has come to the connector for this person, in order, without typing.</summary>
    public IReadOnlyList<JsonObject> Received =>
        [.. connector.Received.Select(r => r.Activity).Where(a => (string?)a["type"] == "message" && (string?)a["conversation"]?["id"] == _conversation)];

    public Task<(HttpStatusCode Status, JsonNode? Body)> SayAsync(string text, JsonObject? more = null)
    {
        var message = more ?? [];
        (message["type"], message["text"]) = ("message", text);
        return PostAsync(message);
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> InvokeAsync(string name, string? value = null) =>
        PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = value is null ? null : JsonNode.Parse(value) });

    public async Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(JsonObject activity)
    {
        activity["id"] ??= Chat.NewId();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = connector.ServiceUrl;
        activity["locale"] = locale;
        activity["from"] = new JsonObject { ["id"] = "29:ada" };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Chat.Tenant } };
        activity["conversation"] = new JsonObject { ["id"] = _conversation, ["conversationType"] = type, ["isGroup"] = type != "personal" };
        using var response = await bot.Client.PostAsJsonAsync("/api/messages", activity, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }
}
