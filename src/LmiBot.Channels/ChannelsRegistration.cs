using LmiBot.Channels.Conversations;
using LmiBot.Channels.Inbound;
using LmiBot.Channels.Outbound;
using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LmiBot.Channels;

public static class ChannelsRegistration
{
    /// <summary>The channel layer with the seams that the app fills: handler and store once a turn (scoped), the known conversations once (singleton).</summary>
    public static IServiceCollection AddChannels<THandler, TStore, TConversations>(this IServiceCollection services)
        where THandler : class, ITurnHandler
        where TStore : class, IConversationStore, ITurnStore
        where TConversations : class, IKnownConversations
    {
        services.AddScoped<ITurnHandler, THandler>();
        services.AddScoped<IConversationStore, TStore>();
        services.AddScoped<ITurnStore, TStore>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics().TryAddSingleton<ChannelTelemetry>();
        services.AddSingleton<OneAtATime>();
        services.AddSingleton<TypingIndicator>();
        services.AddScoped<AnsweredOnce>();
        services.AddScoped<Greeting>();
        services.AddScoped<TurnPipeline>();
        services.AddInbound();
        services.AddSingleton<IKnownConversations, TConversations>();
        services.AddSingleton<ConversationWatch>();
        services.AddSingleton<TeamChannels>();
        services.AddOutbound();
        return services;
    }
}
