using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

internal static class AccessQueries
{
    /// <summary>What a person holds now.</summary>
    public static IQueryable<RoleGrant> HeldBy(this IQueryable<RoleGrant> grants, DirectoryPerson person) =>
        grants.Where(g => g.TenantId == person.TenantId && g.ObjectId == person.ObjectId && g.WithdrawnAt == null);

    /// <exception cref="RefusedException">There is none of that name.</exception>
    public static async Task<Organization> NamedAsync(this IQueryable<Organization> organizations, string name, CancellationToken cancellationToken)
    {
        var normalized = Organization.Normalize(name);
        return await organizations.SingleOrDefaultAsync(o => o.NormalizedName == normalized, cancellationToken)
            ?? throw RefusedException.Because(AccessText.UnknownOrganization, Organization.Clean(name));
    }
}
