using Microsoft.AspNetCore.Http;

namespace LmiBot.Channels;

internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token of the <c>Authorization</c> header; null where there is none of this scheme.</summary>
    public static string? Of(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
}
