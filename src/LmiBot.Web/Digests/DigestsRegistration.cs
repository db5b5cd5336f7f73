using LmiBot.Digests;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Digests;

internal static class DigestsRegistration
{
    /// <summary>What is new in a release: computed, drawn, and answered in chat.</summary>
    public static void AddDigests(this IServiceCollection services)
    {
        services.AddOptions<DigestOptions>().BindConfiguration("Digests");
        services.AddSingleton<ComputeDigest>();
        services.AddSingleton<DigestCards>();
        services.AddSingleton<IChatFeature, DigestFeature>();
    }
}
