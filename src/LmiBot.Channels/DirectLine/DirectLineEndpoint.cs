using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

/// <summary>Direct Line 3.0, as npm <c>botframework-directlinejs</c> speaks it: the web chat's way to the bot, by polling or by WebSocket.</summary>
public static class DirectLineEndpoint
{
    private const int LargestBody = 256 * 1024;

    /// <summary>
    /// Serves Direct Line under <paramref name="prefix"/>, the <c>domain</c> of its clients. Anybody may have a token;
    /// each is for a conversation of its own. Before it in the pipeline: <c>UseCors</c> and <c>UseWebSockets</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapDirectLine(this IEndpointRouteBuilder endpoints, string prefix)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        var all = endpoints.MapGroup(prefix).AddEndpointFilter<KnownOrigin>().RequireCors(Listed(options)).ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        all.MapPost("/tokens/generate", ConversationRequests.GenerateAsync);
        all.MapGet("/conversations/{conversationId}/stream", StreamRequest.OpenAsync).WithName(StreamRequest.Name);

        var withToken = all.MapGroup("").AddEndpointFilter<TokenRequired>();
        withToken.MapPost("/tokens/refresh", ConversationRequests.RefreshAsync);
        withToken.MapPost("/conversations", ConversationRequests.StartAsync);
        withToken.MapGet("/conversations/{conversationId}", ConversationRequests.ReconnectAsync);
        withToken.MapGet("/conversations/{conversationId}/activities", ActivityRequests.ReadAsync);
        withToken.MapPost("/conversations/{conversationId}/activities", ActivityRequests.SayAsync);
        return endpoints;
    }

    // The credential is a header that a page must set itself: no cookies.
    private static Action<CorsPolicyBuilder> Listed(DirectLineOptions options) => policy =>
        policy.WithOrigins([.. options.AllowedOrigins]).WithMethods("GET", "POST").AllowAnyHeader();
}
