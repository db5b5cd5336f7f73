using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LmiBot.Channels.Tests;

namespace LmiBot.EndToEnd.Tests;

/// <summary>What Teams sends when its user, the configured administrator, speaks in the personal chat and presses buttons; Microsoft's look-alike has no task modules.</summary>
internal sealed class TeamsClient(Bot bot, BotFrameworkIssuer issuer)
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/amer/";
    private const string Person = "5d1c6b7e-0000-4000-8000-00000000000a";

    private int _sent;

    /// <summary>Settings of a bot that is called by the issuer's tokens.</summary>
    public static (string Key, string Value)[] Settings(BotFrameworkIssuer issuer) =>
    [
        .. issuer.Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!)),
        ("Access__Administrators__0__ObjectId", Person),
    ];

    /// <summary>Says it, and returns the card of the last reply.</summary>
    public async Task<JsonObject> SayAsync(string text)
    {
        var body = await PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["deliveryMode"] = "expectReplies" });
        return body["activities"]!.AsArray()[^1]!["attachments"]![0]!["content"]!.AsObject();
    }

    /// <summary>Presses a button that opens a task module, and returns the card in it.</summary>
    public Task<JsonObject> OpenAsync(JsonObject card, string button)
    {
        var data = card["actions"]!.AsArray().Single(a => (string?)a!["title"] == button)!["data"]!;
        Assert.Equal("task/fetch", (string?)data["msteams"]?["type"]);
        return TaskAsync("task/fetch", data.DeepClone());
    }

    /// <summary>Fills in a task module's form, presses its button, and returns the card that stays open.</summary>
    public Task<JsonObject> SubmitAsync(JsonObject form, Func<JsonObject, string> fill)
    {
        var data = form["body"]!.AsArray()[^1]!["actions"]![0]!["data"]!.DeepClone();
        foreach (var input in Inputs(form))
            data[(string)input["id"]!] = fill(input);
        return TaskAsync("task/submit", data);
    }

    private static IEnumerable<JsonObject> Inputs(JsonNode? node) => node switch
    {
        JsonObject input when ((string?)input["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true => [input],
        JsonObject element => element.SelectMany(property => Inputs(property.Value)),
        JsonArray elements => elements.SelectMany(Inputs),
        _ => [],
    };

    private async Task<JsonObject> TaskAsync(string name, JsonNode data)
    {
        var task = (await PostAsync(new JsonObject { ["type"] = "invoke", ["name"] = name, ["value"] = new JsonObject { ["data"] = data } }))["task"]!;
        Assert.Equal("continue", (string?)task["type"]);
        return task["value"]!["card"]!["content"]!.AsObject();
    }

    private async Task<JsonObject> PostAsync(JsonObject activity)
    {
        activity["id"] = $"activity-{++_sent}";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = ServiceUrl;
        activity["locale"] = "en-US";
        activity["from"] = new JsonObject { ["id"] = "29:ann", ["aadObjectId"] = Person };
        activity["recipient"] = new JsonObject { ["id"] = $"28:{BotFrameworkIssuer.AppId}" };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = BotFrameworkIssuer.TenantId } };
        activity["conversation"] = new JsonObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = BotFrameworkIssuer.TenantId };
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.MessagesEndpoint) { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", issuer.Token(ServiceUrl));
        using var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
    }
}
