using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.Inbound;

/// <summary>
/// Checks the tokens that the Bot Framework's connectors call with. A connector sends the same one for an hour, so a good
/// token is remembered, by its hash, as long as it and its key are good.
/// </summary>
internal sealed class ChannelTokens(ChannelKeys keys, IOptions<BotOptions> bot, TimeProvider time)
{
    private const int MostRemembered = 1000;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new();
    private readonly ConcurrentDictionary<string, ChannelToken> _remembered = new();

    /// <summary>How many.</summary>
    public int Remembered => _remembered.Count;

    /// <returns>The token; else why it is refused.</returns>
    public async ValueTask<(ChannelToken? Token, Refusal Refusal)> CheckAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
            return (null, Refusal.NoToken);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        if (_remembered.TryGetValue(hash, out var known) && await IsGoodAsync(known, cancellationToken))
            return (known, Refusal.None);

        var (token, refusal) = await ValidateAsync(text, cancellationToken);
        if (token is not null)
            Remember(hash, token);
        return (token, refusal);
    }

    private async ValueTask<bool> IsGoodAsync(ChannelToken known, CancellationToken cancellationToken) =>
        !IsOver(known.Expires) && await keys.FindAsync(known.Key.Id, cancellationToken) == known.Key;

    private void Remember(string hash, ChannelToken token)
    {
        // Only who holds a signing key could fill it; and then forgetting costs a signature check each.
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        _remembered[hash] = token;
    }

    private async Task<(ChannelToken? Token, Refusal Refusal)> ValidateAsync(string text, CancellationToken cancellationToken)
    {
        if (Parse(text) is not { } token)
            return (null, Refusal.MalformedToken);
        if (await keys.FindAsync(token.Kid ?? "", cancellationToken) is not { } key)
            return (null, keys.AreMissing ? Refusal.NoKeysYet : Refusal.UnknownKey);
        var result = await _handler.ValidateTokenAsync(token, Parameters(key));
        return result.IsValid ? (ChannelToken.Of(token, key), Refusal.None) : (null, RefusalOf(result.Exception));
    }

    private static JsonWebToken? Parse(string text)
    {
        try
        {
            return new JsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters Parameters(ChannelKey key) => new()
    {
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        ValidIssuer = TokenAuthority.Of(bot.Value).Issuer,
        AudienceValidator = (audiences, _, _) => audiences.Contains(bot.Value.AppId, StringComparer.OrdinalIgnoreCase),
        // The library's own goes by its own clock.
        LifetimeValidator = (from, until, _, _) => until is { } expires && !IsOver(expires) && !(from is { } start && IsAhead(start)),
    };

    private bool IsOver(DateTime expires) => expires <= time.GetUtcNow().UtcDateTime - Skew;

    private bool IsAhead(DateTime start) => start > time.GetUtcNow().UtcDateTime + Skew;

    private Refusal RefusalOf(Exception exception) => exception switch
    {
        SecurityTokenInvalidIssuerException => Refusal.OtherIssuer,
        SecurityTokenInvalidAudienceException => Refusal.OtherAudience,
        SecurityTokenInvalidLifetimeException { NotBefore: { } start } when IsAhead(start) => Refusal.NotYetValid,
        SecurityTokenInvalidLifetimeException => Refusal.Expired,
        SecurityTokenInvalidSignatureException => Refusal.BadSignature,
        _ => Refusal.MalformedToken,
    };
}
