using System.Net;
using System.Net.Mime;
using System.Runtime.CompilerServices;
using System.Text;
using LmiBot.Channels;
using LmiBot.Web.Pages;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Operation.Doctor;

/// <summary>Whether people and Teams reach the bot at its public address, and whether it asks them who they are.</summary>
internal sealed class AddressExamination(IOptions<AgencyOptions> agency, IOptions<BotOptions> bot, IHttpClientFactory clients) : IExamination
{
    private const string Address = "public address";
    private const string Endpoint = "messaging endpoint";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (OptionsOrNull.Of(agency) is not { } options)
            yield break;
        var servesTeams = OptionsOrNull.Of(bot)?.AppId is not null;
        if (options.PublicAddress is null)
        {
            yield return new Finding(servesTeams ? Verdict.Problem : Verdict.Warning, Address, "Agency:PublicAddress is missing: cards link to no page, and Teams has no endpoint to call.", "Set it to the https address that reaches the bot, such as https://lmi.agency.gov/.");
            yield break;
        }

        var site = new Site(agency);
        using var client = clients.CreateClient(DoctorRegistration.Client);
        var alive = await AliveAsync(client, site.Address(HealthRegistration.LivePath)!, cancellationToken);
        yield return alive;
        if (!servesTeams)
            yield break;
        var endpoint = site.Address("/api/messages")!;
        if (alive.Verdict == Verdict.Ok)
            yield return await GuardedAsync(client, endpoint, cancellationToken);
        yield return Finding.Ok(Endpoint, $"To be entered in the Azure Bot's Configuration: {endpoint}");
    }

    private static async Task<Finding> AliveAsync(HttpClient client, Uri live, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, live);
        var (response, failure) = await client.TryAsync(request, cancellationToken);
        using (response)
        {
            if (failure is not null)
                return Finding.Problem(Address, $"{live} {failure.Meaning}", failure.Remedy);
            return response!.IsSuccessStatusCode && (await response.Content.ReadAsStringAsync(cancellationToken)).Trim() == "Healthy"
                ? Finding.Ok(Address, $"{live} answers.")
                : Finding.Problem(Address, $"{live} answers {(int)response.StatusCode}, not as this bot does.", "Start the bot, and let the proxy pass every path of this host to it unchanged.");
        }
    }

    private static async Task<Finding> GuardedAsync(HttpClient client, Uri endpoint, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new StringContent("{}", Encoding.UTF8, MediaTypeNames.Application.Json) };
        var (response, failure) = await client.TryAsync(request, cancellationToken);
        using (response)
            return failure is null ? Guarded(endpoint, response!.StatusCode) : Finding.Problem(Endpoint, $"{endpoint} {failure.Meaning}", failure.Remedy);
    }

    private static Finding Guarded(Uri endpoint, HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => Finding.Ok(Endpoint, "It asks callers who they are: 401 without a token."),
        HttpStatusCode.NotFound => Finding.Problem(Endpoint, $"{endpoint} is not served: Teams finds nothing there.", "Start the bot that runs there with this Bot:AppId and its credential; let the proxy pass the path unchanged."),
        HttpStatusCode.Forbidden => Finding.Problem(Endpoint, $"{endpoint} refuses callers from outside: the bot runs in Development, or a firewall stands before it.", "Start it with ASPNETCORE_ENVIRONMENT=Production and this Bot:AppId; let the firewall pass POST."),
        >= HttpStatusCode.InternalServerError => Finding.Problem(Endpoint, $"{endpoint} answers {(int)status}.", "Look at the bot's log, and at the proxy's."),
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => Finding.Problem(Endpoint, $"{endpoint} answers {(int)status}, a redirection: Teams does not follow it.", "Set Agency:PublicAddress and the messaging endpoint to where it leads, or serve it here."),
        _ => Finding.Problem(Endpoint, $"{endpoint} answers {(int)status} to a caller without a token, where 401 is right: anybody may talk in anybody's name.", "Start the bot with ASPNETCORE_ENVIRONMENT=Production and this Bot:AppId; if it is, see what answers in its place."),
    };
}
