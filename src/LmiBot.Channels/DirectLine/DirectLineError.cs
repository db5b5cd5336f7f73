using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LmiBot.Channels.DirectLine;

/// <summary>Errors as Direct Line has them: <c>{ "error": { "code": "...", "message": "..." } }</c>.</summary>
internal static class DirectLineError
{
    public static IResult MissingToken => Of(StatusCodes.Status401Unauthorized, "MissingToken", "Send a token: Authorization: Bearer TOKEN, of POST tokens/generate.");

    // Microsoft's clients take 403, not 401, for a token that has run out.
    public static IResult BadToken => Of(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired, or is not one for this: ask for a new one.");

    public static IResult BadCredential(string message) => Of(StatusCodes.Status403Forbidden, "BadCredential", message);

    public static IResult OtherConversation => Of(StatusCodes.Status403Forbidden, "BadArgument", "The token is for another conversation.");

    public static IResult UnknownOrigin => Of(StatusCodes.Status403Forbidden, "UnknownOrigin", "Pages of this site may not talk to the bot: see WebChat:AllowedOrigins.");

    /// <summary>Refuses for now.</summary>
    /// <param name="http">The request, whose response says when to try again.</param>
    /// <param name="wait">How long not to.</param>
    public static IResult TooMany(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests: wait as many seconds as Retry-After says.");
    }

    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult TooLarge(string message) => Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    private static JsonHttpResult<ErrorResponse> Of(int status, string code, string message) =>
        TypedResults.Json(new ErrorResponse(new ErrorBody(code, message)), DirectLineJson.Default.ErrorResponse, statusCode: status);
}
