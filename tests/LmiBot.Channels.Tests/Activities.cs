using System.Text.Json.Nodes;

namespace LmiBot.Channels.Tests;

/// <summary>Activities as channels send them.</summary>
internal static class Activities
{
    public static JsonObject Message(string text, string id = "act-1", string conversation = "a:1")
    {
        var message = Personal("message", new() { ["text"] = text, ["textFormat"] = "plain", ["locale"] = "en-US" }, conversation);
        message["id"] = id;
        return message;
    }

    public static JsonObject Invoke(string name, JsonNode? value = null, string id = "inv-1")
    {
        var invoke = Personal("invoke", new() { ["name"] = name, ["value"] = value });
        invoke["id"] = id;
        return invoke;
    }

    /// <summary>A message that its author has changed, as Teams says it.</summary>
    public static JsonObject Edit(string text, string id = "act-1", string eventType = "editMessage")
    {
        var edit = Message(text, id);
        edit["type"] = "messageUpdate";
        edit["channelData"] = new JsonObject { ["eventType"] = eventType };
        return edit;
    }

    public static JsonObject Personal(string type, JsonObject fields, string conversation = "a:1") => With(fields, type, new JsonObject
    {
        ["id"] = conversation,
        ["conversationType"] = "personal",
        ["tenantId"] = "tenant-1",
    });

    public static JsonObject Channel(string type, JsonObject fields) => With(fields, type, new JsonObject
    {
        ["id"] = "19:general@thread.tacv2;messageid=1700",
        ["conversationType"] = "channel",
        ["isGroup"] = true,
        ["tenantId"] = "tenant-1",
    });

    public static JsonArray Members(params string[] ids) => [.. ids.Select(id => (JsonNode)new JsonObject { ["id"] = id })];

    private static JsonObject With(JsonObject fields, string type, JsonObject conversation)
    {
        fields["type"] = type;
        fields["id"] = "act-1";
        fields["channelId"] = "msteams";
        fields["serviceUrl"] = "http://localhost:1/";
        fields["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "Ada" };
        fields["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "LmiBot" };
        fields["conversation"] = conversation;
        return fields;
    }
}
