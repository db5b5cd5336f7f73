using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace LmiBot.Web.Operation;

/// <summary>Two questions of whoever runs the process: is it alive, and can it answer? The response is one word; why not is in the log.</summary>
internal static class HealthRegistration
{
    public const string LivePath = "/healthz/live";
    private const string Ready = "ready";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", tags: [Ready], timeout: Patience)
        .AddCheck<ReleaseHealth>("release", tags: [Ready])
        .AddCheck<TokenHealth>("token", tags: [Ready], timeout: Patience);

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(LivePath, new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/healthz/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}
