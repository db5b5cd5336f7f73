using LmiBot.Access;
using LmiBot.Digests;
using LmiBot.HiringEvents.Exporting;
using LmiBot.Web.Access;
using LmiBot.Web.Pages;

namespace LmiBot.Web.Digests;

/// <summary>Each recipient of a digest as CSV, by a link that is given in chat: for whoever asked there, as long as they may know, and for an hour.</summary>
internal sealed class DigestReportFile(SignedLinks links, Callers callers, DigestReport report, TimeProvider time)
{
    private const string Path = "/digest-report.csv";
    private const string Purpose = "digest report";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Path, (string? token, HttpContext http, DigestReportFile file, CancellationToken cancellationToken) => file.GetAsync(token ?? "", http, cancellationToken))
        .AddEndpointFilter<PageSecurity>().ExcludeFromDescription();

    /// <returns>Null where they may not read it by themselves: who acts as somebody else does so in a chat only.</returns>
    public async Task<string?> LinkAsync(string release, DirectoryPerson person, CancellationToken cancellationToken) =>
        (await callers.FindAsync(person, cancellationToken)).May(UseCase.ManageDigests)
            ? await links.WriteAsync($"{Path}?token=", Purpose, $"{person}/{release}", (time.GetUtcNow() + Lifetime).UtcDateTime, cancellationToken)
            : null;

    private async Task<IResult> GetAsync(string token, HttpContext http, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if ((await links.ReadAsync(token, Purpose, cancellationToken)).Subject?.Split('/', 3) is not [var tenant, var id, var release] || !DirectoryPerson.TryParse(tenant, id, out var person))
            return TypedResults.Text(DigestReplyText.LinkOver, statusCode: StatusCodes.Status403Forbidden);
        try
        {
            var caller = await callers.FindAsync(person, cancellationToken);
            await report.RunAsync(caller, release, cancellationToken);
            return TypedResults.Stream(
                stream => DigestCsv.WriteAsync(report.RecipientsAsync(caller, release, cancellationToken), stream, cancellationToken), EventCsv.ContentType, $"digest-{release}.csv");
        }
        catch (RefusedException refusal)
        {
            return TypedResults.Text(refusal.Message, statusCode: StatusCodes.Status403Forbidden);
        }
    }
}
