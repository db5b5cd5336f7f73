using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.Tests;

/// <summary>
/// Stands for the Bot Framework's token service: publishes a key on a real server of this machine, and signs tokens with it.
/// A bot with <see cref="Settings"/> takes them for real. Other test projects link this file.
/// </summary>
public sealed class BotFrameworkIssuer : IAsyncDisposable
{
    public const string AppId = "0c7d6cf6-5dcb-4b0e-a4d1-3f6b0a5f2a01";
    public const string TenantId = "7a3c1ef2-90d4-4d3e-8b64-1d2f0c9b5e11";
    public const string Name = "https://api.botframework.com";

    // To make one takes as long as the rest of a test.
    private static readonly RsaSecurityKey FirstKey = NewKey();

    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private int _keyReads;

    private BotFrameworkIssuer(TimeProvider time)
    {
        _time = time;
        Key = FirstKey;
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use((context, next) =>
        {
            if (IsDown)
                context.Abort();
            return IsDown ? Task.CompletedTask : next(context);
        });
        _app.MapGet("/openidconfiguration", () => Results.Text($$"""{ "issuer": "{{Name}}", "jwks_uri": "{{_app.Urls.Single()}}/keys" }"""));
        _app.MapGet("/keys", Keys);
    }

    /// <summary>What tokens are signed with, and what is published.</summary>
    public RsaSecurityKey Key { get; private set; }

    /// <summary>The channels that the published key may speak for; null: it doesn't say.</summary>
    public string[]? Endorsements { get; set; } = ["msteams", "webchat"];

    /// <summary>Whether it drops every connection.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often its keys were read.</summary>
    public int KeyReads => _keyReads;

    /// <summary>Configuration of a bot that is called by its tokens.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Bot:AppId"] = AppId,
        ["Bot:TenantId"] = TenantId,
        ["Bot:ToBotFromChannelOpenIdMetadataUrl"] = _app.Urls.Single() + "/openidconfiguration",
    };

    /// <param name="time">The bot's clock.</param>
    public static async Task<BotFrameworkIssuer> StartAsync(TimeProvider? time = null)
    {
        var issuer = new BotFrameworkIssuer(time ?? TimeProvider.System);
        await issuer._app.StartAsync();
        return issuer;
    }

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = RandomNumberGenerator.GetHexString(12) };

    /// <summary>Signs with a new key from now on, and publishes no other.</summary>
    public void Rotate() => Key = NewKey();

    /// <summary>A token as a connector sends it, good for an hour.</summary>
    /// <param name="serviceUrl">The connector's; null: the token has no such claim.</param>
    /// <param name="change">Makes it another.</param>
    public string Token(string? serviceUrl, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = AppId,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = serviceUrl is null ? [] : new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Keys()
    {
        Interlocked.Increment(ref _keyReads);
        var parts = Key.Rsa.ExportParameters(includePrivateParameters: false);
        using var certificate = new CertificateRequest("CN=issuer", Key.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parts.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parts.Exponent),
            ["x5t"] = Base64UrlEncoder.Encode(certificate.GetCertHash()),
            ["x5c"] = new JsonArray(Convert.ToBase64String(certificate.RawData)),
        };
        if (Endorsements is { } endorsements)
            key["endorsements"] = new JsonArray([.. endorsements.Select(channel => (JsonNode)channel)]);
        return Results.Text(new JsonObject { ["keys"] = new JsonArray(key) }.ToJsonString());
    }
}
