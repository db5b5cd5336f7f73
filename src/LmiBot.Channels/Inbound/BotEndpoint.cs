using System.Text.Json;
using LmiBot.Channels.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Inbound;

public static class BotEndpoint
{
    private const int LargestBody = 256 * 1024;

    /// <summary>
    /// Serves POST of Bot Framework activities at <paramref name="pattern"/>: in the Development environment, to callers
    /// on this machine. Elsewhere nothing is mapped, and a warning in the log says so; the rest of the app serves.
    /// </summary>
    public static IEndpointRouteBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern)
    {
        var environment = endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>();
        if (environment.IsDevelopment())
            Map(endpoints, pattern);
        else
            endpoints.ServiceProvider.GetRequiredService<ILogger<BotMessages>>().NotServed(pattern, environment.EnvironmentName);
        return endpoints;
    }

    private static void Map(IEndpointRouteBuilder endpoints, string pattern) =>
        endpoints.MapPost(pattern, ReceiveAsync)
            .AddEndpointFilter<LoopbackOnly>()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(HttpRequest request, BotMessages messages, CancellationToken cancellationToken)
    {
        // A page in a developer's browser can post text here unasked, but not JSON.
        if (!request.HasJsonContentType())
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        Activity? activity;
        try
        {
            activity = await JsonSerializer.DeserializeAsync(request.Body, ProtocolJson.Default.Activity, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            return TypedResults.Problem($"The body cannot be read: {exception.Message}", statusCode: exception.StatusCode);
        }
        // A repeated property deep inside a JsonNode surfaces as an ArgumentException.
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return TypedResults.Problem(
                $"The body is not an activity: {exception.Message}", statusCode: StatusCodes.Status400BadRequest);
        }
        return await messages.ReceiveAsync(activity ?? new Activity(), cancellationToken);
    }
}
