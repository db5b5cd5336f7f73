using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace LmiBot.Web.WebChat;

/// <summary>The scripts and styles of the web chat, from the folder <c>webchat</c> beside the program.</summary>
internal sealed class WebChatAssets
{
    private const string Prefix = "/webchat/";

    private static readonly Dictionary<string, string> ContentTypes = new(StringComparer.Ordinal)
    {
        ["webchat.js"] = "text/javascript; charset=utf-8",
        ["chat.js"] = "text/javascript; charset=utf-8",
        ["embed.js"] = "text/javascript; charset=utf-8",
        ["chat.css"] = "text/css; charset=utf-8",
    };

    private readonly ConcurrentDictionary<string, Lazy<Asset>> _read = new(StringComparer.Ordinal);

    /// <summary>The address under which a browser may keep the file for good: it changes with it.</summary>
    public string Address(string name) => $"{Prefix}{name}?v={Get(name).Version}";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var name in ContentTypes.Keys)
            endpoints.MapGet(Prefix + name, (HttpContext http, WebChatAssets assets) => assets.Show(http, name)).ExcludeFromDescription();
    }

    private IResult Show(HttpContext http, string name)
    {
        var asset = Get(name);
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = http.Request.Query["v"] == asset.Version ? "public, max-age=31536000, immutable" : "public, no-cache";
        var tag = new EntityTagHeaderValue($"\"{asset.Version}\"", isWeak: true);
        if (!http.Request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value == "gzip" && e.Quality is not 0))
            return TypedResults.Stream(asset.Decompress(), asset.ContentType, entityTag: tag);
        headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(asset.Gzip, asset.ContentType, entityTag: tag);
    }

    // One thread compresses, the others wait for it.
    private Asset Get(string name) =>
        _read.GetOrAdd(name, n => new(() => Asset.Read(Path.Combine(AppContext.BaseDirectory, "webchat", n), ContentTypes[n]))).Value;
}
