using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>Opens one conversation by an invitation. Whoever holds its link may: that the link is ours was checked before.</summary>
public sealed class RedeemInvitation(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns><see cref="InvitationState.Open"/>: it counts as used once more. Else why not.</returns>
    public async Task<InvitationState> RunAsync(int invitationId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        // Checked and counted in one statement: two who come at once do not share the last use.
        if (await db.Invitations.Where(i => i.InvitationId == invitationId && i.RevokedAt == null && i.ExpiresAt > now && i.Uses < i.MostUses)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.Uses, i => i.Uses + 1), cancellationToken) > 0)
            return InvitationState.Open;
        var invitation = await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.InvitationId == invitationId, cancellationToken);
        return invitation?.State(now) switch
        {
            null => InvitationState.Unknown,
            InvitationState.Open => InvitationState.UsedUp,
            var over => over.Value,
        };
    }
}
