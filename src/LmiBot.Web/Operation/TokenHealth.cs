using LmiBot.Channels.Outbound;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmiBot.Web.Operation;

/// <summary>The bot can prove who it is to the channels it was given credentials for.</summary>
internal sealed class TokenHealth(IEnumerable<ICredentialCheck> credentials) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        foreach (var credential in credentials)
        {
            if (await credential.FaultAsync(cancellationToken) is { } fault)
                return HealthCheckResult.Unhealthy(fault);
        }
        return HealthCheckResult.Healthy();
    }
}
