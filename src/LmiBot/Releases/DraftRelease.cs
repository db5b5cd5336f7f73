using System.Globalization;
using LmiBot.Data;
using LmiBot.Data.Importing;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>Begins releases, and finds the one that an import goes into.</summary>
internal static class DraftRelease
{
    /// <summary>A new draft, saved, which carries over all that the release before it holds.</summary>
    public static async Task<Release> BeginAsync(LmiDbContext db, string name, ReleaseKind kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = (await db.Releases.PublishedAsync(cancellationToken)).Latest();
        var draft = new Release { Name = name, Kind = kind, CreatedAt = now };
        var carriedOver = before is null ? [] : await db.Releases.Where(r => r.ReleaseId == before.ReleaseId).SelectMany(r => r.Sources).ToListAsync(cancellationToken);
        foreach (var source in carriedOver)
            draft.Sources.Add(source);
        db.Releases.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft;
    }

    /// <summary>The draft of a name, begun where there is none; without a name the newest draft, or one named after the last whole quarter.</summary>
    /// <exception cref="ImportException">The release of that name is published, or it is no name.</exception>
    public static async Task<Release> ForImportAsync(LmiDbContext db, string? name, DateTimeOffset now, string fileName, CancellationToken cancellationToken)
    {
        var releases = db.Releases.Include(r => r.Sources);
        var found = name is null
            ? await releases.Where(r => r.PublishedAt == null).OrderBy(r => r.ReleaseId).LastOrDefaultAsync(cancellationToken)
            : await releases.SingleOrDefaultAsync(r => r.Name == name, cancellationToken);
        if (found?.PublishedAt is not null)
            throw new ImportException(fileName, "a draft to import into: a published release never changes, so name another one with --release", found.Name);
        if (name is not null && !Release.IsName(name))
            throw new ImportException(fileName, "a name for the release of letters, digits, and . _ - between them, such as 2026Q3", name);
        return found ?? await BeginAsync(db, name ?? await FreeNameAsync(db, now, cancellationToken), ReleaseKind.Quarterly, now, cancellationToken);
    }

    /// <summary>The last quarter that is over, such as <c>2026Q3</c>: the one that its figures can tell of. With a number where a release has that name already.</summary>
    private static async Task<string> FreeNameAsync(LmiDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var inIt = now.AddMonths(-3);
        var quarter = string.Create(CultureInfo.InvariantCulture, $"{inIt.Year}Q{(inIt.Month + 2) / 3}");
        var taken = await db.Releases.Where(r => r.Name.StartsWith(quarter)).Select(r => r.Name).ToListAsync(cancellationToken);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? quarter : string.Create(CultureInfo.InvariantCulture, $"{quarter}-{n}")).First(n => !taken.Contains(n));
    }
}
