using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>The employer that a name means, known by any spelling of it.</summary>
public static class FindOrAddEmployer
{
    /// <summary>
    /// Finds the employer by the name, or by the one that it says it had before, and adds it where neither is known. A spelling that is new is kept. Saves at once,
    /// in the caller's transaction if there is one: call it before anything else is added.
    /// </summary>
    /// <param name="db">The caller's.</param>
    /// <param name="name">As it was written; at most <see cref="HiringEvent.LongestName"/> characters, with a letter or digit.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Employer> FindOrAddEmployerAsync(this LmiDbContext db, string name, CancellationToken cancellationToken)
    {
        var (normalized, earlier) = (EmployerName.Normalize(name), EmployerName.EarlierName(name));
        if (normalized.Length == 0)
            throw new ArgumentException("A name has a letter or a digit.", nameof(name));
        try
        {
            return await LookAndAddAsync(db, name, normalized, earlier, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else added the spelling meanwhile.
            foreach (var lost in db.ChangeTracker.Entries().Where(e => e is { State: EntityState.Added, Entity: Employer or EmployerSpelling }).ToList())
                lost.State = EntityState.Detached;
            return await LookAndAddAsync(db, name, normalized, earlier, cancellationToken);
        }
    }

    private static async Task<Employer> LookAndAddAsync(LmiDbContext db, string name, string normalized, string? earlier, CancellationToken cancellationToken)
    {
        var known = await db.EmployerSpellings.Where(s => s.NormalizedName == normalized || s.NormalizedName == earlier).ToListAsync(cancellationToken);
        var spelling = known.Find(s => s.NormalizedName == normalized) ?? known.FirstOrDefault();
        var employer = spelling is null ? db.Employers.Add(new Employer { Name = name }).Entity : await db.Employers.SingleAsync(e => e.EmployerId == spelling.EmployerId, cancellationToken);
        foreach (var missing in new[] { normalized, earlier }.OfType<string>().Except(known.Select(s => s.NormalizedName)))
            employer.Spellings.Add(new EmployerSpelling { NormalizedName = missing });
        await db.SaveChangesAsync(cancellationToken);
        return employer;
    }
}
