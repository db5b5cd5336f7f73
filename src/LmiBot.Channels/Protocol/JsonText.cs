using System.Text.Json.Nodes;

namespace LmiBot.Channels.Protocol;

internal static class JsonText
{
    /// <summary>The text at a path of properties; null where there is none, or something else.</summary>
    public static string? TextAt(this JsonNode? json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            json = json is JsonObject parent ? parent[name] : null;
        return json is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
    }
}
