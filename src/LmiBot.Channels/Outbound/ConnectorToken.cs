namespace LmiBot.Channels.Outbound;

/// <summary>With what the bot proves to a connector who it is.</summary>
internal abstract record ConnectorToken
{
    private ConnectorToken()
    {
    }

    /// <summary>No app id is configured: the connectors of this machine ask for no proof.</summary>
    public sealed record NotNeeded : ConnectorToken;

    /// <summary>A bearer token.</summary>
    public sealed record Issued(string Value, DateTimeOffset ExpiresOn) : ConnectorToken
    {
        /// <summary>Without the token, which opens everything: this ends up in logs.</summary>
        public override string ToString() => $"Issued {{ ExpiresOn = {ExpiresOn:u} }}";
    }

    /// <summary>There is none.</summary>
    /// <param name="Code">What is wrong, as Microsoft Entra or its client library calls it: <c>invalid_client</c>...</param>
    /// <param name="Reason">The same as a sentence.</param>
    public sealed record Refused(string Code, string Reason) : ConnectorToken;
}
