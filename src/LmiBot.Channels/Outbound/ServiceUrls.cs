using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Outbound;

/// <summary>
/// Which service URLs the bot calls. An activity names its own, so an unchecked one would let any sender
/// have this server call where it pleases, with the bot's token. Without an app id only loopback is called, and only without one.
/// </summary>
internal sealed class ServiceUrls(IOptions<BotOptions> bot, IOptions<ConnectorOptions> connector)
{
    // Where Teams has its connectors (GCC uses the public cloud's Bot Framework), and the Bot Framework's other channels.
    private static readonly string[] Public = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"];
    private static readonly string[] UsGovernment = ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.azure.us", "*.botframework.us"];

    private readonly string[] _hosts = [.. bot.Value.Cloud == BotCloud.UsGovernment ? UsGovernment : Public, .. connector.Value.AllowedHosts];
    private readonly bool _hasToken = !string.IsNullOrEmpty(bot.Value.AppId);

    /// <summary>The URL as a base for relative addresses, if it may be called.</summary>
    public bool TryAllow(string? serviceUrl, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(serviceUrl?.TrimEnd('/') + "/", UriKind.Absolute, out address)
        && address is { UserInfo: "", Query: "", Fragment: "" }
        && (_hasToken ? IsAllowedHost(address) : IsThisMachine(address));

    private static bool IsThisMachine(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.IsLoopback;

    private bool IsAllowedHost(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
        && address is { IsDefaultPort: true, HostNameType: UriHostNameType.Dns }
        && _hosts.Any(allowed => Matches(allowed, address.IdnHost));

    private static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase) && host.Length > allowed.Length - 1
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
