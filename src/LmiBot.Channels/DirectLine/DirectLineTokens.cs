using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LmiBot.Channels.DirectLine;

/// <summary>Issues and checks tokens: JSON Web Tokens under HMAC-SHA256, of which the app keeps no list.</summary>
internal sealed class DirectLineTokens(SigningKey key, TimeProvider time, IOptions<DirectLineOptions> options)
{
    // Names that Microsoft's clients read: the user's id is taken from the token, so that a page cannot choose it.
    private const string User = "user";
    private const string Conversation = "conv";
    private const string Ends = "ends";
    private const string Guest = "guest";

    /// <summary>A stream is opened at once or not at all.</summary>
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };

    /// <summary>A new person in a new conversation, both unguessable.</summary>
    /// <param name="guest">Who the person is to the app; null: anybody.</param>
    public DirectLineToken NewConversation(string? guest) => new(
        RandomNumberGenerator.GetHexString(32, lowercase: true),
        // Microsoft's client takes user ids with this prefix from a token only.
        $"dl_{RandomNumberGenerator.GetHexString(32, lowercase: true)}",
        time.GetUtcNow() + options.Value.ConversationLifetime,
        guest);

    /// <summary>Signs a token.</summary>
    /// <param name="token">What it stands for.</param>
    /// <param name="use">One of <see cref="TokenUses"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the key.</param>
    public async Task<SignedToken> SignAsync(DirectLineToken token, string use, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var expires = Earlier(now + (use == TokenUses.Stream ? StreamLifetime : options.Value.TokenLifetime), token.ConversationEnds);
        var claims = new Dictionary<string, object>
        {
            [User] = token.UserId,
            [Conversation] = token.ConversationId,
            [Ends] = token.ConversationEnds.ToUnixTimeSeconds(),
        };
        if (token.Guest is not null)
            claims[Guest] = token.Guest;
        var text = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = use,
            Expires = expires.UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(await key.GetAsync(cancellationToken), SecurityAlgorithms.HmacSha256),
        });
        return new SignedToken(text, expires - now);
    }

    /// <returns>What the token stands for; null unless it is ours, for this use, and still good.</returns>
    public async Task<DirectLineToken?> CheckAsync(string? text, string use, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var result = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            IssuerSigningKey = await key.GetAsync(cancellationToken),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidAudience = use,
            ValidateIssuer = false,
            LifetimeValidator = (_, expires, _, _) => expires is { } until && time.GetUtcNow() < until,
        });
        return result.IsValid ? Read((JsonWebToken)result.SecurityToken) : null;
    }

    private static DirectLineToken Read(JsonWebToken token) => new(
        token.GetClaim(Conversation).Value,
        token.GetClaim(User).Value,
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(token.GetClaim(Ends).Value, CultureInfo.InvariantCulture)),
        token.TryGetClaim(Guest, out var guest) ? guest.Value : null);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

/// <summary>A token as its bearer gets it.</summary>
internal sealed record SignedToken(string Text, TimeSpan Lifetime);
