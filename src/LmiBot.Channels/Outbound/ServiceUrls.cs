using System.Diagnostics.CodeAnalysis;

namespace LmiBot.Channels.Outbound;

/// <summary>
/// Which service URLs the bot calls. An activity names its own, so an unchecked one would let any sender
/// have this server call where it pleases. Without an app id only loopback is called.
/// </summary>
internal static class ServiceUrls
{
    /// <summary>The URL as a base for relative addresses, if it may be called.</summary>
    public static bool TryAllow(string? serviceUrl, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(serviceUrl?.TrimEnd('/') + "/", UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.IsLoopback;
}
