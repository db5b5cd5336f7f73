using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

/// <summary>Enters an organization that people can be partners of.</summary>
public sealed class AddOrganization(IDbContextFactory<LmiDbContext> databases, TimeProvider time)
{
    /// <returns>False: there is one of that name.</returns>
    /// <exception cref="RefusedException">It was not entered.</exception>
    public Task<bool> RunAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        caller.Require(UseCase.AddOrganizations);
        var (clean, normalized) = (Organization.Clean(name), Organization.Normalize(name));
        if (normalized.Length == 0 || clean.Length > Organization.LongestName)
            throw RefusedException.Because(AccessText.OrganizationName, Organization.LongestName);
        var organization = new Organization { Name = clean, NormalizedName = normalized, AddedBy = caller.Id, AddedAt = time.GetUtcNow().UtcDateTime };
        return databases.InsertOnceAsync(db => AddAsync(db, organization, cancellationToken), cancellationToken);
    }

    private static async Task<bool> AddAsync(LmiDbContext db, Organization organization, CancellationToken cancellationToken)
    {
        if (await db.Organizations.FindNamedAsync(organization.Name, cancellationToken) is not null)
            return false;
        db.Add(organization);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
