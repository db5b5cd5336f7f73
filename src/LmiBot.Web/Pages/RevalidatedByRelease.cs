using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LmiBot.Asking;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LmiBot.Web.Pages;

/// <summary>A page that depends on nothing but the release, the published hiring events, the agency's settings and the program is sent once and then only asked about.</summary>
internal sealed class RevalidatedByRelease(CurrentRelease release, IOptions<AgencyOptions> agency) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var tag = Tag(await release.AskAsync(request.HttpContext.RequestAborted));
        var known = request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false));
        var result = known ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : await next(context);
        if (known || result is IStatusCodeHttpResult { StatusCode: null or StatusCodes.Status200OK })
        {
            response.Headers.ETag = tag.ToString();
            response.Headers.CacheControl = "public, no-cache";
            response.Headers.Vary = HeaderNames.AcceptLanguage;
        }

        return result;
    }

    private EntityTagHeaderValue Tag(Ask ask)
    {
        var (snapshot, settings) = (ask.Release, agency.Value);
        string[] parts =
        [
            snapshot.Name, ask.Events.Version, .. snapshot.Sources.Select(s => s.ContentHash), settings.Name, settings.HomeArea, settings.PublicAddress?.ToString() ?? "",
            CultureInfo.CurrentUICulture.Name, Build(typeof(RevalidatedByRelease)), Build(typeof(Ask)),
        ];
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32]}\"");
    }

    private static string Build(Type type) => type.Module.ModuleVersionId.ToString();
}
