using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace LmiBot.Channels.Outbound;

/// <summary>
/// Asks Microsoft Entra for the bot's token, by the credential that is configured. It keeps nothing: a secret or a certificate
/// that was replaced is in use from the next token on.
/// </summary>
internal sealed class TokenClient(IHttpClientFactory clients, IOptions<BotOptions> options) : IMsalHttpClientFactory
{
    /// <summary>The name of its client in the factory.</summary>
    public const string Name = "token";

    private readonly BotOptions _bot = options.Value;

    private bool IsGovernment => _bot.Cloud == BotCloud.UsGovernment;

    private string Resource => IsGovernment ? "https://api.botframework.us" : "https://api.botframework.com";

    private string Authority => $"https://login.microsoftonline.{(IsGovernment ? "us" : "com")}/{_bot.TenantId}";

    HttpClient IMsalHttpClientFactory.GetHttpClient() => clients.CreateClient(Name);

    /// <summary>A new token, never an exception for a refusal.</summary>
    public async Task<ConnectorToken> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var issued = await AskAsync(cancellationToken);
            return new ConnectorToken.Issued(issued.AccessToken, issued.ExpiresOn);
        }
        catch (MsalException refusal)
        {
            return new ConnectorToken.Refused(refusal.ErrorCode, refusal.Message);
        }
        // How the library takes settings that make no address.
        catch (ArgumentException failure)
        {
            return new ConnectorToken.Refused("settings", failure.Message);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new ConnectorToken.Refused("certificate", $"{_bot.CertificatePath}: {failure.Message}");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new ConnectorToken.Refused("unreachable", failure.Message);
        }
    }

    private Task<AuthenticationResult> AskAsync(CancellationToken cancellationToken) => _bot.UseManagedIdentity
        ? ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(_bot.AppId))
            .WithHttpClientFactory(this).Build()
            // Its cache is the process's; ours is enough.
            .AcquireTokenForManagedIdentity(Resource).WithForceRefresh(true).ExecuteAsync(cancellationToken)
        : WithCredential(ConfidentialClientApplicationBuilder.Create(_bot.AppId))
            // The authority is ours, not a caller's: nothing to discover or to validate.
            .WithAuthority(Authority, validateAuthority: false).WithInstanceDiscovery(false)
            .WithHttpClientFactory(this).Build()
            .AcquireTokenForClient([$"{Resource}/.default"]).ExecuteAsync(cancellationToken);

    private ConfidentialClientApplicationBuilder WithCredential(ConfidentialClientApplicationBuilder app) => _bot switch
    {
        { ClientSecret: { Length: > 0 } secret } => app.WithClientSecret(secret),
        { CertificatePath: { Length: > 0 } path } => app.WithCertificate(Load(path)),
        _ => throw new MsalClientException("no_credential",
            "Bot:AppId is set without a credential: set Bot:ClientSecret, Bot:CertificatePath or Bot:UseManagedIdentity."),
    };

    private X509Certificate2 Load(string path) => X509Certificate2.GetCertContentType(path) == X509ContentType.Pfx
        ? X509CertificateLoader.LoadPkcs12FromFile(path, _bot.CertificatePassword)
        : _bot.CertificatePassword is { Length: > 0 } password
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password)
            : X509Certificate2.CreateFromPemFile(path);
}
