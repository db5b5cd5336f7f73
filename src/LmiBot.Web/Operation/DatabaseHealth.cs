using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmiBot.Web.Operation;

/// <summary>The database answers, and has the tables.</summary>
internal sealed class DatabaseHealth(IDbContextFactory<LmiDbContext> databases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Releases.AnyAsync(r => r.PublishedAt != null, cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database has no published release any more.");
    }
}
