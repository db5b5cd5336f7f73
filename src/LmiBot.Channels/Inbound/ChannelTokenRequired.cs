using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Inbound;

/// <summary>Lets a call through, before its body is read, that bears a good token of the Bot Framework's. <see cref="Admission"/> finds it among the features.</summary>
internal sealed class ChannelTokenRequired(ChannelTokens tokens, ILogger<ChannelTokenRequired> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var (token, refusal) = await tokens.CheckAsync(BearerToken.Of(http.Request), http.RequestAborted);
        if (token is null)
        {
            // Anybody can come without one, or with any text for one, as often as they like.
            logger.CallRefused(refusal is Refusal.NoToken or Refusal.MalformedToken ? LogLevel.Debug : LogLevel.Warning, refusal, http.Connection.RemoteIpAddress);
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        }
        http.Features.Set(token);
        return await next(context);
    }
}
