using System.Text.Json.Nodes;

namespace LmiBot.Channels.Protocol;

/// <summary>What the channel that holds an invoke open gets back.</summary>
/// <param name="Status">An HTTP status.</param>
/// <param name="Body">As the invoke's name demands; null: none.</param>
public sealed record InvokeResponse(int Status, JsonNode? Body = null)
{
    /// <summary>The app knows no such invoke.</summary>
    internal static InvokeResponse NotImplemented { get; } = new(501);
}
