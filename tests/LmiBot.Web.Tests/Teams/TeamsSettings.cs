namespace LmiBot.Web.Tests.Teams;

/// <summary>All that a Teams app package is made of.</summary>
internal static class TeamsSettings
{
    public const string AppId = "7c0d5b1e-93f4-4b6a-a2c8-5e1f60d3b794";

    public static (string Key, string Value)[] Complete { get; } =
    [
        ("Bot:AppId", AppId),
        ("Agency:PublicAddress", "https://lmi.texasagency.gov/"),
        ("Teams:DeveloperName", "Texas \"LMI\" Office"),
        ("Teams:WebsiteUrl", "https://www.texasagency.gov/lmi"),
        ("Teams:PrivacyUrl", "https://www.texasagency.gov/privacy"),
        ("Teams:TermsOfUseUrl", "https://www.texasagency.gov/terms"),
    ];
}
