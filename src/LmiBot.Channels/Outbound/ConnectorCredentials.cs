using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Channels.Outbound;

/// <summary>Asks for the bot's token. Only then: with settings that are wrong there is nobody to ask.</summary>
internal sealed class ConnectorCredentials(IServiceProvider services) : ICredentialCheck
{
    public async Task<string?> FaultAsync(CancellationToken cancellationToken) =>
        await services.GetRequiredService<ConnectorTokens>().GetAsync(cancellationToken) is ConnectorToken.Refused refused
            ? $"{refused.Code}: {refused.Reason}"
            : null;
}
