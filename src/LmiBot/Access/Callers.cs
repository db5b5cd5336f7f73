using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Access;

/// <summary>
/// Says who somebody is, from the database as it is now: nothing is remembered, so that what is withdrawn is withdrawn everywhere at once.
/// One query by an index, and only where somebody wants to know: questions don't.
/// </summary>
public sealed class Callers(IDbContextFactory<LmiDbContext> databases, IOptions<AccessOptions> options, TimeProvider time)
{
    /// <summary>Somebody whom a channel knows by the directory.</summary>
    public async Task<Caller> FindAsync(DirectoryPerson person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var grants = await db.RoleGrants.AsNoTracking().HeldBy(person).Include(g => g.Organization).OrderBy(g => g.RoleGrantId).ToListAsync(cancellationToken);
        var roles = grants.Select(g => g.Role);
        if (options.Value.People.Contains(person))
            roles = roles.Append(Role.Administrator);
        return new Caller
        {
            Id = person.ToString(),
            Roles = [.. roles.Distinct().Order()],
            Organization = grants.Select(g => g.Organization).OfType<Organization>().Select(o => new CallerOrganization(o.OrganizationId, o.Name)).FirstOrDefault(),
        };
    }

    /// <summary>Somebody who came in by an invitation. Once it is over they are a visitor, who can be told why.</summary>
    public async Task<Caller> FindAsync(int invitationId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var invitation = await db.Invitations.AsNoTracking().Include(i => i.Organization).SingleOrDefaultAsync(i => i.InvitationId == invitationId, cancellationToken);
        if (invitation is null)
            return Caller.Visitor;
        var state = invitation.State(time.GetUtcNow().UtcDateTime);
        var caller = new Caller { Id = $"invitation {invitationId}", Invitation = new(invitationId, state, invitation.ExpiresAt) };
        return state != InvitationState.Open ? caller : caller with
        {
            Roles = [invitation.Role],
            Organization = new(invitation.OrganizationId, invitation.Organization!.Name),
        };
    }
}
