using LmiBot.Digests;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Digests;

internal static class DigestsRegistration
{
    /// <summary>What is new in a release: computed, drawn, and answered in chat.</summary>
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration("Digests")
            .Validate(o => o.MostKept > 0, "Digests:MostKept is a number above 0.").ValidateOnStart();
        services.AddSingleton<ComputeDigest>();
        services.AddSingleton<DigestCards>();
        services.AddSingleton<IChatFeature, DigestFeature>();
    }
}
