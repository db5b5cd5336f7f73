using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Access;

/// <summary>Takes a role from a person; the grant stays as the trail.</summary>
public sealed class WithdrawRole(IDbContextFactory<LmiDbContext> databases, IOptions<AccessOptions> options, TimeProvider time)
{
    /// <returns>False: they did not have it.</returns>
    /// <exception cref="RefusedException">Nothing was withdrawn.</exception>
    public async Task<bool> RunAsync(Caller caller, DirectoryPerson person, Role role, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.WithdrawRoles);
        if (role == Role.Administrator && options.Value.People.Contains(person))
            throw RefusedException.Because(AccessText.ConfiguredAdministrator);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        return await db.RoleGrants.HeldBy(person).Where(g => g.Role == role).ExecuteUpdateAsync(
            set => set.SetProperty(g => g.WithdrawnBy, caller.Id).SetProperty(g => g.WithdrawnAt, now), cancellationToken) > 0;
    }
}
