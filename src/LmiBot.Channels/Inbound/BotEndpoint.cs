using LmiBot.Channels.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Inbound;

public static class BotEndpoint
{
    private const int LargestBody = 256 * 1024;

    /// <summary>
    /// Serves POST of Bot Framework activities at <paramref name="pattern"/>: with <see cref="BotOptions.AppId"/> to channels that
    /// prove who they are; without it in the Development environment, to callers on this machine. Otherwise nothing is mapped,
    /// and a warning in the log says so; the rest of the app serves.
    /// </summary>
    public static IEndpointRouteBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var services = endpoints.ServiceProvider;
        var bot = services.GetRequiredService<IOptions<BotOptions>>().Value;
        var environment = services.GetRequiredService<IHostEnvironment>();
        var logger = services.GetRequiredService<ILogger<BotMessages>>();
        if (bot.AppId is not null)
        {
            Map<ChannelTokenRequired>(endpoints, pattern);
            if (!bot.Tenants.Any())
                logger.NoTenants(pattern);
        }
        else if (environment.IsDevelopment())
        {
            Map<LoopbackOnly>(endpoints, pattern);
        }
        else
        {
            logger.NotServed(pattern, environment.EnvironmentName);
        }
        return endpoints;
    }

    private static void Map<TCaller>(IEndpointRouteBuilder endpoints, string pattern)
        where TCaller : IEndpointFilter =>
        endpoints.MapPost(pattern, ReceiveAsync)
            .AddEndpointFilter<TCaller>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(HttpRequest request, Admission admission, BotMessages messages, CancellationToken cancellationToken)
    {
        // A page in a developer's browser can post text here unasked, but not JSON.
        if (!request.HasJsonContentType())
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var reading = await ActivityReader.ReadAsync(request, cancellationToken);
        if (reading is ActivityReading.Refused refused)
            return TypedResults.Problem(refused.Fault, statusCode: refused.Status);
        var activity = ((ActivityReading.Read)reading).Activity;
        return admission.Admits(request.HttpContext, activity)
            ? await messages.ReceiveAsync(activity, request.HttpContext.Response, cancellationToken)
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }
}
