using LmiBot.HiringEvents;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.HiringEvents;

internal static class HiringEventsRegistration
{
    /// <summary>The log of hiring events: the use cases, review, and their commands in chat.</summary>
    public static void AddHiringEvents(this IServiceCollection services)
    {
        services.AddOptions<HiringEventOptions>().Configure<IOptions<AgencyOptions>>((events, agency) => events.TimeZone = agency.Value.TimeZone);
        services.AddSingleton<HiringEventClock>();
        services.AddSingleton<HiringEventWriter>();
        AddUseCases(services);
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<LogHiringEvent>();
        services.AddSingleton<ChangeHiringEvent>();
        services.AddSingleton<WithdrawHiringEvent>();
        services.AddSingleton<PublishHiringEvent>();
        services.AddSingleton<RejectHiringEvent>();
        services.AddSingleton<AskReporter>();
        services.AddSingleton<AnswerReviewer>();
        services.AddSingleton<MergeHiringEvents>();
        services.AddSingleton<ListHiringEvents>();
        services.AddSingleton<ReadHiringEvent>();
    }
}
