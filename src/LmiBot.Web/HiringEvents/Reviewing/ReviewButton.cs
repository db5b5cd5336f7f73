using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LmiBot.Channels.Protocol;
using LmiBot.HiringEvents;
using LmiBot.Web.Asking;

namespace LmiBot.Web.HiringEvents.Reviewing;

/// <summary>
/// What a button of a review card or a question carries: <c>{ "version": 1, "do": "publish", "event": 12, "shown": 3 }</c>. The client adds what was typed beside it. It comes back from
/// outside, so nothing of it is trusted.
/// </summary>
/// <param name="Version">Of this shape; another one is not read.</param>
/// <param name="Do">What pressing it does.</param>
/// <param name="Event">To which event.</param>
internal sealed record ReviewButton([property: JsonRequired] int Version, [property: JsonRequired] ReviewDeed Do, [property: JsonRequired] int Event)
{
    /// <summary>Of the data, and the verb of each Action.Execute.</summary>
    public const string Property = "reviewHiringEvent";

    private const int CurrentVersion = 1;

    /// <summary><see cref="HiringEvent.Version"/> of what the card shows; null on a card of before there was one.</summary>
    public int? Shown { get; init; }

    /// <summary>Characters of one input: more than any is meant to hold.</summary>
    private const int Longest = 2000;

    public static JsonNode Write(ReviewDeed deed, HiringEvent hiringEvent) =>
        JsonSerializer.SerializeToNode(new ReviewButton(CurrentVersion, deed, hiringEvent.HiringEventId) { Shown = hiringEvent.Version }, ReviewButtonJson.Default.ReviewButton)!;

    /// <summary>True where the activity is such a button's, whatever it carries.</summary>
    public static bool IsIn(Activity activity) => Data(activity)?[Property] is not null;

    /// <param name="activity">The invoke or message.</param>
    /// <param name="words">What was typed or chosen beside it; empty for nothing.</param>
    /// <returns>Null for what is none of this version's.</returns>
    public static ReviewButton? Read(Activity activity, out string words)
    {
        words = "";
        if (Data(activity) is not { } data || data[Property] is not JsonObject pressed)
            return null;
        try
        {
            var button = JsonSerializer.Deserialize(pressed, ReviewButtonJson.Default.ReviewButton);
            if (button is not { Version: CurrentVersion } || !Enum.IsDefined(button.Do))
                return null;
            words = Input(data, button.Do) ?? "";
            return words.Length <= Longest ? button : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Input(JsonObject data, ReviewDeed deed) => deed switch
    {
        ReviewDeed.Ask => Text(data["question"]),
        ReviewDeed.Reject => Text(data["reason"]),
        ReviewDeed.Merge => Text(data["merge"]),
        ReviewDeed.Answer => Text(data["answer"]),
        _ => null,
    };

    private static JsonObject? Data(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction, Value: JsonObject value } =>
            value["action"] is JsonObject action && Text(action["verb"]) == Property ? action["data"] as JsonObject : null,
        { Type: ActivityTypes.Invoke } => null,
        _ => activity.Value as JsonObject,
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

/// <summary>Names here don't change: cards stay for years.</summary>
internal enum ReviewDeed
{
    Publish = 1,
    Ask,
    Reject,
    Merge,
    Answer,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(CamelCaseEnums)])]
[JsonSerializable(typeof(ReviewButton))]
internal sealed partial class ReviewButtonJson : JsonSerializerContext;
