using Microsoft.IdentityModel.JsonWebTokens;

namespace LmiBot.Channels.Inbound;

/// <summary>A checked token: a channel's connector has called this bot. Whether the activity fits is for <see cref="Admission"/> to say.</summary>
/// <param name="Key">What it is signed with.</param>
/// <param name="ServiceUrl">Where its bearer takes replies; null where the token doesn't say.</param>
/// <param name="Expires">In UTC.</param>
internal sealed record ChannelToken(ChannelKey Key, string? ServiceUrl, DateTime Expires)
{
    public static ChannelToken Of(JsonWebToken token, ChannelKey key) =>
        new(key, token.TryGetPayloadValue("serviceurl", out string? serviceUrl) ? serviceUrl : null, token.ValidTo);
}
