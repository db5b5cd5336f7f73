using System.Globalization;
using LmiBot.Access;

namespace LmiBot.Web.Access;

/// <summary>
/// Links to the web chat that say by which invitation: <c>https://site/#invitation=TOKEN</c>. The token stands in the part of an address that browsers send to nobody, so no log has it.
/// </summary>
internal sealed class InvitationLinks(SignedLinks links)
{
    private const string Purpose = "invitation";

    /// <inheritdoc cref="SignedLinks.WriteAsync"/>
    public Task<string> WriteAsync(Invitation invitation, CancellationToken cancellationToken) =>
        links.WriteAsync("/#invitation=", Purpose, invitation.InvitationId.ToString(CultureInfo.InvariantCulture), invitation.ExpiresAt, cancellationToken);

    /// <summary>Reads a link's token.</summary>
    /// <returns><see cref="InvitationState.Open"/> with the invitation's number, as far as the token can tell; else why not.</returns>
    public async Task<(InvitationState State, int InvitationId)> ReadAsync(string token, CancellationToken cancellationToken) =>
        await links.ReadAsync(token, Purpose, cancellationToken) switch
        {
            ({ } number, _) => (InvitationState.Open, int.Parse(number, CultureInfo.InvariantCulture)),
            (_, true) => (InvitationState.Expired, 0),
            _ => (InvitationState.Unknown, 0),
        };
}
