using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace LmiBot.Channels.Protocol;

/// <summary>The protocol's JSON: camelCase, nulls left out, a repeated property refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(TeamsChannelData))]
[JsonSerializable(typeof(ExtensionQueryValue))]
internal sealed partial class ProtocolJson : JsonSerializerContext
{
    /// <summary>As it goes over the network: letters beyond ASCII as they are, for messages are measured.</summary>
    public static ProtocolJson Plain => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
