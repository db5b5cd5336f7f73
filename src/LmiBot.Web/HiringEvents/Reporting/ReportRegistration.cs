using LmiBot.HiringEvents.Matching;
using LmiBot.Web.Chat;
using LmiBot.Web.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LmiBot.Web.HiringEvents.Reporting;

internal static class ReportRegistration
{
    /// <summary>The dialog in which hiring events are logged.</summary>
    public static void AddReporting(this IServiceCollection services)
    {
        services.TryAddSingleton<FindSimilarEvents>();
        services.AddSingleton(new AbandonedStates("\"phase\":\"Cancelled\"", ReportState.CancelledFor));
        services.AddSingleton<ReportWords>();
        services.AddSingleton<ReportSteps>();
        services.AddSingleton<ReportQuestions>();
        services.AddSingleton<ReportCards>();
        services.AddSingleton<ReportMoves>();
        services.AddSingleton<ReportView>();
        services.AddSingleton<ReportEnding>();
        services.AddSingleton<ReportStart>();
        services.AddSingleton<PersonalReport>();
        services.AddSingleton<IChatFeature, ReportFeature>();
    }
}
