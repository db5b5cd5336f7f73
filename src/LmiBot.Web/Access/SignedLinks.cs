using LmiBot.Channels.DirectLine;
using LmiBot.Web.Pages;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Web.Access;

/// <summary>Tokens in links: signed (HMAC-SHA256), for one purpose, until a time.</summary>
internal sealed class SignedLinks(SigningKey key, TimeProvider time, Site site)
{
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The same for the same, every time. Without <see cref="AgencyOptions.PublicAddress"/> it begins at its path.</summary>
    /// <param name="path">Up to the token.</param>
    /// <param name="purpose">A token is read for none but its own.</param>
    /// <param name="subject">What it is good for.</param>
    /// <param name="expires">In UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<string> WriteAsync(string path, string purpose, string subject, DateTime expires, CancellationToken cancellationToken)
    {
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = purpose,
            Expires = expires,
            Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = subject },
            SigningCredentials = new SigningCredentials(await key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
        // Chat clients take underscores for Markdown.
        var link = path + token.Replace("_", "%5F", StringComparison.Ordinal);
        return site.Address(link)?.AbsoluteUri ?? link;
    }

    /// <returns>The subject; null, and whether it was good once, where the token is not or no longer.</returns>
    public async Task<(string? Subject, bool IsExpired)> ReadAsync(string token, string purpose, CancellationToken cancellationToken)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = await key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = purpose,
            ValidateIssuer = false,
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        });
        return result.IsValid ? (((JsonWebToken)result.SecurityToken).Subject, false) : (null, result.Exception is SecurityTokenInvalidLifetimeException);
    }
}
