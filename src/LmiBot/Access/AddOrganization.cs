using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>Enters an organization that people can be partners of.</summary>
public sealed class AddOrganization(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>False: there is one of that name.</returns>
    /// <exception cref="RefusedException">It was not entered.</exception>
    public async Task<bool> RunAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.AddOrganizations);
        var (clean, normalized) = (Organization.Clean(name), Organization.Normalize(name));
        if (normalized.Length == 0 || clean.Length > Organization.LongestName)
            throw RefusedException.Because(AccessText.OrganizationName, Organization.LongestName);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await db.Organizations.AnyAsync(o => o.NormalizedName == normalized, cancellationToken))
            return false;
        db.Add(new Organization { Name = clean, NormalizedName = normalized, AddedBy = caller.Id, AddedAt = time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
