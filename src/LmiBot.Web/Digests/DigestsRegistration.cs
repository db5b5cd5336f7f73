using LmiBot.Digests;
using LmiBot.Web.Chat;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Digests;

internal static class DigestsRegistration
{
    /// <summary>What is new in a release: computed and drawn.</summary>
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration("Digests")
            .Configure<IOptions<AgencyOptions>>((digests, agency) => digests.TimeZone = agency.Value.TimeZone)
            .Validate(o => o.StuckAfter > TimeSpan.Zero && o.LookEvery > TimeSpan.Zero, "Digests:StuckAfter and Digests:LookEvery are times: write hours, minutes and seconds, such as 00:10:00.")
            .Validate(o => o.MostKept > 0, "Digests:MostKept is a number above 0.")
            .ValidateOnStart();
        services.AddSingleton<DigestTopics>();
        services.AddSingleton<ComputeDigest>();
        services.AddSingleton<DigestCards>();
        services.AddSingleton<IChatFeature, ShortWordsFeature>();
    }
}
