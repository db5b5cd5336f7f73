namespace LmiBot.Web.Turns;

internal static class TurnsRegistration
{
    /// <summary>What <see cref="DbTurnStore"/> reads and writes with, and what forgets in time.</summary>
    public static void AddTurnState(this IServiceCollection services)
    {
        services.AddSingleton<TurnReader>();
        services.AddSingleton<TurnWriter>();
        services.AddOptions<ExpiryOptions>().BindConfiguration("Conversations")
            .Validate(o => o.GuestsAfter >= TimeSpan.FromDays(1) && o.MembersAfter >= TimeSpan.FromDays(1) && o.RetiredAfter >= TimeSpan.FromDays(1), "Conversations:GuestsAfter, Conversations:MembersAfter and Conversations:RetiredAfter are a day at least: write days, hours, minutes and seconds, such as 90.00:00:00.")
            .ValidateOnStart();
        services.AddSingleton<Expiry>().AddHostedService(provider => provider.GetRequiredService<Expiry>());
    }
}
