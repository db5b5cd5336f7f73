using System.Text.Json;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.Protocol;

/// <summary>A person or a bot in a channel.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>Object id in the tenant's directory.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>; absent in most channels.</summary>
    public string? Role { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
