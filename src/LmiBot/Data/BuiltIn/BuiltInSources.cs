using LmiBot.Data.Importing;
using LmiBot.Releases;

namespace LmiBot.Data.BuiltIn;

/// <summary>The releases, their sources, and which holds which, as files. Releases and sources are numbered from 1 in the files; a database numbers them anew.</summary>
internal static class BuiltInSources
{
    private const string ReleasesFile = "releases.tsv";
    private const string SourcesFile = "sources.tsv";
    private const string ContentsFile = "release-contents.tsv";

    private static readonly string[] ReleaseHeadings = [nameof(Release.ReleaseId), nameof(Release.Name), nameof(Release.Kind), nameof(Release.CreatedAt), nameof(Release.PublishedAt)];

    // A source held in part has no hash: the whole file, imported later, is never taken for unchanged.
    private static readonly string[] SourceHeadings =
    [
        nameof(ReleaseSource.SourceId), nameof(ReleaseSource.ReleaseId), nameof(ReleaseSource.Program), nameof(ReleaseSource.Vintage),
        nameof(ReleaseSource.FileName), nameof(ReleaseSource.RowCount), nameof(ReleaseSource.ImportedAt),
    ];

    public static async Task ExportAsync(ExportScope scope, string folder, CancellationToken cancellation)
    {
        await new BuiltInFile<Release>(scope.Db, ReleasesFile, scope.Numbers, ReleaseHeadings).WriteAsync(folder, scope.Releases.Select(Published), cancellation);
        await new BuiltInFile<ReleaseSource>(scope.Db, SourcesFile, scope.Numbers, SourceHeadings).WriteAsync(folder, scope.Sources, cancellation);
        await new BuiltInFile<ReleaseContent>(scope.Db, ContentsFile, scope.Numbers).WriteAsync(
            folder, scope.Releases.SelectMany(r => r.Sources, (r, s) => new ReleaseContent { ReleaseId = r.ReleaseId, SourceId = s.SourceId }), cancellation);
    }

    /// <summary>Inserts the releases, published, and their sources.</summary>
    /// <returns>The numbers in the files to those in the database.</returns>
    /// <exception cref="ImportException">A file is missing or damaged.</exception>
    public static async Task<BuiltInNumbers> LoadAsync(LmiDbContext db, string folder, CancellationToken cancellation)
    {
        var releases = new SortedDictionary<int, Release>(new BuiltInFile<Release>(db, ReleasesFile, null, ReleaseHeadings).Read(folder).ToDictionary(r => r.ReleaseId, Unnumbered));
        if (releases.Count == 0)
            throw new ImportException(ReleasesFile, "a release", line: 2);
        foreach (var release in releases.Values)
        {
            db.Releases.Add(release);
            await db.SaveChangesAsync(cancellation);
        }

        var numbers = new BuiltInNumbers(releases.ToDictionary(r => r.Key, r => r.Value.ReleaseId), null);
        var sources = new BuiltInFile<ReleaseSource>(db, SourcesFile, numbers, SourceHeadings).Read(folder).ToDictionary(s => s.SourceId, Unnumbered);
        db.AddRange(sources.Values);
        await db.SaveChangesAsync(cancellation);
        numbers = numbers with { Sources = sources.ToDictionary(s => s.Key, s => s.Value.SourceId) };
        db.AddRange(new BuiltInFile<ReleaseContent>(db, ContentsFile, numbers).Read(folder));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return numbers;
    }

    /// <summary>A draft is published by whoever loads it.</summary>
    private static Release Published(Release release) => new()
    {
        ReleaseId = release.ReleaseId,
        Name = release.Name,
        Kind = release.Kind,
        CreatedAt = release.CreatedAt,
        PublishedAt = release.PublishedAt ?? release.CreatedAt.UtcDateTime,
    };

    private static Release Unnumbered(Release release) => new() { Name = release.Name, Kind = release.Kind, CreatedAt = release.CreatedAt, PublishedAt = release.PublishedAt ?? release.CreatedAt.UtcDateTime };

    private static ReleaseSource Unnumbered(ReleaseSource source) => new()
    {
        ReleaseId = source.ReleaseId,
        Program = source.Program,
        Vintage = source.Vintage,
        FileName = source.FileName,
        ContentHash = "",
        RowCount = source.RowCount,
        ImportedAt = source.ImportedAt,
    };
}
