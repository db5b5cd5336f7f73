using System.Globalization;
using System.Threading.RateLimiting;
using LmiBot.Channels;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>How often a network may ask in a conversation, which is kept. Questions that stand alone keep nothing, and are not counted.</summary>
/// <remarks>Not by ASP.NET's middleware: it never disposes of its limiter, whose timer then keeps an app that is no more.</remarks>
internal sealed class GuestLimit(IOptions<GuestLimitOptions> options) : IEndpointFilter, IDisposable
{
    private readonly PartitionedRateLimiter<string> _networks = PartitionedRateLimiter.Create<string, string>(network => RateLimitPartition.GetFixedWindowLimiter(
        network, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.GuestQuestionsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Query.ContainsKey("c") && !http.Request.Query.ContainsKey("conversation"))
            return await next(context);
        using var lease = _networks.AttemptAcquire(CallerNetwork.Of(http.Connection.RemoteIpAddress));
        if (lease.IsAcquired)
            return await next(context);
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => _networks.Dispose();
}

internal static class GuestLimitRegistration
{
    public static void AddGuestLimit(this IServiceCollection services)
    {
        services.AddOptions<GuestLimitOptions>().BindConfiguration("Conversations")
            .Validate(o => o.GuestQuestionsPerMinute > 0, "Conversations:GuestQuestionsPerMinute is 1 at least.")
            .ValidateOnStart();
        services.AddSingleton<GuestLimit>();
    }

    public static RouteHandlerBuilder LimitGuests(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter((context, next) => context.HttpContext.RequestServices.GetRequiredService<GuestLimit>().InvokeAsync(context, next));
}

internal sealed class GuestLimitOptions
{
    /// <summary>From one network, on one instance. A school may be one.</summary>
    public int GuestQuestionsPerMinute { get; set; } = 300;
}
