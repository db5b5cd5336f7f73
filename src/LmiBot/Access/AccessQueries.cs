using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Access;

internal static class AccessQueries
{
    /// <summary>Names to offer in place of one that is not known, at most.</summary>
    private const int MostOffered = 3;

    /// <summary>What a person holds now.</summary>
    public static IQueryable<RoleGrant> HeldBy(this IQueryable<RoleGrant> grants, DirectoryPerson person) =>
        grants.Where(g => g.TenantId == person.TenantId && g.ObjectId == person.ObjectId && g.WithdrawnAt == null);

    /// <summary>The one whose name differs in nothing that tells names apart; null where there is none.</summary>
    public static Task<Organization?> FindNamedAsync(this IQueryable<Organization> organizations, string name, CancellationToken cancellationToken)
    {
        var (clean, normalized) = (Organization.Clean(name), Organization.Normalize(name));
        // By its name too: what was entered before punctuation was left out keeps what it was compared by.
        return organizations.Where(o => o.NormalizedName == normalized || o.Name == clean).OrderBy(o => o.OrganizationId).FirstOrDefaultAsync(cancellationToken);
    }

    /// <exception cref="RefusedException">There is none of that name; it says which come near.</exception>
    public static async Task<Organization> NamedAsync(this IQueryable<Organization> organizations, string name, CancellationToken cancellationToken)
    {
        if (await organizations.FindNamedAsync(name, cancellationToken) is { } known)
            return known;
        var near = Near(await organizations.Select(o => o.Name).ToListAsync(cancellationToken), name);
        throw near.Count == 0
            ? RefusedException.Because(AccessText.UnknownOrganization, Organization.Clean(name))
            : RefusedException.Because(AccessText.UnknownOrganizationNear, Organization.Clean(name), string.Join(AccessText.Or, near.Select(n => $"\"{n}\"")));
    }

    private static List<string> Near(List<string> names, string name)
    {
        var asked = EmployerName.Normalize(name);
        return asked.Length == 0 ? [] :
        [
            .. names.Select(n => (Name: n, Likeness: EmployerLikeness.Of(EmployerName.Normalize(n), asked))).Where(n => n.Likeness >= EmployerLikeness.Related)
                .OrderByDescending(n => n.Likeness).ThenBy(n => n.Name, StringComparer.Ordinal).Take(MostOffered).Select(n => n.Name),
        ];
    }
}
