using System.Text.Json;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.Protocol;

/// <summary>A conversation. A thread of a Teams channel has its own id, ending in <c>;messageid=</c> and its first message.</summary>
public sealed record ConversationAccount
{
    private const string ThreadMark = ";messageid=";

    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> in Teams; absent elsewhere.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>The id of the channel that a thread is in; any other conversation's id as it is.</summary>
    public static string WithoutThread(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.IndexOf(ThreadMark, StringComparison.Ordinal) is >= 0 and var end ? id[..end] : id;
    }
}
