using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;

namespace LmiBot.Web.Cards;

/// <summary><c>/cards</c>: all cards at a glance, for whoever designs them. In development only, since it draws with a renderer that only the tests install.</summary>
internal static class CardGallery
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; connect-src 'self'";

    private const string Missing = "Cards are drawn with Microsoft's npm package adaptivecards, which the tests install. Run: npm ci --prefix tests";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static void MapCardGallery(this IEndpointRouteBuilder endpoints)
    {
        var gallery = endpoints.MapGroup("/cards").ExcludeFromDescription();
        gallery.MapGet("", Show);
        gallery.MapGet("/adaptivecards.js", Results<PhysicalFileHttpResult, NotFound> () => Renderer() is { } renderer ? File(renderer) : TypedResults.NotFound());
        gallery.MapGet("/cards.json", async (GalleryCards cards, CancellationToken cancellationToken) => TypedResults.Text((await cards.AllAsync(cancellationToken)).ToJsonString(), "application/json"));
        foreach (var name in (string[])["gallery.css", "gallery.js", "faults.js"])
            gallery.MapGet($"/{name}", () => OwnFile(name));
    }

    private static Results<PhysicalFileHttpResult, ContentHttpResult> Show(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        return Renderer() is null ? TypedResults.Text(Missing, statusCode: StatusCodes.Status503ServiceUnavailable) : OwnFile("gallery.html");
    }

    private static PhysicalFileHttpResult OwnFile(string name) => File(Path.Combine(AppContext.BaseDirectory, "Cards", "Gallery", name));

    private static PhysicalFileHttpResult File(string path) =>
        TypedResults.PhysicalFile(path, ContentTypes.TryGetContentType(path, out var type) ? type : null);

    /// <summary>The renderer in the repository that the program was built in; null outside of one and before its tests are set up.</summary>
    private static string? Renderer()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "tests", "node_modules", "adaptivecards", "dist", "adaptivecards.min.js");
            if (System.IO.File.Exists(script))
                return script;
        }

        return null;
    }
}
