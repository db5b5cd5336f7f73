using LmiBot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Access;

/// <summary>Who has which role, and who gave it.</summary>
public sealed class ListRoles(IDbContextFactory<LmiDbContext> databases, IOptions<AccessOptions> options)
{
    /// <param name="caller">Who wants to know.</param>
    /// <param name="withdrawn">True for the whole trail.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">They may not know.</exception>
    public async Task<RoleList> RunAsync(Caller caller, bool withdrawn, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ListRoles);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var grants = await db.RoleGrants.AsNoTracking().Include(g => g.Organization)
            .Where(g => withdrawn || g.WithdrawnAt == null).OrderBy(g => g.Role).ThenBy(g => g.RoleGrantId).ToListAsync(cancellationToken);
        return new RoleList([.. options.Value.People], grants);
    }
}

/// <param name="Configured">Administrators by configuration.</param>
/// <param name="Grants">By role, oldest first.</param>
public sealed record RoleList(IReadOnlyList<DirectoryPerson> Configured, IReadOnlyList<RoleGrant> Grants);
