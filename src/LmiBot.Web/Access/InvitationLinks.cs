using System.Globalization;
using LmiBot.Access;
using LmiBot.Channels.DirectLine;
using LmiBot.Web.Pages;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Web.Access;

/// <summary>
/// Links to the web chat that say by which invitation: <c>https://site/#invitation=TOKEN</c>. The token is signed (HMAC-SHA256) and expires;
/// it stands in the part of an address that browsers send to nobody, so no log has it.
/// </summary>
internal sealed class InvitationLinks(SigningKey key, TimeProvider time, Site site)
{
    private const string Audience = "invitation";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>The same link for the same invitation, every time. Without <see cref="AgencyOptions.PublicAddress"/> it begins at its path.</summary>
    public async Task<string> WriteAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = Audience,
            Expires = invitation.ExpiresAt,
            Claims = new Dictionary<string, object> { [JwtRegisteredClaimNames.Sub] = invitation.InvitationId.ToString(CultureInfo.InvariantCulture) },
            SigningCredentials = new SigningCredentials(await key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
        // Chat clients take underscores for Markdown.
        var path = $"/#invitation={token.Replace("_", "%5F", StringComparison.Ordinal)}";
        return site.Address(path)?.AbsoluteUri ?? path;
    }

    /// <summary>Reads a link's token.</summary>
    /// <returns><see cref="InvitationState.Open"/> with the invitation's number, as far as the token can tell; else why not.</returns>
    public async Task<(InvitationState State, int InvitationId)> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = await key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = Audience,
            ValidateIssuer = false,
            LifetimeValidator = (_, expires, _, _) => expires > time.GetUtcNow().UtcDateTime,
        });
        return result.IsValid
            ? (InvitationState.Open, int.Parse(((JsonWebToken)result.SecurityToken).Subject, CultureInfo.InvariantCulture))
            : (result.Exception is SecurityTokenInvalidLifetimeException ? InvitationState.Expired : InvitationState.Unknown, 0);
    }
}
