using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LmiBot.Web.Pages;

/// <summary>The look of the plain pages, at an address that changes with it.</summary>
internal static class Stylesheet
{
    private const string Path = "/pages.css";

    private static readonly byte[] Css = Read();

    private static readonly string Version = Convert.ToHexStringLower(SHA256.HashData(Css))[..12];

    public static string Address { get; } = $"{Path}?v={Version}";

    public static void MapStylesheet(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(Path, Show).ExcludeFromDescription();

    private static FileContentHttpResult Show(HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(Css, "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Version}\""));
    }

    private static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("pages.css")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
