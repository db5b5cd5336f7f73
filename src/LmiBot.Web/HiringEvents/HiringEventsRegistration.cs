using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;
using LmiBot.Web.HiringEvents.InChat;
using LmiBot.Web.HiringEvents.Reviewing;
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
        AddReview(services);
        AddCommands(services);
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.AddSingleton<IChatCommand, MyEventsCommand>();
        services.AddSingleton<IChatCommand, EventsToReviewCommand>();
        services.AddSingleton<IChatCommand, ShowEventCommand>();
        services.AddSingleton<IChatCommand, PublishEventCommand>();
        services.AddSingleton<IChatCommand, RejectEventCommand>();
        services.AddSingleton<IChatCommand, AskReporterCommand>();
        services.AddSingleton<IChatCommand, AnswerReviewerCommand>();
        services.AddSingleton<IChatCommand, MergeEventsCommand>();
        services.AddSingleton<IChatCommand, WithdrawEventCommand>();
    }

    private static void AddReview(IServiceCollection services)
    {
        services.AddSingleton<HiringEventReplies>();
        services.AddSingleton<ReviewCards>();
        services.AddSingleton<ReviewContent>();
        services.AddSingleton<IDeliveryContent>(s => s.GetRequiredService<ReviewContent>());
        services.AddSingleton<IDeliveryContent, ReporterContent>();
        services.AddSingleton<IChatFeature, ReviewFeature>();
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
        services.AddSingleton<ReadHiringEventNews>();
        services.AddSingleton<FindSimilarEvents>();
    }
}
