namespace LmiBot.Channels.Outbound;

/// <summary>Whom the bot calls: configuration section <c>Bot:Connector</c>.</summary>
public sealed class ConnectorOptions
{
    /// <summary>Hosts besides Microsoft's that may be given the bot's token: <c>host.example</c>, or <c>*.example</c> for all below it.</summary>
    public IList<string> AllowedHosts { get; } = [];
}
