using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Outbound;

/// <summary>How a connector says what is wrong.</summary>
internal static class ConnectorError
{
    // https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
    private static readonly HashSet<string> Gone = new(StringComparer.OrdinalIgnoreCase)
    {
        "BotNotInConversationRoster", "ConversationNotFound", "ConversationBlockedByUser", "ForbiddenOperationException", "MessageWritesBlocked",
    };

    /// <summary>True where the app was removed, or the person has blocked it.</summary>
    public static bool IsGone(string? code) => code is not null && Gone.Contains(code);

    /// <summary>The most exact code: <c>subCode</c>, which is JSON inside the message, before <c>error.code</c>.</summary>
    public static string? CodeOf(JsonObject? body)
    {
        var error = body?["error"] as JsonObject ?? body;
        return Text(Inner(Text(error, "message")), "subCode") ?? Text(error, "code");
    }

    private static JsonObject? Inner(string? message)
    {
        if (message is null || !message.AsSpan().TrimStart().StartsWith('{'))
            return null;
        try
        {
            return JsonNode.Parse(message) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject? node, string name) =>
        node?[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
