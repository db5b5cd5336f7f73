using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents;

/// <summary>The employer that a name means, known by any spelling of it.</summary>
public static class FindOrAddEmployer
{
    /// <summary>
    /// Finds the employer by the name, and adds it where it is not known. A name that it says it had before tells nothing here: anybody may say so, see
    /// <see cref="LearnEarlierNameAsync"/>. Saves at once, in the caller's transaction if there is one: call it before anything else is added.
    /// </summary>
    /// <param name="db">The caller's.</param>
    /// <param name="name">As it was written; at most <see cref="HiringEvent.LongestName"/> characters, with a letter or digit.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Employer> FindOrAddEmployerAsync(this LmiDbContext db, string name, CancellationToken cancellationToken)
    {
        var normalized = EmployerName.Normalize(name);
        if (normalized.Length == 0)
            throw new ArgumentException("A name has a letter or a digit.", nameof(name));
        try
        {
            return await LookAndAddAsync(db, name, normalized, cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else added the spelling meanwhile.
            foreach (var lost in db.ChangeTracker.Entries().Where(e => e is { State: EntityState.Added, Entity: Employer or EmployerSpelling }).ToList())
                lost.State = EntityState.Detached;
            return await LookAndAddAsync(db, name, normalized, cancellationToken);
        }
    }

    /// <summary>
    /// Takes the name that an event's employer says it had before for the same employer: <c>Meta Platforms (formerly Facebook, Inc.)</c>. Somebody has looked at it. Two employers that
    /// both have other events stay two. Changes the tracked rows and saves nothing.
    /// </summary>
    public static async Task LearnEarlierNameAsync(this LmiDbContext db, HiringEvent hiringEvent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hiringEvent);
        if (EmployerName.EarlierName(hiringEvent.EmployerName) is not { } earlier)
            return;
        var known = await db.EmployerSpellings.SingleOrDefaultAsync(s => s.NormalizedName == earlier, cancellationToken);
        if (known is null)
        {
            db.Add(new EmployerSpelling { NormalizedName = earlier, EmployerId = hiringEvent.EmployerId });
        }
        else if (known.EmployerId != hiringEvent.EmployerId
            && !await db.HiringEvents.AnyAsync(h => h.EmployerId == hiringEvent.EmployerId && h.HiringEventId != hiringEvent.HiringEventId, cancellationToken))
        {
            foreach (var spelling in await db.EmployerSpellings.Where(s => s.EmployerId == hiringEvent.EmployerId).ToListAsync(cancellationToken))
                spelling.EmployerId = known.EmployerId;
            hiringEvent.EmployerId = known.EmployerId;
        }
    }

    private static async Task<Employer> LookAndAddAsync(LmiDbContext db, string name, string normalized, CancellationToken cancellationToken)
    {
        if (await db.Employers.SingleOrDefaultAsync(e => e.Spellings.Any(s => s.NormalizedName == normalized), cancellationToken) is { } known)
            return known;
        var added = db.Employers.Add(new Employer { Name = name, Spellings = { new EmployerSpelling { NormalizedName = normalized } } }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return added;
    }
}
