using System.Net;
using Microsoft.AspNetCore.Http;

namespace LmiBot.Channels.Inbound;

/// <summary>Refuses callers from other machines, as long as callers aren't asked who they are.</summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLocal(context.HttpContext)
            ? await next(context)
            : TypedResults.Problem(
                "Without an app id this bot answers callers on its own machine only.",
                statusCode: StatusCodes.Status403Forbidden);

    // A tunnel or proxy on this machine calls from loopback on behalf of anyone, and says so.
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");
}
