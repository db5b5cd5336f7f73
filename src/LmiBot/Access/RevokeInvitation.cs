using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>Ends an invitation, for those too who came in by it.</summary>
public sealed class RevokeInvitation(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>False: it was revoked before.</returns>
    /// <exception cref="RefusedException">Nothing was revoked.</exception>
    public async Task<bool> RunAsync(Caller caller, int invitationId, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.RevokeInvitations);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        if (await db.Invitations.Where(i => i.InvitationId == invitationId && i.RevokedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.RevokedBy, caller.Id).SetProperty(i => i.RevokedAt, now), cancellationToken) > 0)
            return true;
        return await db.Invitations.AnyAsync(i => i.InvitationId == invitationId, cancellationToken)
            ? false
            : throw RefusedException.Because(AccessText.UnknownInvitation, invitationId);
    }
}
