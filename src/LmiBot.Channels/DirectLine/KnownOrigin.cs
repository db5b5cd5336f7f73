using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>
/// Refuses what a page of another site asks, unless the site is on the list. A browser says where a page is from
/// and lets no page say otherwise; what isn't a browser says nothing, and the tokens are what it has to show.
/// </summary>
internal sealed class KnownOrigin(IOptions<DirectLineOptions> options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsKnown(context.HttpContext.Request) ? await next(context) : DirectLineError.UnknownOrigin;

    private bool IsKnown(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || options.Value.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            // Without the scheme, which a proxy in front of the app may have changed.
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
