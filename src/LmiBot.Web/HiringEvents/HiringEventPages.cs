using System.Globalization;
using LmiBot.Asking;
using LmiBot.HiringEvents.Exporting;
using LmiBot.Web.Occupations;
using LmiBot.Web.Pages;
using LmiBot.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.HiringEvents;

/// <summary>Published hiring events as a page, <c>/hiring-events</c>, and the same list as <c>.csv</c> and <c>.xlsx</c>. Nothing is kept by a browser: a withdrawn event is gone at once.</summary>
internal static class HiringEventPages
{
    private const string FileName = "hiring-events";

    public static void MapHiringEventPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("").AddEndpointFilter<PageSecurity>().ExcludeFromDescription();
        pages.MapGet(EventsQuery.Page, ShowAsync);
        pages.MapGet(EventsQuery.Csv, CsvAsync);
        pages.MapGet(EventsQuery.Workbook, WorkbookAsync);
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, CurrentRelease release, IOptions<AgencyOptions> agency, CancellationToken cancellationToken)
    {
        var ask = await release.AskAsync(cancellationToken);
        var question = Question(request, agency) with { Offset = Offset(request) };
        NotKept(request);
        return ask.CanAnswer(question) ? new RazorComponentResult<HiringEventsPage>(new { Ask = ask, Asked = question }) : Unknown(ask);
    }

    private static async Task<IResult> CsvAsync(HttpRequest request, CurrentRelease release, IOptions<AgencyOptions> agency, CancellationToken cancellationToken)
    {
        var (ask, question) = (await release.AskAsync(cancellationToken), Question(request, agency));
        NotKept(request);
        return ask.CanAnswer(question)
            ? TypedResults.Stream(stream => EventCsv.WriteAsync(ask.HiringEvents(question).Select(e => e.Event), ask.Release.Areas, stream, cancellationToken), EventCsv.ContentType, $"{FileName}.csv")
            : Unknown(ask);
    }

    private static async Task<IResult> WorkbookAsync(HttpRequest request, CurrentRelease release, IOptions<AgencyOptions> agency, CancellationToken cancellationToken)
    {
        var (ask, question) = (await release.AskAsync(cancellationToken), Question(request, agency));
        NotKept(request);
        if (!ask.CanAnswer(question))
            return Unknown(ask);
        // A workbook is a zip archive, whose writer goes back and forth: a file that the system removes when it is closed.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        EventWorkbook.Write(ask.HiringEvents(question).Select(e => e.Event), ask.Release.Areas, file);
        file.Position = 0;
        return TypedResults.Stream(file, EventWorkbook.ContentType, $"{FileName}.xlsx");
    }

    private static Question Question(HttpRequest request, IOptions<AgencyOptions> agency) => EventsQuery.Read(request.Query, agency.Value.HomeArea);

    private static int Offset(HttpRequest request) => int.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : 0;

    private static void NotKept(HttpRequest request) => request.HttpContext.Response.Headers.CacheControl = "no-store";

    private static RazorComponentResult<MissingPage> Unknown(Ask ask) => new(new
    {
        Title = EventPageText.Unknown,
        Text = Say(EventPageText.UnknownText, ask.Release.Name),
        Links = (IReadOnlyList<PageLink>)[new PageLink(EventPageText.All, EventsQuery.Page)],
    })
    {
        StatusCode = StatusCodes.Status404NotFound,
    };

    private static string Say(string pattern, string value) => string.Format(CultureInfo.CurrentCulture, pattern, value);
}
