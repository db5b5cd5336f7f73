using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>Gives a person a role.</summary>
public sealed class GrantRole(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    public readonly record struct Outcome(bool IsNew, string? Organization);

    /// <param name="caller">Who grants.</param>
    /// <param name="person">Who gets the role.</param>
    /// <param name="role">The role.</param>
    /// <param name="organization">The name of a partner's organization; null for other roles.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Whether they did not have it already, and the organization's name as it was entered.</returns>
    /// <exception cref="RefusedException">Nothing was granted.</exception>
    public Task<Outcome> RunAsync(Caller caller, DirectoryPerson person, Role role, string? organization, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.GrantRoles);
        Check(role, organization);
        return databases.InsertOnceAsync(db => GrantAsync(db, caller, person, role, organization, cancellationToken), cancellationToken);
    }

    private async Task<Outcome> GrantAsync(LmiDbContext db, Caller caller, DirectoryPerson person, Role role, string? organization, CancellationToken cancellationToken)
    {
        var partnerOf = organization is null ? null : await db.Organizations.NamedAsync(organization, cancellationToken);
        var held = await db.RoleGrants.HeldBy(person).Include(g => g.Organization).FirstOrDefaultAsync(g => g.Role == role, cancellationToken);
        if (held is not null && held.OrganizationId != partnerOf?.OrganizationId)
            throw RefusedException.Because(AccessText.PartnerElsewhere, held.Organization!.Name);
        if (held is not null)
            return new Outcome(false, partnerOf?.Name);
        db.Add(new RoleGrant
        {
            TenantId = person.TenantId,
            ObjectId = person.ObjectId,
            Role = role,
            OrganizationId = partnerOf?.OrganizationId,
            GrantedBy = caller.Id,
            GrantedAt = time.GetUtcNow().UtcDateTime,
        });
        await db.SaveChangesAsync(cancellationToken);
        return new Outcome(true, partnerOf?.Name);
    }

    private static void Check(Role role, string? organization)
    {
        if (role == Role.Public)
            throw RefusedException.Because(AccessText.PublicIsEverybody);
        if (role == Role.Partner && organization is null)
            throw RefusedException.Because(AccessText.PartnerOfWhom);
        if (role != Role.Partner && organization is not null)
            throw RefusedException.Because(AccessText.OnlyPartnersSpeakFor);
    }
}
