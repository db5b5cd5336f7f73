using System.Security.Cryptography;
using LmiBot.Channels.DirectLine;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.WebChat;

/// <summary>The web chat: a page of its own at <c>/</c>, the same for frames of other sites at <c>/webchat</c>, and the Direct Line endpoint behind both.</summary>
internal static class WebChatPages
{
    /// <summary>Where Direct Line is served; under the same path as Microsoft's.</summary>
    public const string DirectLine = "/v3/directline";

    public static void MapWebChat(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/", (HttpResponse response) => Show(response, framed: false, "'none'")).ExcludeFromDescription();
        endpoints.MapGet("/webchat", (HttpResponse response, IOptions<DirectLineOptions> options) =>
            Show(response, framed: true, string.Join(' ', ["'self'", .. options.Value.AllowedOrigins]))).ExcludeFromDescription();
        WebChatAssets.Map(endpoints);
        endpoints.MapDirectLine(DirectLine);
    }

    private static RazorComponentResult<WebChatPage> Show(HttpResponse response, bool framed, string frameAncestors)
    {
        // Hexadecimal, so that it reads the same in a header and in HTML.
        var nonce = RandomNumberGenerator.GetHexString(36, lowercase: true);
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce, frameAncestors);
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return new RazorComponentResult<WebChatPage>(new { Nonce = nonce, Framed = framed });
    }

    // An empty style element: Web Chat adds one to fill it later by script.
    private const string Empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    // Web Chat writes its styles into the page under the nonce; cards hold their pictures as data.
    private static string Policy(string nonce, string frameAncestors) =>
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
        + $"style-src 'self' 'nonce-{nonce}' {Empty}; form-action 'self'; base-uri 'none'; frame-ancestors {frameAncestors}";
}
