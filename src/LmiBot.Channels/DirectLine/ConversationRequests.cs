using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace LmiBot.Channels.DirectLine;

/// <summary>Tokens, and the conversations that they are for.</summary>
internal static class ConversationRequests
{
    /// <summary>A token for a new conversation, which begins when it is started. A credential of the app's makes it somebody's in particular.</summary>
    public static async Task<IResult> GenerateAsync(
        HttpContext http, [FromServices] IGuestList? guests, DirectLineTokens tokens, DirectLineLimits limits, CancellationToken cancellationToken)
    {
        if (limits.WaitForToken(http.Connection.RemoteIpAddress) is { } wait)
            return DirectLineError.TooMany(http, wait);
        var result = guests is not null && BearerToken.Of(http.Request) is { } credential
            ? await guests.AdmitAsync(credential, cancellationToken)
            : null;
        return result is GuestResult.Refused refused
            ? DirectLineError.BadCredential(refused.Reason)
            : await AnswerAsync(
                http, tokens, tokens.NewConversation((result as GuestResult.Admitted)?.Guest), StatusCodes.Status200OK, streamUrl: null, cancellationToken);
    }

    /// <summary>A new token for the same conversation.</summary>
    public static Task<IResult> RefreshAsync(HttpContext http, DirectLineTokens tokens, CancellationToken cancellationToken) =>
        AnswerAsync(http, tokens, TokenRequired.Of(http), StatusCodes.Status200OK, streamUrl: null, cancellationToken);

    /// <summary>Begins the token's conversation with the bot's greeting; begun before, it just goes on.</summary>
    public static async Task<IResult> StartAsync(HttpContext http, DirectLineTokens tokens, DirectLineTurns turns, StreamAddress streams, CancellationToken cancellationToken)
    {
        var token = TokenRequired.Of(http);
        await turns.ResumeAsync(token, cancellationToken);
        await turns.JoinAsync(token, cancellationToken);
        var stream = await streams.OfAsync(http, token, after: 0, cancellationToken);
        return await AnswerAsync(http, tokens, token, StatusCodes.Status201Created, stream, cancellationToken);
    }

    /// <summary>A stream to go on with where the last one broke.</summary>
    public static async Task<IResult> ReconnectAsync(HttpContext http, string? watermark, DirectLineTokens tokens, DirectLineTurns turns, StreamAddress streams, CancellationToken cancellationToken)
    {
        if (!ActivitySet.TryParseWatermark(watermark, out var after))
            return ActivityRequests.BadWatermark;
        var token = TokenRequired.Of(http);
        await turns.ResumeAsync(token, cancellationToken);
        var stream = await streams.OfAsync(http, token, after, cancellationToken);
        return await AnswerAsync(http, tokens, token, StatusCodes.Status200OK, stream, cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext http, DirectLineTokens tokens, DirectLineToken token, int status, string? streamUrl, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        var signed = await tokens.SignAsync(token, TokenUses.Conversation, cancellationToken);
        return TypedResults.Json(
            new ConversationResponse(token.ConversationId, signed.Text, (int)signed.Lifetime.TotalSeconds, streamUrl),
            DirectLineJson.Default.ConversationResponse, statusCode: status);
    }
}
