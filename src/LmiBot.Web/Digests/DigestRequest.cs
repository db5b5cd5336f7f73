using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LmiBot.Channels.Protocol;
using LmiBot.Digests;
using LmiBot.Web.Asking;

namespace LmiBot.Web.Digests;

/// <summary>
/// What is to be done about subscriptions and digests, said in words (<see cref="DigestWords"/>) or by a button. A button carries
/// <c>{ "digest": { "version": 1, "do": "preview", "id": 12 } }</c>, or <c>"release": "2026Q2"</c>, <c>"topic": { ... }</c> or <c>"all": true</c> for the id, and the form what was chosen beside it. It comes back from outside, so nothing of it is trusted.
/// </summary>
/// <param name="Version">Of this shape; another one is not read.</param>
/// <param name="Do">What.</param>
/// <param name="Id">Of a subscription; 0 where none is meant.</param>
/// <param name="Release">Whose digest is meant; null: that which was approved last.</param>
/// <param name="Topic">Of the conversation's subscription that is meant: a digest that many get alike has the same button for all.</param>
/// <param name="All">All subscriptions of the conversation.</param>
internal sealed record DigestRequest([property: JsonRequired] int Version, [property: JsonRequired] DigestDeed Do, int Id = 0, string? Release = null, DigestTopic? Topic = null, bool All = false)
{
    /// <summary>Of the data, and the verb of each Action.Execute.</summary>
    public const string Property = "digest";

    public const int CurrentVersion = 1;

    /// <summary>Characters of an input: more than any name has.</summary>
    private const int Longest = 300;

    /// <summary>What was said or typed: a topic, a time.</summary>
    [JsonIgnore]
    public string Words { get; init; } = "";

    /// <summary>Of the form: the code of a field, empty for all; null where it isn't the form.</summary>
    [JsonIgnore]
    public string? Field { get; init; }

    /// <summary>Of the form.</summary>
    [JsonIgnore]
    public string Audience { get; init; } = "";

    public static JsonNode Write(DigestDeed deed, int id = 0, string? release = null) => new DigestRequest(CurrentVersion, deed, id, release).Write();

    public JsonNode Write() => JsonSerializer.SerializeToNode(this, DigestRequestJson.Default.DigestRequest)!;

    /// <summary>True where the activity is such a button's, whatever it carries.</summary>
    public static bool IsIn(Activity activity) => Data(activity)?[Property] is not null;

    /// <returns>Null for what is none of this version's.</returns>
    public static DigestRequest? OfButton(Activity activity)
    {
        if (Data(activity) is not { } data || data[Property] is not JsonObject pressed)
            return null;
        try
        {
            var request = JsonSerializer.Deserialize(pressed, DigestRequestJson.Default.DigestRequest);
            var (area, field, audience) = (Text(data["area"]), Text(data["field"]), Text(data["audience"]));
            return request is { Version: CurrentVersion } && !(request.Release?.Length > LmiBot.Releases.Release.LongestName) && Enum.IsDefined(request.Do) && $"{area}{field}{audience}".Length <= Longest
                ? request with { Words = area ?? "", Field = request.Do == DigestDeed.Subscribe ? field ?? "" : null, Audience = audience ?? "" }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject? Data(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction, Value: JsonObject value } =>
            value["action"] is JsonObject action && Text(action["verb"]) == Property ? action["data"] as JsonObject : null,
        { Type: ActivityTypes.Invoke } => null,
        _ => activity.Value as JsonObject,
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = [typeof(CamelCaseEnums)])]
[JsonSerializable(typeof(DigestRequest))]
internal sealed partial class DigestRequestJson : JsonSerializerContext;
