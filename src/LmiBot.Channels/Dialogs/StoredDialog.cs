using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LmiBot.Channels.Dialogs;

/// <summary>A dialog's record that is kept between turns, with the version of its shape.</summary>
public interface IVersioned
{
    /// <summary>Of the record as it was written; stored as <c>version</c>.</summary>
    int Version { get; }

    /// <summary>Of the record as it is read.</summary>
    static abstract int CurrentVersion { get; }
}

/// <summary>Reads what was kept of a dialog. A release may find what another one wrote.</summary>
public static class StoredDialog
{
    /// <param name="json">What was kept; null: nothing.</param>
    /// <param name="type">How it is read, with names in camel case.</param>
    /// <param name="isForgotten">True where there was something that this release cannot read: its user is to be told.</param>
    /// <returns>Null where there is nothing to go on from.</returns>
    public static T? Read<T>(string? json, JsonTypeInfo<T> type, out bool isForgotten)
        where T : class, IVersioned
    {
        isForgotten = false;
        if (json is null)
            return null;
        try
        {
            if (JsonNode.Parse(json) is JsonObject stored && stored["version"]?.GetValueKind() == JsonValueKind.Number && stored["version"]!.GetValue<int>() == T.CurrentVersion)
                return stored.Deserialize(type);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            // Of another shape in spite of its version: as good as of another version.
        }
        isForgotten = true;
        return null;
    }
}
