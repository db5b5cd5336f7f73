using System.Net;
using Microsoft.AspNetCore.Http;

namespace LmiBot.Channels.Inbound;

/// <summary>Refuses callers from other machines, as long as callers aren't asked who they are.</summary>
public sealed class LoopbackOnly : IEndpointFilter
{
    // A tunnel or proxy on this machine calls from loopback on behalf of anyone, and says so by one of them.
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Forwarded-Host", "X-Original-For", "Forwarded"];

    // A page from elsewhere, whose name was made to lead here, has its own name in this header.
    private static readonly string[] Hosts = ["localhost", "127.0.0.1", "[::1]"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsLocal(context.HttpContext)
            ? await next(context)
            : TypedResults.Problem(
                "Without an app id this bot answers callers on its own machine only.",
                statusCode: StatusCodes.Status403Forbidden);

    /// <summary>True for a caller on this machine.</summary>
    public static bool IsLocal(HttpContext context) =>
        context?.Connection.RemoteIpAddress is { } caller
        && IPAddress.IsLoopback(caller)
        && Hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);
}
