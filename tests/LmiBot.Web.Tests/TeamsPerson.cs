using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.Web.Tests;

/// <summary>A person in Teams whose client sends invokes: the response comes in the body, messages come to a connector.</summary>
internal sealed class TeamsPerson(BotApplication bot, RecordedConnector connector, string type = "personal", string locale = "en-US")
{
    private const string Place = "VALUE";

    /// <summary>In the directory; null: nobody knows.</summary>
    public string? ObjectId { get; init; }

    private readonly string _conversation = type == "personal" ? Chat.NewId() : $"19:{Chat.NewId()}@thread.tacv2;messageid=1700";

    /// <summary>What has come to the connector for this person, in order, without typing.</summary>
    public IReadOnlyList<JsonObject> Received =>
        [.. connector.Received.Select(r => r.Activity).Where(a => (string?)a["type"] == "message" && (string?)a["conversation"]?["id"] == _conversation)];

    /// <summary>The same, once that is so much: what follows an invoke's response comes when it comes.</summary>
    /// <exception cref="TimeoutException">It isn't, after ten seconds.</exception>
    public async Task<IReadOnlyList<JsonObject>> ReceivedAsync(int count)
    {
        for (var tries = 0; Received.Count < count; tries++)
        {
            if (tries == 1000)
                throw new TimeoutException($"{Received.Count} of {count} came.");
            await Task.Delay(10);
        }
        return Received;
    }

    public Task SayAsync(string text) => PostAsync(new JsonObject { ["type"] = "message", ["text"] = text });

    /// <param name="name">What is asked for.</param>
    /// <param name="value">JSON, sent to the letter.</param>
    public Task<(HttpStatusCode Status, JsonNode? Body)> InvokeAsync(string name, string? value = null) =>
        PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = Place }, value ?? "null");

    private async Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(JsonObject activity, string value = "")
    {
        activity["id"] ??= Chat.NewId();
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = connector.ServiceUrl;
        activity["locale"] = locale;
        activity["from"] = new JsonObject { ["id"] = "29:ada", ["aadObjectId"] = ObjectId };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Chat.Tenant } };
        activity["conversation"] = new JsonObject { ["id"] = _conversation, ["conversationType"] = type, ["isGroup"] = type != "personal" };
        using var content = new StringContent(activity.ToJsonString().Replace($"\"{Place}\"", value, StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var response = await bot.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }
}
