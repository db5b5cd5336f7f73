using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.Inbound;

/// <summary>A public key of the Bot Framework's, with the ids of the channels that it may speak for.</summary>
internal sealed class ChannelKey(JsonWebKey key)
{
    public SecurityKey Key => key;

    public string Id => key.KeyId;

    /// <summary>The <c>endorsements</c> beside the key; none where the key has none.</summary>
    public FrozenSet<string> Endorsements { get; } = EndorsementsOf(key).ToFrozenSet(StringComparer.Ordinal);

    // A list that the library has no property for: it stays JSON.
    private static IEnumerable<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)
            : [];
}
