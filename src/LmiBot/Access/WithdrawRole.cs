using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Access;

/// <summary>Takes a role from a person; the grant stays as the trail.</summary>
public sealed class WithdrawRole(IDbContextFactory<LmiDbContext> databases, IOptions<AccessOptions> options, TimeProvider time)
{
    /// <param name="caller">Who withdraws.</param>
    /// <param name="person">Who loses the role.</param>
    /// <param name="role">The role.</param>
    /// <param name="organization">The name of the organization whose partner they are no longer to be; null: whichever.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>False: they did not have it.</returns>
    /// <exception cref="RefusedException">Nothing was withdrawn.</exception>
    public async Task<bool> RunAsync(Caller caller, DirectoryPerson person, Role role, string? organization, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.WithdrawRoles);
        if (role == Role.Administrator && options.Value.People.Contains(person))
            throw RefusedException.Because(AccessText.ConfiguredAdministrator);
        if (role != Role.Partner && organization is not null)
            throw RefusedException.Because(AccessText.OnlyPartnersSpeakFor);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var held = db.RoleGrants.HeldBy(person).Where(g => g.Role == role);
        if (organization is not null)
            held = await OfAsync(held, await db.Organizations.NamedAsync(organization, cancellationToken), cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        return await held.ExecuteUpdateAsync(
            set => set.SetProperty(g => g.WithdrawnBy, caller.Id).SetProperty(g => g.WithdrawnAt, now), cancellationToken) > 0;
    }

    private static async Task<IQueryable<RoleGrant>> OfAsync(IQueryable<RoleGrant> held, Organization organization, CancellationToken cancellationToken)
    {
        var elsewhere = await held.Where(g => g.OrganizationId != organization.OrganizationId).Select(g => g.Organization!.Name).FirstOrDefaultAsync(cancellationToken);
        return elsewhere is null
            ? held.Where(g => g.OrganizationId == organization.OrganizationId)
            : throw RefusedException.Because(AccessText.PartnerOfAnother, elsewhere, organization.Name);
    }
}
