using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Inbound;

internal static class InboundRegistration
{
    /// <summary>Who the bot is, and the checks of who calls it.</summary>
    public static IServiceCollection AddInbound(this IServiceCollection services)
    {
        services.AddOptions<BotOptions>().BindConfiguration("Bot").ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsCheck>();
        services.AddHttpClient(ChannelKeys.Name, client =>
            {
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddSingleton<ChannelKeys>();
        services.AddSingleton<ChannelTokens>();
        services.AddSingleton<Admission>();
        services.AddHostedService<ChannelKeysReader>();
        services.AddSingleton<AfterResponse>().AddHostedService(provider => provider.GetRequiredService<AfterResponse>());
        services.AddScoped<Replies>();
        services.AddScoped<BotMessages>();
        return services;
    }
}
