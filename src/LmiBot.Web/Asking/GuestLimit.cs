using System.Globalization;
using System.Threading.RateLimiting;
using LmiBot.Channels;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Asking;

/// <summary>How often a network may ask in a conversation, which is kept. Questions that stand alone keep nothing, and are not counted.</summary>
internal static class GuestLimit
{
    public const string Policy = "guests";

    public static void AddGuestLimit(this IServiceCollection services)
    {
        services.AddOptions<GuestLimitOptions>().BindConfiguration("Conversations")
            .Validate(o => o.GuestQuestionsPerMinute > 0, "Conversations:GuestQuestionsPerMinute is 1 at least.")
            .ValidateOnStart();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = SayWhenAsync;
            limiter.AddPolicy(Policy, http => http.Request.Query.ContainsKey("c") || http.Request.Query.ContainsKey("conversation")
                ? Limited(CallerNetwork.Of(http.Connection.RemoteIpAddress), http.RequestServices.GetRequiredService<IOptions<GuestLimitOptions>>().Value)
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static RateLimitPartition<string> Limited(string network, GuestLimitOptions options) => RateLimitPartition.GetFixedWindowLimiter(
        network, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.GuestQuestionsPerMinute, Window = TimeSpan.FromMinutes(1) });

    private static ValueTask SayWhenAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        if (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}

internal sealed class GuestLimitOptions
{
    /// <summary>From one network, on one instance. A school may be one.</summary>
    public int GuestQuestionsPerMinute { get; set; } = 300;
}
