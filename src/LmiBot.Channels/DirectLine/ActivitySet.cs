using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace LmiBot.Channels.DirectLine;

/// <summary>Activities and the watermark to go on from: <c>{ "activities": [...], "watermark": "12" }</c>.</summary>
internal sealed class ActivitySet(IReadOnlyList<StoredActivity> activities, long after)
{
    public IReadOnlyList<StoredActivity> Activities { get; } = activities;

    public long Watermark { get; } = activities.Count == 0 ? after : activities[^1].Sequence;

    /// <summary>The protocol's JSON, UTF-8.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("activities");
        foreach (var activity in Activities)
            json.WriteRawValue(activity.Json, skipInputValidation: true);
        json.WriteEndArray();
        json.WriteString("watermark", Watermark.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Reads a watermark that a client sends back; none is the beginning.</summary>
    public static bool TryParseWatermark(string? text, out long after)
    {
        after = 0;
        return string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after);
    }
}
