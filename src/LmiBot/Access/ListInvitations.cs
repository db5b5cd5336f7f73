using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>The invitations that were issued.</summary>
public sealed class ListInvitations(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <param name="caller">Who wants to know.</param>
    /// <param name="past">True for the expired and the revoked too.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>With their organizations, newest first.</returns>
    /// <exception cref="RefusedException">They may not know.</exception>
    public async Task<IReadOnlyList<Invitation>> RunAsync(Caller caller, bool past, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ListInvitations);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Invitations.AsNoTracking().Include(i => i.Organization)
            .Where(i => past || (i.RevokedAt == null && i.ExpiresAt > now)).OrderByDescending(i => i.InvitationId).ToListAsync(cancellationToken);
    }
}
