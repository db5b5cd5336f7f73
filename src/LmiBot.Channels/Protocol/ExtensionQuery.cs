using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmiBot.Channels.Protocol;

/// <summary>What a message extension's search asks for: the value of <see cref="InvokeNames.ExtensionQuery"/>.</summary>
/// <param name="CommandId">The command's id in the manifest.</param>
/// <param name="Text">What was typed into the command's parameter; empty before anything was.</param>
/// <param name="Skip">How many results the client has already.</param>
/// <param name="Count">How many more it wants.</param>
public sealed record ExtensionQuery(string CommandId, string Text, int Skip, int Count)
{
    private const string InitialRun = "initialRun";

    private const int MostAtOnce = 25;

    /// <summary>Null where the activity is no search that can be read.</summary>
    public static ExtensionQuery? Of(Activity activity)
    {
        if (activity.Name != InvokeNames.ExtensionQuery)
            return null;
        try
        {
            return activity.Value?.Deserialize(ProtocolJson.Default.ExtensionQueryValue) is { CommandId: { } command } value
                ? new ExtensionQuery(command, TextOf(value), Math.Max(0, value.QueryOptions?.Skip ?? 0), Math.Clamp(value.QueryOptions?.Count ?? MostAtOnce, 1, MostAtOnce))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string TextOf(ExtensionQueryValue value) =>
        value.Parameters?.FirstOrDefault(p => p is not null && p.Name != InitialRun)?.Value is JsonValue typed && typed.TryGetValue<string>(out var text) ? text.Trim() : "";
}

/// <summary>As it stands in the activity.</summary>
internal sealed record ExtensionQueryValue(string? CommandId, IReadOnlyList<ExtensionQueryValue.Parameter?>? Parameters, ExtensionQueryValue.Page? QueryOptions)
{
    internal sealed record Parameter(string? Name, JsonNode? Value);

    internal sealed record Page(int? Skip, int? Count);
}
