using System.Text.Json;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.Protocol;

/// <summary>Something that a text refers to; for us, a mention.</summary>
public sealed record Entity
{
    public const string Mention = "mention";

    public string? Type { get; init; }

    /// <summary>Who is mentioned.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The mention as it stands in the message: <c>&lt;at&gt;name&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Extensions { get; set; }
}
