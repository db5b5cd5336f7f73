using System.Text.RegularExpressions;
using LmiBot.Channels;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Teams;

/// <summary>The values of the manifest, from the configuration, and what is wrong with them: one sentence a setting, with an example.</summary>
internal sealed partial class AppPackageSettings(IOptions<BotOptions> bot, IOptions<AgencyOptions> agency, IOptions<TeamsOptions> teams)
{
    public IReadOnlyList<string> Faults => [.. Checked().OfType<string>()];

    /// <exception cref="InvalidOperationException">There are <see cref="Faults"/>.</exception>
    public IReadOnlyDictionary<string, string> Values => Faults.Count > 0 ? throw new InvalidOperationException(Faults[0]) : new Dictionary<string, string>
    {
        ["APP_ID"] = Guid.Parse(bot.Value.AppId!).ToString(),
        ["APP_NAME"] = teams.Value.AppName.Trim(),
        ["VERSION"] = teams.Value.Version,
        ["DEVELOPER_NAME"] = teams.Value.DeveloperName!.Trim(),
        ["WEBSITE_URL"] = teams.Value.WebsiteUrl!,
        ["PRIVACY_URL"] = teams.Value.PrivacyUrl!,
        ["TERMS_OF_USE_URL"] = teams.Value.TermsOfUseUrl!,
        ["DOMAIN"] = agency.Value.PublicAddress!.Host,
    };

    private IEnumerable<string?> Checked()
    {
        yield return Guid.TryParse(OptionsOrNull.Of(bot)?.AppId, out var id) && !Placeholder.IsId(id)
            ? null
            : $"Bot:AppId must be the application (client) id of the bot's app registration, such as {Placeholder.ExampleId}.";
        yield return PublicAddress(OptionsOrNull.Of(agency)?.PublicAddress);
        yield return Short(teams.Value.AppName, "Teams:AppName", 30, "LmiBot");
        yield return VersionNumber.IsMatch(teams.Value.Version) ? null : "Teams:Version must be three numbers, such as 1.0.1.";
        yield return Short(teams.Value.DeveloperName, "Teams:DeveloperName", 32, "Capital Area Workforce Board");
        yield return Page(teams.Value.WebsiteUrl, "Teams:WebsiteUrl", "");
        yield return Page(teams.Value.PrivacyUrl, "Teams:PrivacyUrl", "privacy");
        yield return Page(teams.Value.TermsOfUseUrl, "Teams:TermsOfUseUrl", "terms");
    }

    private static string? PublicAddress(Uri? address) => address is not null && IsPublic(address)
        ? null
        : "Agency:PublicAddress must be the https address where people reach this bot, such as https://lmi.agency.gov/.";

    private static string? Page(string? address, string setting, string page) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsPublic(uri)
        ? null
        : $"{setting} must be the https address of a page that exists, such as https://www.agency.gov/{page}.";

    private static string? Short(string? text, string setting, int longest, string example) => text?.Trim() is { } name && name.Length <= longest && !Placeholder.IsName(name)
        ? null
        : $"{setting} must be a name of at most {longest} characters, such as {example}.";

    private static bool IsPublic(Uri address) => address.IsAbsoluteUri && address.Scheme == Uri.UriSchemeHttps && !Placeholder.IsHost(address);

    [GeneratedRegex(@"^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$")]
    private static partial Regex VersionNumber { get; }
}
