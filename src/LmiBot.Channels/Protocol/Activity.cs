using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.Protocol;

/// <summary>
/// One thing that happens in a conversation, in either direction: the Bot Framework's Activity.
/// Fields not named here survive in <see cref="Extensions"/>.
/// </summary>
public sealed record Activity
{
    /// <summary>One of <see cref="ActivityTypes"/>, or a type this layer doesn't know.</summary>
    public string? Type { get; init; }

    /// <summary>Given by the channel, unique in its conversation.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where the channel's connector takes replies: an absolute http or https address.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary><c>msteams</c>, <c>directline</c>, <c>webchat</c>, <c>emulator</c>...</summary>
    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary><c>expectReplies</c>: the sender wants the replies in the response's body.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>The sender's language, as BCP 47.</summary>
    public string? Locale { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    public string? Text { get; init; }

    /// <summary>What a notification says, and a client that can't draw the attachments.</summary>
    public string? Summary { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<Entity>? Entities { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    /// <summary>Of an installationUpdate: <c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Of an invoke: what is asked for.</summary>
    public string? Name { get; init; }

    /// <summary>What a card's button carries, or an invoke's argument.</summary>
    public JsonNode? Value { get; init; }

    public JsonNode? ChannelData { get; init; }

    /// <summary>The Microsoft 365 tenant that the conversation is in; null where the channel names none.</summary>
    [JsonIgnore]
    public string? TenantId => Tenants.FirstOrDefault();

    /// <summary>Teams names the tenant twice, and one of them may be missing.</summary>
    internal IEnumerable<string> Tenants => new[] { ChannelData.TextAt("tenant", "id"), Conversation?.TenantId }.OfType<string>();

    /// <summary>
    /// Who <see cref="DirectLine.IGuestList"/> said this is, of a web chat that was opened with a credential; null otherwise.
    /// This server alone sets it: it is in no JSON, so no channel and no client can.
    /// </summary>
    [JsonIgnore]
    public string? Guest { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
