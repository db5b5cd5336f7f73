namespace LmiBot.Channels.Inbound;

/// <summary>Who issues the tokens that channels call with, and where its signing keys are published (Bot Framework: "Connector to bot").</summary>
public sealed record TokenAuthority(string Issuer, string OpenIdMetadata)
{
    public static TokenAuthority Of(BotOptions bot)
    {
        var authority = bot.Cloud switch
        {
            BotCloud.UsGovernment => new TokenAuthority("https://api.botframework.us", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"),
            _ => new TokenAuthority("https://api.botframework.com", "https://login.botframework.com/v1/.well-known/openidconfiguration"),
        };
        return new(bot.ToBotFromChannelTokenIssuer ?? authority.Issuer, bot.ToBotFromChannelOpenIdMetadataUrl ?? authority.OpenIdMetadata);
    }
}
