using Microsoft.Extensions.Options;

namespace LmiBot.Web.Pages;

/// <summary>Where the bot's pages are, as their readers reach them. Paths begin with a slash, below the site's own path.</summary>
internal sealed class Site(IOptions<AgencyOptions> agency)
{
    private readonly Uri? _configured = agency.Value.PublicAddress;

    /// <summary>The path of <c>Agency:PublicAddress</c> without its last slash: empty for a site of its own.</summary>
    public string PathBase => _configured?.AbsolutePath.TrimEnd('/') ?? "";

    /// <summary>How a page of the site links to another.</summary>
    public string Link(string path) => PathBase + path;

    /// <summary>The whole address; null where nobody configured it.</summary>
    public Uri? Address(string path) => _configured is null ? null : new Uri(_configured, Link(path));

    /// <summary>The whole address for whoever sent the request, by the host that they reached, which has passed <c>AllowedHosts</c>.</summary>
    /// <returns>Null where it would be http on a network: nobody's answers go there by our doing.</returns>
    public Uri? Address(string path, HttpRequest request) => Address(path)
        ?? (Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}{path}", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback) ? address : null);
}
