using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using LmiBot.Channels.Outbound;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Clock = LmiBot.Channels.Tests.DirectLine.ManualTime;

namespace LmiBot.Channels.Tests.Outbound;

public sealed class TokenTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmibot-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(BotCloud.Public, "login.microsoftonline.com", "https://api.botframework.com/.default")]
    [InlineData(BotCloud.UsGovernment, "login.microsoftonline.us", "https://api.botframework.us/.default")]
    public async Task A_secret_goes_to_the_tenant_of_the_cloud_and_the_token_to_the_connector(BotCloud cloud, string authority, string scope)
    {
        await using var host = await OutboundHost.StartAsync(bot: bot => (bot.ClientSecret, bot.Cloud) = ("s3cret", cloud));
        if (cloud == BotCloud.UsGovernment)
            host.ServiceUrl = "https://smba.infra.gov.teams.microsoft.us/teams";

        Assert.IsType<SendResult.Sent>(await host.SendAsync());

        var asked = Assert.Single(host.TokenEndpoint.Received);
        Assert.Equal((authority, "/66666666-7777-8888-9999-000000000000/oauth2/v2.0/token"), (asked.Host, asked.Path));
        Assert.Equal(("client_credentials", OutboundHost.AppId, "s3cret"), (asked.Fields["grant_type"], asked.Fields["client_id"], asked.Fields["client_secret"]));
        Assert.Contains(scope, asked.Fields["scope"].Split(' '));
        var sent = Assert.Single(host.Connector.Received);
        Assert.Equal((new Uri(host.ServiceUrl).Host, "Bearer token-1"), (sent.Host, sent.Authorization));
    }

    [Theory]
    [InlineData("bot.pfx", null)]
    [InlineData("bot.pfx", "p4ss")]
    [InlineData("bot.pem", null)]
    [InlineData("bot.pem", "p4ss")]
    public async Task A_certificate_signs_who_asks(string name, string? password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1));
        var path = Path.Combine(_folder.FullName, name);
        var cipher = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        if (name == "bot.pfx")
            await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, password), TestContext.Current.CancellationToken);
        else
            await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{(password is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(password, cipher))}", TestContext.Current.CancellationToken);
        await using var host = await OutboundHost.StartAsync(bot: bot => (bot.CertificatePath, bot.CertificatePassword) = (path, password));

        Assert.IsType<ConnectorToken.Issued>(await host.TokenAsync());

        var assertion = Assert.Single(host.TokenEndpoint.Received).Fields["client_assertion"];
        var read = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            IssuerSigningKey = new RsaSecurityKey(key),
            ValidIssuer = OutboundHost.AppId,
            ValidAudience = "https://login.microsoftonline.com/66666666-7777-8888-9999-000000000000/oauth2/v2.0/token",
            TryAllIssuerSigningKeys = true,
        });
        Assert.True(read.IsValid, read.Exception?.Message);
    }

    [Fact]
    public async Task A_managed_identity_asks_Azure_in_the_name_of_the_app()
    {
        await using var host = await OutboundHost.StartAsync(bot: bot => bot.UseManagedIdentity = true);

        Assert.Equal("token-1", Assert.IsType<ConnectorToken.Issued>(await host.TokenAsync()).Value);

        var asked = Assert.Single(host.TokenEndpoint.Received);
        Assert.Equal(("169.254.169.254", "/metadata/identity/oauth2/token"), (asked.Host, asked.Path));
        Assert.Equal((OutboundHost.AppId, "https://api.botframework.com"), (asked.Fields["client_id"], asked.Fields["resource"]));
    }

    [Fact]
    public async Task Many_who_want_it_at_once_make_one_request()
    {
        await using var host = await OutboundHost.StartAsync(bot: bot => bot.ClientSecret = "s3cret");
        var pace = new TaskCompletionSource();
        host.TokenEndpoint.Pace = pace.Task;

        var asking = Enumerable.Range(0, 30).Select(_ => Task.Run(host.TokenAsync)).ToList();
        await Task.Delay(100, TestContext.Current.CancellationToken);
        pace.SetResult();

        Assert.All(await Task.WhenAll(asking), token => Assert.Equal("token-1", Assert.IsType<ConnectorToken.Issued>(token).Value));
        Assert.Single(host.TokenEndpoint.Received);
    }

    [Fact]
    public async Task It_is_kept_and_renewed_five_minutes_before_it_ends()
    {
        var time = new Clock();
        await using var host = await OutboundHost.StartAsync(time, bot => bot.ClientSecret = "s3cret");

        var values = new List<string>();
        foreach (var minutes in new[] { 0, 54, 2, 54, 2 })
        {
            time.Advance(TimeSpan.FromMinutes(minutes));
            host.TokenEndpoint.Lifetime += TimeSpan.FromMinutes(minutes);
            values.Add(Assert.IsType<ConnectorToken.Issued>(await host.TokenAsync()).Value);
        }

        Assert.Equal(["token-1", "token-1", "token-2", "token-2", "token-3"], values);
    }

    [Fact]
    public async Task While_a_renewal_is_refused_the_old_one_serves_until_it_ends()
    {
        var time = new Clock();
        await using var host = await OutboundHost.StartAsync(time, bot => bot.ClientSecret = "s3cret");
        await host.TokenAsync();
        host.TokenEndpoint.Error = "invalid_client";

        time.Advance(TimeSpan.FromMinutes(57));
        Assert.Equal("token-1", Assert.IsType<ConnectorToken.Issued>(await host.TokenAsync()).Value);
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.IsType<ConnectorToken.Refused>(await host.TokenAsync());
    }

    [Fact]
    public async Task A_refusal_is_a_result_and_in_the_log_and_asked_again_after_ten_seconds()
    {
        var time = new Clock();
        await using var host = await OutboundHost.StartAsync(time, bot => bot.ClientSecret = "s3cret");
        host.TokenEndpoint.Error = "invalid_client";

        Assert.Equal(new SendResult.Failed(null, "no token: invalid_client"), await host.SendAsync());
        Assert.Equal(new SendResult.Failed(null, "no token: invalid_client"), await host.SendAsync());

        Assert.Empty(host.Connector.Received);
        Assert.Single(host.TokenEndpoint.Received);
        Assert.StartsWith("Error: There is no token for the channels' connectors, so nothing can be sent: invalid_client.",
            Assert.Single(host.Log.Lines, line => line.Contains("AADSTS7000215", StringComparison.Ordinal)), StringComparison.Ordinal);
        host.TokenEndpoint.Error = null;
        time.Advance(TimeSpan.FromSeconds(11));
        Assert.IsType<SendResult.Sent>(await host.SendAsync());
    }

    [Fact]
    public async Task An_app_id_without_a_credential_says_what_to_set()
    {
        await using var host = await OutboundHost.StartAsync(bot: _ => { });
        var refused = Assert.IsType<ConnectorToken.Refused>(await host.TokenAsync());
        Assert.Equal("no_credential", refused.Code);
        Assert.Contains("Bot:ClientSecret", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no tenant/ at all")]
    public async Task Settings_that_make_no_address_are_a_refusal(string? tenant)
    {
        await using var host = await OutboundHost.StartAsync(bot: bot => (bot.ClientSecret, bot.TenantId) = ("s3cret", tenant));
        Assert.IsType<ConnectorToken.Refused>(await host.TokenAsync());
        Assert.IsType<SendResult.Failed>(await host.SendAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not a certificate")]
    public async Task A_certificate_that_cannot_be_read_is_named(string? content)
    {
        var path = Path.Combine(_folder.FullName, "bot.pem");
        if (content is not null)
            await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        await using var host = await OutboundHost.StartAsync(bot: bot => bot.CertificatePath = path);
        var refused = Assert.IsType<ConnectorToken.Refused>(await host.TokenAsync());
        Assert.Equal("certificate", refused.Code);
        Assert.StartsWith(path, refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_endpoint_that_is_not_there_is_a_refusal()
    {
        await using var host = await OutboundHost.StartAsync(bot: bot => bot.ClientSecret = "s3cret");
        await host.TokenEndpoint.DisposeAsync();
        Assert.IsType<ConnectorToken.Refused>(await host.TokenAsync());
    }

    [Fact]
    public async Task Without_an_app_id_none_is_asked_for_or_sent()
    {
        await using var host = await OutboundHost.StartAsync();
        Assert.IsType<SendResult.Sent>(await host.SendAsync());
        Assert.Null(Assert.Single(host.Connector.Received).Authorization);
        Assert.Empty(host.TokenEndpoint.Received);
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_gets_no_token_and_none_is_asked_for()
    {
        await using var host = await OutboundHost.StartAsync(bot: bot => bot.ClientSecret = "s3cret");
        host.ServiceUrl = "https://evilsmba.trafficmanager.net.example/";
        Assert.Equal(new SendResult.NotAllowed(host.ServiceUrl), await host.SendAsync());
        Assert.Empty(host.Connector.Received);
        Assert.Empty(host.TokenEndpoint.Received);
    }

    [Fact]
    public async Task One_that_the_connector_does_not_take_is_renewed_once()
    {
        await using var host = await OutboundHost.StartAsync(bot: bot => bot.ClientSecret = "s3cret");
        host.Connector.Next(System.Net.HttpStatusCode.Unauthorized);
        Assert.IsType<SendResult.Sent>(await host.SendAsync());
        Assert.Equal(["Bearer token-1", "Bearer token-2"], host.Connector.Received.Select(sent => sent.Authorization));

        host.Connector.Status = System.Net.HttpStatusCode.Unauthorized;
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, Assert.IsType<SendResult.Failed>(await host.SendAsync()).Status);
        Assert.Equal(4, host.Connector.Received.Count);
    }

    [Fact]
    public void It_does_not_show_in_a_log() =>
        Assert.DoesNotContain("secret-token", $"{new ConnectorToken.Issued("secret-token", default)}", StringComparison.Ordinal);
}
