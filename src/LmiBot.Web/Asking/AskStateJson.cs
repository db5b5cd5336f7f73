using System.Text.Json;
using System.Text.Json.Serialization;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>The stored form of <see cref="AskState"/>.</summary>
internal static class AskStateJson
{
    public static string Write(AskState state) => JsonSerializer.Serialize(state, AskStateContext.Default.AskState);

    /// <summary>The state; the empty one where there is none, or one of another version.</summary>
    public static AskState Read(string? json)
    {
        if (json is null)
            return AskState.Empty;
        try
        {
            var state = JsonSerializer.Deserialize(json, AskStateContext.Default.AskState);
            return state is { Version: AskState.CurrentVersion } ? state : AskState.Empty;
        }
        catch (JsonException)
        {
            return AskState.Empty;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AskState))]
internal sealed partial class AskStateContext : JsonSerializerContext;
