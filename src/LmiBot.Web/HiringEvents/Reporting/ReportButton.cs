using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LmiBot.Channels.Protocol;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>What a button of the dialog carries, <c>{ "report": { ... } }</c>; of a form with its inputs beside it. It comes back from outside, so nothing of it is trusted.</summary>
/// <param name="Version">Of this shape.</param>
/// <param name="Dialog"><see cref="ReportState.Id"/> of the dialog that it belongs to.</param>
/// <param name="Does">What it does.</param>
internal sealed record ReportButton([property: JsonRequired] int Version, [property: JsonRequired] string Dialog, [property: JsonRequired] ReportAction Does)
{
    /// <summary>Of the data, and the verb of each Action.Execute.</summary>
    public const string Property = "report";

    private const int CurrentVersion = 1;

    /// <summary>Characters of a button's own JSON: several times what one of ours has.</summary>
    private const int Longest = 4000;

    /// <summary>The step that it answers or changes.</summary>
    public string? Step { get; init; }

    /// <summary>The answer.</summary>
    public string? Text { get; init; }

    public static ReportButton Of(string dialog, ReportAction does) => new(CurrentVersion, dialog, does);

    public JsonNode Write() => JsonSerializer.SerializeToNode(this, ReportButtonJson.Default.ReportButton)!;

    /// <summary>The data of a pressed button, whatever kind it is of; null where it is none of the dialog's.</summary>
    public static JsonObject? DataOf(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Invoke, Name: InvokeNames.CardAction, Value: JsonObject value } => value["action"] is JsonObject action ? Ours(action["data"]) : null,
        { Type: ActivityTypes.Invoke, Name: InvokeNames.TaskFetch or InvokeNames.TaskSubmit, Value: JsonObject value } => Ours(value["data"]),
        { Type: ActivityTypes.Invoke } => null,
        _ => Ours(activity.Value),
    };

    /// <returns>Null where it is of another version, or was tampered with.</returns>
    public static ReportButton? Read(JsonObject data)
    {
        try
        {
            var text = data[Property]!.ToJsonString();
            return text.Length <= Longest && JsonSerializer.Deserialize(text, ReportButtonJson.Default.ReportButton) is { Version: CurrentVersion } button ? button : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject? Ours(JsonNode? data) => data is JsonObject ours && ours[Property] is not null ? ours : null;
}

internal enum ReportAction : byte
{
    /// <summary>Answers the step with the text.</summary>
    Answer = 1,

    /// <summary>Opens the step's question.</summary>
    Change,
    Skip,
    SkipRest,
    Back,
    Explain,
    AsForm,
    OneByOne,

    /// <summary>What stands in the form.</summary>
    Fill,
    Confirm,
    Cancel,
    Resume,

    /// <summary>The event is another than any of the similar ones.</summary>
    Different,

    /// <summary>The event is the one whose number the text is.</summary>
    Same,

    /// <summary>The event updates the one whose number the text is.</summary>
    Update,

    /// <summary>The dialog that was begun last takes the place of this one.</summary>
    StartOther,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportButton))]
internal sealed partial class ReportButtonJson : JsonSerializerContext;
