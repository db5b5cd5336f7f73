using Microsoft.Extensions.Options;

namespace LmiBot.Channels.Tests;

public sealed class BotOptionsTests
{
    private const string Id = "0c7d6cf6-5dcb-4b0e-a4d1-3f6b0a5f2a01";

    [Theory]
    [InlineData("Bot:AppId is not a GUID", "Bot:AppId", "lmibot")]
    [InlineData("Bot:TenantId is not a GUID", "Bot:TenantId", "contoso.onmicrosoft.com")]
    [InlineData("Bot:AllowedTenants has an entry", "Bot:AllowedTenants:0", Id, "Bot:AllowedTenants:1", "*")]
    [InlineData("Bot:TenantId is missing", "Bot:AppId", Id, "Bot:AllowedTenants:0", Id, "Bot:ClientSecret", "s")]
    [InlineData("Bot:TenantId is missing", "Bot:AppId", Id, "Bot:CertificatePath", "bot.pfx")]
    [InlineData("several credentials", "Bot:ClientSecret", "s", "Bot:UseManagedIdentity", "true")]
    [InlineData("several credentials", "Bot:ClientSecret", "s", "Bot:CertificatePath", "bot.pfx")]
    [InlineData("not an https address", "Bot:ToBotFromChannelOpenIdMetadataUrl", "http://login.example/keys")]
    [InlineData("not an https address", "Bot:ToBotFromChannelOpenIdMetadataUrl", "keys")]
    public async Task A_fault_ends_the_start_with_a_sentence(string sentence, params string[] settings)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => BotHost.StartAsync(settings: Pairs(settings)));
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("Bot:AppId", "", "Bot:TenantId", " ", "Bot:ClientSecret", "", "Bot:UseManagedIdentity", "true")]
    [InlineData("Bot:AppId", Id, "Bot:TenantId", Id, "Bot:AllowedTenants:0", Id, "Bot:CertificatePath", "bot.pfx", "Bot:ToBotFromChannelOpenIdMetadataUrl", "https://127.0.0.1:1/keys")]
    public async Task What_is_right_or_empty_starts(params string[] settings)
    {
        await using var bot = await BotHost.StartAsync(settings: Pairs(settings));
    }

    private static IEnumerable<KeyValuePair<string, string?>> Pairs(string[] settings) => settings.Chunk(2).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
}
