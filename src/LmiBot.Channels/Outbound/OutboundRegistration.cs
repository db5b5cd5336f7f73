using System.Security.Cryptography;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Outbound;

internal static class OutboundRegistration
{
    /// <summary>The way to the channels' connectors.</summary>
    public static IServiceCollection AddOutbound(this IServiceCollection services)
    {
        services.AddMetrics().TryAddSingleton<ChannelTelemetry>();
        services.AddOptions<ConnectorOptions>().BindConfiguration("Bot:Connector");
        services.TryAddSingleton<Jitter>(() => RandomNumberGenerator.GetInt32(1 << 24) / (double)(1 << 24));
        services.AddSingleton<ServiceUrls>();
        services.AddSingleton<SendLimiter>();
        services.AddSingleton<TokenClient>();
        services.AddSingleton<ConnectorTokens>();
        services.AddSingleton<ICredentialCheck, ConnectorCredentials>();
        services.AddSingleton<Connector>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<IRoster, ConnectorRoster>();
        services.AddSingleton(provider => new Proactive(provider.GetRequiredService<ConnectorClient>(), provider.GetRequiredService<ILogger<Proactive>>()));
        AddClient(services, Connector.Name);
        AddClient(services, TokenClient.Name);
        return services;
    }

    private static void AddClient(IServiceCollection services, string name) => services
        .AddHttpClient(name, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(15);
            client.MaxResponseContentBufferSize = 64 * 1024;
        })
        .RemoveAllLoggers()
        // A redirect would lead past the check of the service URL. One handler for good: the factory's timers for others outlive an app. Its connections see a name's new address.
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
}
