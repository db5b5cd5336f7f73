using System.Globalization;
using System.Net;
using LmiBot.Channels.Outbound;
using LmiBot.Tests.Data;
using LmiBot.Web.Operation.Doctor;
using LmiBot.Web.Tests.Teams;

namespace LmiBot.Web.Tests.Operation;

public sealed class DoctorTests : IDisposable
{
    private const string Secret = "Zq8~not-to-be-printed-anywhere";
    private const string OfFiles = "It is about a SQLite file.";
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly CommandApp _app = new() { Now = Now, Network = Well, Credential = new Credential(null) };

    [Fact]
    public async Task All_is_well_where_all_is_set_and_everything_answers()
    {
        await using (var bot = new BotApplication(_app.Folder))
            await bot.InitializeAsync();

        var (code, output, _) = await RunAsync();

        Assert.Equal(0, code);
        Assert.All(output.TrimEnd().Split('\n'), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
        Assert.Contains("holds release", output, StringComparison.Ordinal);
        Assert.Contains("https://lmi.texasagency.gov/api/messages", output, StringComparison.Ordinal);
        foreach (var subject in new[] { "settings", "app id", "tenant", "credential", "token", "channels", "tenants", "database", "Teams app package", "public address", "messaging endpoint", "Bot Framework", "clock" })
            Assert.Contains($"ok       {subject} ", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WebChat:AccentColor", "red", "settings", "WebChat:AccentColor is no color")]
    [InlineData("Agency:PublicAddress", "http://lmi.texasagency.gov/", "settings", "Agency:PublicAddress is not an https address")]
    [InlineData("Bot:Cloud", "Mars", "settings", "Bot:Cloud")]
    [InlineData("Bot:AppId", "not-an-id", "settings", "Bot:AppId is not a GUID")]
    [InlineData("Bot:AppId", "00000000-0000-0000-0000-000000000000", "app id", "Bot:AppId is \"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("Bot:TenantId", "", "settings", "Bot:TenantId is missing")]
    [InlineData("Bot:ClientSecret", "", "credential", "There is none")]
    [InlineData("Bot:ClientSecret", "<client secret>", "credential", "placeholder")]
    [InlineData("Bot:ClientSecret", "5b0c2d6e-71fa-4c1c-8a37-0f4de1b7a954", "credential", "the id of a secret, not its value")]
    [InlineData("Bot:UseManagedIdentity", "true", "settings", "Bot has several credentials")]
    [InlineData("Teams:PrivacyUrl", "", "Teams app package", "Teams:PrivacyUrl must be")]
    [InlineData("Agency:PublicAddress", "", "public address", "Agency:PublicAddress is missing")]
    public async Task A_wrong_setting_is_a_problem_and_named(string setting, string value, string subject, string meaning) =>
        await FindsAsync(subject, meaning, (setting, value));

    [Fact]
    public async Task A_certificate_that_is_not_there_is_a_problem() =>
        await FindsAsync("credential", "missing.pfx, which is not there", ("Bot:ClientSecret", ""), ("Bot:CertificatePath", "missing.pfx"));

    [Theory]
    [InlineData("invalid_client: AADSTS7000222, the secret has expired.", "make a new client secret")]
    [InlineData("unauthorized_client: AADSTS700016, no such application in the directory.", "Compare Bot:AppId, Bot:TenantId")]
    [InlineData("unreachable: Name or service not known (login.microsoftonline.com:443)", "See that this machine reaches login.microsoftonline.com")]
    [InlineData("certificate: bot.pfx: The specified network password is not correct.", "Bot:CertificatePassword is its password")]
    [InlineData("managed_identity_request_failed: No identity.", "Assign the identity")]
    [InlineData("service_not_available: 503", "try again later")]
    [InlineData("Something that nobody foresaw", "Check app id, tenant and credential")]
    public async Task A_token_that_is_refused_is_a_problem_with_the_remedy_for_it(string fault, string remedy)
    {
        _app.Credential = new Credential(fault);

        await FindsAsync("token", fault);
        var lines = (await RunAsync()).Output.Split('\n');
        Assert.Contains(remedy, lines[Array.FindIndex(lines, line => line.StartsWith("problem  token ", StringComparison.Ordinal)) + 1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_does_not_hear_Teams_is_a_problem() =>
        await FindsAsync("channels", "Bot:AllowedChannels is slack, without msteams", ("Bot:AllowedChannels:0", "slack"));

    [Theory]
    [InlineData("8c1e6f1a-0b6d-4a57-9e39-6c2f8d7e5a13", "warning  tenants            Bot:AllowedTenants is 8c1e6f1a-0b6d-4a57-9e39-6c2f8d7e5a13, without Bot:TenantId")]
    [InlineData("B1A6E0C9-4d0f-4a57-9e39-6c2f8d7e5a13", "ok       tenants            People of Bot:TenantId are heard.")]
    public async Task A_bot_that_does_not_hear_its_own_tenant_is_warned_of(string tenant, string line) =>
        Assert.Contains(line, (await RunAsync(("Bot:AllowedTenants:0", tenant))).Output, StringComparison.Ordinal);

    [Fact]
    public async Task A_database_that_cannot_be_read_is_a_problem()
    {
        Assert.SkipWhen(TestDatabase.IsPostgreSql, OfFiles);
        await File.WriteAllTextAsync(_app.Folder.SqliteFile, "no database", TestContext.Current.CancellationToken);

        await FindsAsync("database", "file is not a database");
    }

    [Fact]
    public async Task A_database_without_tables_is_told_of_the_next_start()
    {
        Assert.SkipWhen(TestDatabase.IsPostgreSql, OfFiles);
        await File.WriteAllBytesAsync(_app.Folder.SqliteFile, [], TestContext.Current.CancellationToken);

        Assert.Matches(@"warning  database +\d+ migration\(s\) are not applied", (await RunAsync()).Output);
    }

    [Theory]
    [InlineData("SqlServer", "Server=127.0.0.1,1;User Id=lmi;Password=hunter2;Connect Timeout=1")]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port=1;Username=lmi;Password=hunter2;Timeout=1")]
    public async Task A_server_that_is_away_is_a_problem(string provider, string connectionString) =>
        await FindsAsync("database", "It does not answer", ("Database:Provider", provider), ("ConnectionStrings:Lmi", connectionString));

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "the name does not resolve")]
    [InlineData(HttpRequestError.SecureConnectionError, "no TLS that this machine trusts")]
    [InlineData(HttpRequestError.ConnectionError, "takes no connection")]
    public async Task An_address_that_nothing_answers_at_is_a_problem(HttpRequestError error, string meaning)
    {
        _app.Network = request => request.RequestUri!.Host == "lmi.texasagency.gov" ? throw new HttpRequestException(error, "no") : Well(request);

        await FindsAsync("public address", meaning);
    }

    [Fact]
    public async Task Something_else_at_the_address_is_a_problem()
    {
        _app.Network = request => request.Method == HttpMethod.Get && request.RequestUri!.Host == "lmi.texasagency.gov" ? Answer(HttpStatusCode.OK, "<h1>Welcome to nginx</h1>") : Well(request);

        await FindsAsync("public address", "not as this bot does");
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "where 401 is right")]
    [InlineData(HttpStatusCode.BadRequest, "where 401 is right")]
    [InlineData(HttpStatusCode.Forbidden, "refuses callers from outside")]
    [InlineData(HttpStatusCode.NotFound, "is not served")]
    [InlineData(HttpStatusCode.Found, "a redirection")]
    [InlineData(HttpStatusCode.BadGateway, "answers 502")]
    public async Task An_endpoint_that_does_not_ask_who_calls_is_a_problem(HttpStatusCode status, string meaning)
    {
        _app.Network = request => request.Method == HttpMethod.Post ? Answer(status) : Well(request);

        await FindsAsync("messaging endpoint", meaning);
    }

    [Fact]
    public async Task A_site_under_a_path_has_its_endpoint_there()
    {
        _app.Network = request => request.RequestUri!.Host == "www.texasagency.gov" && !request.RequestUri.AbsolutePath.StartsWith("/lmi/", StringComparison.Ordinal)
            ? Answer(HttpStatusCode.NotFound)
            : Well(request);

        var (code, output, _) = await RunAsync(("Agency:PublicAddress", "https://www.texasagency.gov/lmi"));

        Assert.Equal(0, code);
        Assert.Contains(" https://www.texasagency.gov/lmi/api/messages\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Microsoft_out_of_reach_is_a_problem()
    {
        _app.Network = request => request.RequestUri!.Host == "login.botframework.com" ? throw new HttpRequestException(HttpRequestError.ConnectionError, "no") : Well(request);

        await FindsAsync("Bot Framework", "takes no connection");
    }

    [Theory]
    [InlineData(6, "behind")]
    [InlineData(-6, "ahead")]
    public async Task A_clock_that_is_wrong_is_a_problem(int minutes, string meaning)
    {
        _app.Network = request =>
        {
            var answer = Well(request);
            answer.Headers.Date = Now.AddMinutes(minutes);
            return answer;
        };

        await FindsAsync("clock", $"6 minutes {meaning}");
    }

    [Fact]
    public async Task Without_an_app_id_the_web_chat_is_all_that_is_looked_at()
    {
        var (code, output, _) = await RunAsync(("Bot:AppId", ""));

        Assert.Equal(0, code);
        Assert.Matches("warning  app id +There is none: the web chat, the pages and the API serve, Teams does not", output);
        Assert.DoesNotContain("botframework", output, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _app.Dispose();

    private static HttpResponseMessage Well(HttpRequestMessage request) => request.Method == HttpMethod.Post
        ? Answer(HttpStatusCode.Unauthorized)
        : Answer(HttpStatusCode.OK, "Healthy");

    private static HttpResponseMessage Answer(HttpStatusCode status, string body = "") =>
        new(status) { Content = new StringContent(body), Headers = { Date = Now } };

    private async Task FindsAsync(string subject, string meaning, params (string Key, string Value)[] broken)
    {
        var (code, output, _) = await RunAsync(broken);

        var lines = output.Split('\n');
        var found = Array.FindIndex(lines, line => line.StartsWith($"{"problem",-8} {subject,-18} ", StringComparison.Ordinal) && line.Contains(meaning, StringComparison.Ordinal));
        Assert.True(found >= 0, string.Create(CultureInfo.InvariantCulture, $"No problem of {subject} says \"{meaning}\":\n{output}"));
        Assert.Matches(@"^ +→ \w.+\.$", lines[found + 1]);
        Assert.Equal(1, code);
        Assert.DoesNotContain(Secret, output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params (string Key, string Value)[] broken) => _app.RunAsync(
        DoctorCommand.Create, [.. TeamsSettings.Complete, ("Bot:TenantId", "b1a6e0c9-4d0f-4a57-9e39-6c2f8d7e5a13"), ("Bot:ClientSecret", Secret), .. broken]);

    private sealed class Credential(string? fault) : ICredentialCheck
    {
        public Task<string?> FaultAsync(CancellationToken cancellationToken) => Task.FromResult(fault);
    }
}
