using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LmiBot.Channels.Tests;

/// <summary>When a host of the tests says that it is typing.</summary>
internal static class TypingClock
{
    /// <summary>Only as this clock goes: by one that stands still never, which keeps what a test reads the same on a slow machine.</summary>
    public static void AddTypingBy(this IServiceCollection services, TimeProvider time) =>
        services.AddSingleton(provider => new TypingIndicator(time, provider.GetRequiredService<ILogger<TypingIndicator>>()));
}
