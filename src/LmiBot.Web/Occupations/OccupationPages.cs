using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Occupations;
using LmiBot.Web.Pages;
using LmiBot.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Occupations;

/// <summary>The bot's answers as pages to bookmark, send and print: <c>/occupations</c>, <c>/occupations/29-1141</c> and <c>/fields/healthcare</c>, each with <c>?area=</c> and an area's code.</summary>
internal static partial class OccupationPages
{
    public static void MapOccupationPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").AddEndpointFilter<PageSecurity>().AddEndpointFilter<RevalidatedByRelease>().ExcludeFromDescription();
        pages.MapGet("/occupations", ShowAllAsync);
        pages.MapGet("/occupations/{code}", ShowOccupationAsync);
        pages.MapGet("/fields/{code}", ShowFieldAsync);
    }

    private static async Task<IResult> ShowOccupationAsync(string code, string? area, HttpRequest request, CurrentRelease release, IOptions<AgencyOptions> agency, Site site, CancellationToken cancellationToken)
    {
        var (ask, soc) = (await release.AskAsync(cancellationToken), SocCode(code));
        if (ask.Release.Occupations.Published(soc) is not { } occupation)
            return NoOccupation(ask, code, area);
        if (occupation.SocCode != code)
            return TypedResults.Redirect($"{site.Link(AnswerPage.Occupation(occupation.SocCode))}{request.QueryString}");
        return Where(ask, area, agency) is { } place
            ? new RazorComponentResult<OccupationPage>(new { Ask = ask, Occupation = occupation, Area = place })
            : NoArea(ask, area);
    }

    private static async Task<IResult> ShowAllAsync(string? area, HttpRequest request, CurrentRelease release, IOptions<AgencyOptions> agency, CancellationToken cancellationToken) =>
        Rankings(await release.AskAsync(cancellationToken), null, area, request, agency);

    private static async Task<IResult> ShowFieldAsync(string code, string? area, HttpRequest request, CurrentRelease release, IOptions<AgencyOptions> agency, CancellationToken cancellationToken)
    {
        var ask = await release.AskAsync(cancellationToken);
        return ask.Release.Occupations.FindField(code) is { } field ? Rankings(ask, field, area, request, agency) : NoField(ask, code, area);
    }

    private static IResult Rankings(Ask ask, FieldEntry? field, string? area, HttpRequest request, IOptions<AgencyOptions> agency) =>
        Where(ask, area, agency) is { } place
            ? new RazorComponentResult<RankingPage>(new { Ask = ask, Field = field, Area = place, Asked = RankingQuery.Read(request.Query, place.AreaCode, field?.Code) })
            : NoArea(ask, area);

    private static Area? Where(Ask ask, string? area, IOptions<AgencyOptions> agency) =>
        ask.Release.Areas.Find(string.IsNullOrEmpty(area) ? agency.Value.HomeArea : area);

    private static RazorComponentResult<MissingPage> NoOccupation(Ask ask, string code, string? area) => Missing(
        ask, OccupationText.NoOccupation, OccupationText.NoOccupationText, code,
        [.. NearestOccupations.Find(ask, code, most: 5).Select(o => new PageLink($"{o.Title} ({o.SocCode})", AnswerPage.Occupation(o.SocCode, area)))]);

    private static RazorComponentResult<MissingPage> NoField(Ask ask, string code, string? area) => Missing(
        ask, OccupationText.NoField, OccupationText.NoFieldText, code,
        [.. ask.Release.Occupations.Fields.OrderBy(f => f.Name, StringComparer.CurrentCulture).Select(f => new PageLink(f.Name, AnswerPage.Field(f.Code, area)))]);

    private static RazorComponentResult<MissingPage> NoArea(Ask ask, string? code) => Missing(
        ask, OccupationText.NoArea, OccupationText.NoAreaText, code, [], AreaChoices.Of(ask.Release));

    private static RazorComponentResult<MissingPage> Missing(
        Ask ask, string title, string text, string? code, IReadOnlyList<PageLink> links, IReadOnlyList<AreaGroup>? areas = null) =>
        new(new
        {
            Title = string.Format(CultureInfo.CurrentCulture, title, code),
            Text = string.Format(CultureInfo.CurrentCulture, text, code, ask.Release.Name),
            Links = links,
            Areas = areas,
        })
        {
            StatusCode = StatusCodes.Status404NotFound,
        };

    /// <summary>29-1141 of 29-1141, 291141 and the O*NET code 29-1141.01; anything else stays what it is.</summary>
    private static string SocCode(string code) =>
        WrittenCode().Match(code) is { Success: true } match ? $"{match.Groups[1].Value}-{match.Groups[2].Value}" : code;

    [GeneratedRegex(@"^([0-9]{2})-?([0-9]{4})(?:\.[0-9]{2})?$")]
    private static partial Regex WrittenCode();
}
