using LmiBot.Releases;

namespace LmiBot.Web.Releases;

internal static class ReleasesRegistration
{
    /// <summary>The release that answers, and what follows its publication.</summary>
    public static void AddReleases(this IServiceCollection services)
    {
        services.AddOptions<ReleaseOptions>().BindConfiguration("Releases")
            .Validate(o => o.PollEvery > TimeSpan.Zero && o.SwitchAfter >= TimeSpan.Zero, "Releases:PollEvery and Releases:SwitchAfter are times: write hours, minutes and seconds, such as 00:00:02.")
            .ValidateOnStart();
        services.AddSingleton<LoadedReleases>();
        services.AddSingleton<CurrentRelease>();
        services.AddHostedService<ReleaseWatch>();
    }
}
