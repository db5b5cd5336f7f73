using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LmiBot.Channels.DirectLine;

public static class DirectLineRegistration
{
    /// <summary>Direct Line beside the channels of <see cref="ChannelsRegistration.AddChannels"/>, with its store, one for the app. Then: <see cref="DirectLineEndpoint.MapDirectLine"/>.</summary>
    public static IServiceCollection AddDirectLine<TStore>(this IServiceCollection services)
        where TStore : class, IDirectLineStore
    {
        services.AddOptions<DirectLineOptions>()
            .Validate(o => string.IsNullOrEmpty(o.Key) || o.Key.Length >= 32, "WebChat:Key has fewer than 32 characters: a guessed key opens every conversation.")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddCors();
        // Who has gone without a word would keep a stream from the next.
        services.Configure<WebSocketOptions>(sockets => sockets.KeepAliveInterval = sockets.KeepAliveTimeout = TimeSpan.FromSeconds(30));
        services.AddSingleton<IDirectLineStore, TStore>();
        services.AddSingleton<SigningKey>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineLimits>();
        services.AddSingleton<ActivityFeed>();
        services.AddSingleton<ActivityStream>();
        services.AddSingleton<StreamAddress>();
        services.AddSingleton(provider => new DirectLineProactive(
            provider.GetRequiredService<ActivityFeed>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<DirectLineOptions>>()));
        services.AddScoped<DirectLineTurns>();
        return services;
    }
}
