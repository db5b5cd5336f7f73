using System.Globalization;
using LmiBot.Access;
using LmiBot.Channels.DirectLine;
using LmiBot.Channels.Protocol;

namespace LmiBot.Web.Access;

/// <summary>Lets people into the web chat by their invitation.</summary>
internal sealed class InvitedGuests(InvitationLinks links, RedeemInvitation redeem) : IGuestList
{
    public async Task<GuestResult> AdmitAsync(string credential, CancellationToken cancellationToken)
    {
        var (state, id) = await links.ReadAsync(credential, cancellationToken);
        if (state == InvitationState.Open)
            state = await redeem.RunAsync(id, cancellationToken);
        return state == InvitationState.Open
            ? new GuestResult.Admitted(id.ToString(CultureInfo.InvariantCulture))
            : new GuestResult.Refused(AccessReplies.Over(state));
    }

    /// <summary>The number of the invitation by which the sender came; null for anybody else.</summary>
    public static int? InvitationOf(Activity activity) => activity.Guest is { } guest ? int.Parse(guest, CultureInfo.InvariantCulture) : null;
}
