using System.Text.Json;
using System.Text.Json.Serialization;

namespace LmiBot.HiringEvents;

/// <summary>What an event was at a time, as <see cref="HiringEventChange.Before"/> and <see cref="HiringEventChange.After"/> keep it.</summary>
/// <param name="Status">What had become of it.</param>
/// <param name="Details">What was told of it.</param>
/// <param name="MergedIntoId">The event that it turned out to be; null for one of its own.</param>
public sealed record HiringEventSnapshot(HiringEventStatus Status, HiringEventDetails Details, int? MergedIntoId = null)
{
    /// <param name="hiringEvent">With its occupations and reports loaded.</param>
    public static HiringEventSnapshot Of(HiringEvent hiringEvent)
    {
        ArgumentNullException.ThrowIfNull(hiringEvent);
        return new(hiringEvent.Status, hiringEvent.Details(), hiringEvent.MergedIntoId);
    }

    public static HiringEventSnapshot Read(string json) => JsonSerializer.Deserialize(json, HiringEventSnapshotJson.Default.HiringEventSnapshot)!;

    public string Write() => JsonSerializer.Serialize(this, HiringEventSnapshotJson.Default.HiringEventSnapshot);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HiringEventSnapshot))]
internal sealed partial class HiringEventSnapshotJson : JsonSerializerContext;
