using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Releases;
using LmiBot.Web.Access;
using LmiBot.Web.Asking;

namespace LmiBot.Web.Releases;

/// <summary>
/// What is to be done with a release, said in words or by a button. A button carries <c>{ "release": { "version": 1, "do": "check", "name": "2026Q2" } }</c>. It comes back from
/// outside, so nothing of it is trusted.
/// </summary>
/// <param name="Version">Of this shape; another one is not read.</param>
/// <param name="Do">What.</param>
/// <param name="Name">Of the release; empty for the list.</param>
internal sealed partial record ReleaseRequest([property: JsonRequired] int Version, [property: JsonRequired] ReleaseDeed Do, [property: JsonRequired] string Name)
{
    /// <summary>Of the data, and the verb of each Action.Execute.</summary>
    public const string Property = "release";

    /// <summary>The input with the names of the warnings that were looked at, joined by commas.</summary>
    public const string Confirmations = "confirm";

    private const string NameWords = @"(?<name>[\w.-]{1,40})";

    /// <summary>A name that begins with a year needs no word before it.</summary>
    private const string Named = $"((the )?release |(?=20[0-9]{{2}})){NameWords}";

    private const int CurrentVersion = 1;

    /// <summary>Characters of an input: more than all names of warnings have.</summary>
    private const int Longest = 2000;

    /// <summary>True where it was asked for by name, or asked back already: what cannot be undone isn't done at one press.</summary>
    public bool? Sure { get; init; }

    /// <summary>Of one that is to be begun.</summary>
    [JsonIgnore]
    public ReleaseKind Kind { get; init; } = ReleaseKind.Quarterly;

    [JsonIgnore]
    public IReadOnlyCollection<string> Confirmed { get; init; } = [];

    public static JsonNode Write(ReleaseDeed deed, string name, bool? sure = null) => JsonSerializer.SerializeToNode(new ReleaseRequest(CurrentVersion, deed, name) { Sure = sure }, ReleaseRequestJson.Default.ReleaseRequest)!;

    /// <summary>True where the activity is such a button's, whatever it carries.</summary>
    public static bool IsIn(Activity activity) => Data(activity)?[Property] is not null;

    /// <returns>Null for what is none of this version's.</returns>
    public static ReleaseRequest? OfButton(Activity activity)
    {
        if (Data(activity) is not { } data || data[Property] is not JsonObject pressed)
            return null;
        try
        {
            var request = JsonSerializer.Deserialize(pressed, ReleaseRequestJson.Default.ReleaseRequest);
            var confirmed = data[Confirmations] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
            return request is { Version: CurrentVersion, Name.Length: <= Release.LongestName } && Enum.IsDefined(request.Do) && confirmed.Length <= Longest
                ? request with { Confirmed = Split(confirmed) }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null for anything else that may be said.</returns>
    public static ReleaseRequest? OfWords(TurnContext turn)
    {
        if (Pattern().Match(CommandText.Of(turn)) is not { Success: true } said)
            return null;
        var deed = Enum.GetValues<ReleaseDeed>().First(d => said.Groups[d.ToString()].Success);
        return new ReleaseRequest(CurrentVersion, deed, said.Groups["name"].Value)
        {
            Sure = true,
            Kind = said.Groups["annual"].Success ? ReleaseKind.Annual : ReleaseKind.Quarterly,
            Confirmed = Split(said.Groups["confirmed"].Value),
        };
    }

    private static string[] Split(string names) => names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static JsonObject? Data(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction, Value: JsonObject value } =>
            value["action"] is JsonObject action && action["verb"] is JsonValue verb && verb.TryGetValue<string>(out var said) && said == Property ? action["data"] as JsonObject : null,
        { Type: ActivityTypes.Invoke } => null,
        _ => activity.Value as JsonObject,
    };

    // "release 2026Q2" needs a digit: people may ask about a release schedule. Who names none sees the list, with a button for each.
    [GeneratedRegex(
        "^(?<List>((list|show) )?(me )?(all )?(the )?releases|(publish|withdraw) (it|the release|release)|check (the )?release|(make|create|begin|start) (a |the )?((new|next) )?release)$"
        + $@"|^(?<Show>(show )?(me )?(the )?release (?=\S*[0-9]){NameWords})$"
        + $"|^(?<Check>check {Named})$"
        + $"|^(?<Create>(make|create|begin|start) (an? |the )?(new )?((?<annual>annual)|quarterly)? ?release {NameWords})$"
        + $"|^(?<Publish>publish {Named}( anyway| now)?(,? (and |to )?confirm(ing)?:? (?<confirmed>[a-z, -]+))?)$"
        + $"|^(?<Withdraw>(withdraw|take back|recall) {Named})$",
        CommandText.Options)]
    private static partial Regex Pattern();
}

/// <summary>Names here don't change: cards stay for years.</summary>
internal enum ReleaseDeed
{
    List = 1,
    Show,
    Create,
    Check,
    Publish,
    Withdraw,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(CamelCaseEnums)])]
[JsonSerializable(typeof(ReleaseRequest))]
internal sealed partial class ReleaseRequestJson : JsonSerializerContext;
