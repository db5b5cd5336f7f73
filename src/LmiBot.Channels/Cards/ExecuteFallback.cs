using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;

namespace LmiBot.Channels.Cards;

/// <summary>Cards for a channel that sends no invokes: each Action.Execute gives way to its fallback, as a client that does not know it would have it.</summary>
internal static class ExecuteFallback
{
    private const string Execute = "Action.Execute";

    /// <summary>The same message, its cards without any Action.Execute that has a fallback.</summary>
    public static Activity In(Activity message) => message.Attachments is not { } attachments
        ? message
        : message with { Attachments = [.. attachments.Select(a => a.ContentType == Attachment.AdaptiveCard && a.Content is { } card ? a with { Content = In(card) } : a)] };

    private static JsonNode? In(JsonNode? node) => node switch
    {
        JsonObject action when Type(action) == Execute && action["fallback"] is JsonObject fallback => fallback.DeepClone(),
        JsonObject element => new JsonObject(element.Select(p => KeyValuePair.Create(p.Key, In(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(In)]),
        _ => node?.DeepClone(),
    };

    private static string? Type(JsonObject element) => element["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : null;
}
