using System.Text.Json;
using System.Text.Json.Serialization;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>The stored form of <see cref="AskState"/>.</summary>
internal static class AskStateJson
{
    public static string Write(AskState state) => JsonSerializer.Serialize(state, AskStateContext.Default.AskState);

    private static readonly AskState Forgotten = AskState.Empty with { IsForgotten = true };

    /// <summary>The state; an empty one where there is none, or one of another version, which is then said to be forgotten.</summary>
    public static AskState Read(string? json)
    {
        if (json is null)
            return AskState.Empty;
        try
        {
            var state = JsonSerializer.Deserialize(json, AskStateContext.Default.AskState);
            return state is { Version: AskState.CurrentVersion } ? state : Forgotten;
        }
        catch (JsonException)
        {
            return Forgotten;
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AskState))]
internal sealed partial class AskStateContext : JsonSerializerContext;
