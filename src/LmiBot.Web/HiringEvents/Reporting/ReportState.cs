using System.Text.Json;
using System.Text.Json.Serialization;
using LmiBot.Channels.Dialogs;
using LmiBot.HiringEvents;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>What is kept between turns of the dialog in which somebody reports a hiring event.</summary>
/// <param name="Version">Of this record's shape.</param>
/// <param name="Id">The dialog's, and the request's by which the event is saved once.</param>
/// <param name="Dialog">How far it has come.</param>
internal sealed record ReportState(int Version, string Id, DialogState<HiringEventDetails> Dialog) : IVersioned
{
    public static int CurrentVersion => 1;

    /// <summary>For so long a cancelled dialog can be resumed.</summary>
    public static readonly TimeSpan CancelledFor = TimeSpan.FromDays(7);

    public ReportPhase Phase { get; init; }

    /// <summary>In UTC; null unless it is <see cref="ReportPhase.Cancelled"/>.</summary>
    public DateTime? CancelledAt { get; init; }

    /// <summary>All questions at once, until somebody asks for one by one.</summary>
    public bool AsForm { get; init; }

    /// <summary>The organization that the reporter speaks for; null for staff.</summary>
    public string? Organization { get; init; }

    /// <summary>What is changed by it, rather than logged; null: nothing.</summary>
    public ChangedEvent? Changes { get; init; }

    /// <summary>What the reporter said of similar events, as long as <see cref="SimilarAnswer.About"/> is what is told.</summary>
    public SimilarAnswer? Similar { get; init; }

    /// <summary>Another dialog that was begun in the middle of this one: which goes on is asked.</summary>
    public ReportState? Other { get; init; }

    /// <summary>The reference of the event that came of it.</summary>
    public string? Logged { get; init; }

    public static ReportState Of(string id, DialogState<HiringEventDetails> dialog) => new(CurrentVersion, id, dialog);

    /// <summary>Whether it was cancelled so long ago that it is to be forgotten.</summary>
    public bool IsOver(DateTime now) => Phase == ReportPhase.Cancelled && CancelledAt + CancelledFor < now;

    public static ReportState? Read(string? json, out bool isForgotten) => StoredDialog.Read(json, ReportStateJson.Default.ReportState, out isForgotten);

    public string Write() => JsonSerializer.Serialize(this, ReportStateJson.Default.ReportState);
}

internal enum ReportPhase : byte
{
    Open,

    /// <summary>It can be resumed.</summary>
    Cancelled,

    /// <summary>The event is saved.</summary>
    Done,
}

/// <param name="HiringEventId">Its number.</param>
/// <param name="Version"><see cref="HiringEvent.Version"/> as it was loaded.</param>
internal sealed record ChangedEvent(int HiringEventId, int Version);

/// <param name="About">See <see cref="SimilarAnswer.Of"/>.</param>
/// <param name="Updates">The event that this one updates; null: it is another than any that is known.</param>
internal sealed record SimilarAnswer(string About, int? Updates)
{
    /// <summary>What similar events are found by: where one of it changes, they are looked for anew.</summary>
    public static string Of(HiringEventDetails details) =>
        string.Join('|', details.Kind, details.Employer, details.AreaCode ?? details.Place, details.Site, details.Effective, details.JobsGained, details.JobsLost);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReportState))]
internal sealed partial class ReportStateJson : JsonSerializerContext;
