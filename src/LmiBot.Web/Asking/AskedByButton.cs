using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;

namespace LmiBot.Web.Asking;

/// <summary>A question that a card's button sends: <c>{ "ask": "top openings in healthcare" }</c>.</summary>
internal static class AskedByButton
{
    public const string Property = "ask";

    /// <returns>The question; null where the activity is no such button's.</returns>
    public static string? Text(Activity activity) =>
        activity.Value is JsonObject value && value[Property] is JsonValue ask && ask.TryGetValue<string>(out var text) ? text : null;
}
