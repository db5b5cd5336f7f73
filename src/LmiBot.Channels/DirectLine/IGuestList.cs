namespace LmiBot.Channels.DirectLine;

/// <summary>
/// Says who opens a web chat, from a credential that the app gave out: <c>POST tokens/generate</c> with <c>Authorization: Bearer CREDENTIAL</c>.
/// An app that registers none lets everybody in as anybody.
/// </summary>
public interface IGuestList
{
    /// <summary>Called once for each conversation that is opened with a credential.</summary>
    Task<GuestResult> AdmitAsync(string credential, CancellationToken cancellationToken);
}

/// <summary>What becomes of a credential.</summary>
public abstract record GuestResult
{
    private GuestResult()
    {
    }

    /// <param name="Guest">Who it is, in the app's words: in every activity of the conversation as <see cref="Protocol.Activity.Guest"/>.</param>
    public sealed record Admitted(string Guest) : GuestResult;

    /// <param name="Reason">A sentence for whoever holds it: why, and what to do.</param>
    public sealed record Refused(string Reason) : GuestResult;
}
