using LmiBot.Releases;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.Releases;

internal static class ReleasesRegistration
{
    /// <summary>The release that answers, and what follows its publication.</summary>
    public static void AddReleases(this IServiceCollection services)
    {
        services.AddOptions<ReleaseOptions>().BindConfiguration("Releases")
            .Validate(o => o.PollEvery > TimeSpan.Zero && o.SwitchAfter >= TimeSpan.Zero, "Releases:PollEvery and Releases:SwitchAfter are times: write hours, minutes and seconds, such as 00:00:02.")
            .Validate(o => o.Checks.IsValid, "Releases:Checks has thresholds that are shares above 0, such as 0.25, and a number of jobs.")
            .ValidateOnStart();
        services.AddSingleton<LoadedReleases>();
        services.AddSingleton<CurrentRelease>();
        services.AddHostedService<ReleaseWatch>();
        services.AddSingleton<ReleaseReplies>();
        services.AddSingleton<ReleaseCards>();
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<IChatFeature, ReleaseFeature>();
        services.AddSingleton<IDeliveryContent, ReleaseNoticeContent>();
        services.AddSingleton<ReadReleaseNotice>();
        services.AddSingleton<CreateRelease>();
        services.AddSingleton<ListReleases>();
        services.AddSingleton<ShowRelease>();
        services.AddSingleton<CheckRelease>();
        services.AddSingleton<PublishRelease>();
        services.AddSingleton<WithdrawRelease>();
    }
}
