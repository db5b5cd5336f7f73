using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmiBot.Web.Chat;

/// <summary>What a person's last turn left in a conversation: a value for each feature that has something to remember, <c>{ "asking": { ... } }</c>.</summary>
internal sealed class ChatState
{
    private readonly JsonObject _features;

    private ChatState(JsonObject features) => _features = features;

    /// <summary>Reads it; what is no such state is none.</summary>
    public static ChatState Read(string? json)
    {
        try
        {
            return new ChatState(json is null ? [] : JsonNode.Parse(json) as JsonObject ?? []);
        }
        catch (JsonException)
        {
            return new ChatState([]);
        }
    }

    /// <summary>The feature's value, JSON; null where it has none.</summary>
    public string? Of(string feature) => _features[feature]?.ToJsonString();

    /// <summary>The whole with another value for one feature; the values of the others stay.</summary>
    /// <param name="feature">Whose value.</param>
    /// <param name="json">JSON; <c>null</c> for none any more.</param>
    public string With(string feature, string json)
    {
        if (JsonNode.Parse(json) is { } value)
            _features[feature] = value;
        else
            _features.Remove(feature);
        return _features.ToJsonString();
    }
}
