using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>The organizations that people can be partners of.</summary>
public sealed class ListOrganizations(IDbContextFactory<LmiDbContext> databases)
{
    /// <returns>By name.</returns>
    /// <exception cref="RefusedException">The caller may not know.</exception>
    public async Task<IReadOnlyList<Organization>> RunAsync(Caller caller, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.ListOrganizations);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Organizations.AsNoTracking().OrderBy(o => o.NormalizedName).ToListAsync(cancellationToken);
    }
}
