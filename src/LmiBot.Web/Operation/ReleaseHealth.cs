using LmiBot.Web.Releases;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmiBot.Web.Operation;

/// <summary>There is a release in memory to answer from.</summary>
internal sealed class ReleaseHealth(CurrentRelease release) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(release.IsLoaded ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No release is loaded yet."));
}
