using LmiBot.Access;
using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

internal static class ReleaseQueries
{
    /// <summary>The release of a name, whatever its capitals, with its sources.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public static async Task<Release> NamedAsync(this IQueryable<Release> releases, string name, CancellationToken cancellationToken)
    {
        // Few, and providers don't agree on what equal letters are.
        var names = await releases.Select(r => new { r.ReleaseId, r.Name }).ToListAsync(cancellationToken);
        var found = names.Where(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase)).OrderByDescending(r => r.Name == name).FirstOrDefault()
            ?? throw RefusedException.Because(ReleaseText.UnknownRelease, name);
        return await releases.Include(r => r.Sources).SingleAsync(r => r.ReleaseId == found.ReleaseId, cancellationToken);
    }

    /// <summary>Saves a decision about releases.</summary>
    /// <exception cref="RefusedException">One of them has changed since it was read. Nothing is saved.</exception>
    public static async Task DecideAsync(this LmiDbContext db, string name, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusedException.Because(ReleaseText.ChangedMeanwhile, name);
        }
    }
}
