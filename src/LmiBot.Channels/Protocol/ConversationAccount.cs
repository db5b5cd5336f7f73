using System.Text.Json;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.Protocol;

/// <summary>A conversation. A thread of a Teams channel has its own id, ending in <c>;messageid=</c> and its first message.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> in Teams; absent elsewhere.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
