namespace LmiBot.Channels.Outbound;

/// <summary>Whether the bot's credentials are good for a token: what readiness and <c>doctor</c> ask. Registered where there are credentials to check.</summary>
public interface ICredentialCheck
{
    /// <summary>Gets a token, or has one that is still good.</summary>
    /// <returns>Null; or a sentence for the operator, without any secret, that says what was refused and by whom, after a word for it and a colon: <c>invalid_client: ...</c>.</returns>
    Task<string?> FaultAsync(CancellationToken cancellationToken);
}
