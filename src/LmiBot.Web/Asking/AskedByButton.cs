using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;

namespace LmiBot.Web.Asking;

/// <summary>
/// What a card's button asks, <c>{ "ask": ... }</c>: a text, <c>"top openings in healthcare"</c>, or a <see cref="CardAction"/>. An Action.Submit sends it as a message's
/// value, an Action.Execute as the data of an invoke, a suggested action as the value of one.
/// </summary>
/// <param name="Text">Null for an action.</param>
/// <param name="Action">Null for a text, and where the data is of another version or was tampered with.</param>
internal sealed record AskedByButton(string? Text, CardAction? Action)
{
    /// <summary>Of the data, and the verb of each Action.Execute.</summary>
    public const string Property = "ask";

    /// <returns>Null where the activity is no such button's.</returns>
    public static AskedByButton? In(Activity activity) => Data(activity) is JsonObject data && data[Property] is { } asked ? Read(asked) : null;

    private static JsonNode? Data(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction, Value: JsonObject value } => value["action"] is JsonObject action && IsOurs(action["verb"]) ? action["data"] : null,
        { Type: ActivityTypes.Invoke, Name: not InvokeNames.SuggestedAction } => null,
        _ => activity.Value,
    };

    private static AskedByButton Read(JsonNode asked) => asked switch
    {
        JsonObject action => new AskedByButton(null, CardAction.Read(action)),
        JsonValue value when value.TryGetValue<string>(out var text) => new AskedByButton(text, null),
        _ => new AskedByButton(null, null),
    };

    private static bool IsOurs(JsonNode? verb) => verb is JsonValue value && value.TryGetValue<string>(out var text) && text == Property;
}
