using Microsoft.Extensions.Options;

namespace LmiBot.Channels;

/// <summary>What a start would only find out with the first message, or never.</summary>
internal sealed class BotOptionsCheck : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(BotOptions bot)
    {
        if (bot.AppId is { } appId && !IsGuid(appId))
            yield return "Bot:AppId is not a GUID: set it to the Application (client) ID of the app registration, such as 11111111-2222-3333-4444-555555555555, or leave it out.";
        if (bot.TenantId is { } tenant && !IsGuid(tenant))
            yield return "Bot:TenantId is not a GUID: set it to the Directory (tenant) ID of the app registration; a domain name will not do.";
        if (bot.TenantId is null && (bot.ClientSecret ?? bot.CertificatePath) is not null)
            yield return "Bot:TenantId is missing: set it to the Directory (tenant) ID of the app registration, where the bot's secret or certificate is good.";
        if (!bot.AllowedTenants.All(IsGuid))
            yield return "Bot:AllowedTenants has an entry that is not a GUID: list Directory (tenant) IDs, or leave it out for Bot:TenantId alone.";
        if (Credentials(bot) > 1)
            yield return "Bot has several credentials: keep one of Bot:ClientSecret, Bot:CertificatePath and Bot:UseManagedIdentity.";
        if (!IsSafe(bot.ToBotFromChannelOpenIdMetadataUrl))
            yield return "Bot:ToBotFromChannelOpenIdMetadataUrl is not an https address: leave it out, unless your cloud publishes the Bot Framework's keys elsewhere.";
    }

    private static bool IsGuid(string text) => Guid.TryParseExact(text, "D", out _);

    private static int Credentials(BotOptions bot) =>
        (bot.ClientSecret is null ? 0 : 1) + (bot.CertificatePath is null ? 0 : 1) + (bot.UseManagedIdentity ? 1 : 0);

    // Whoever can change the keys on their way can be anyone. On the machine itself there is no way: tests.
    private static bool IsSafe(string? address) =>
        address is null || (Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)));
}
