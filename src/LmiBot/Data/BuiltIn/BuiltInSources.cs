using LmiBot.Data.Importing;
using LmiBot.Releases;

namespace LmiBot.Data.BuiltIn;

/// <summary>The release and its sources as files. Sources are numbered from 1 in the files; a database numbers them anew.</summary>
internal static class BuiltInSources
{
    private const string ReleaseFile = "release.tsv";
    private const string SourcesFile = "sources.tsv";

    private static readonly string[] ReleaseHeadings = [nameof(Release.Name), nameof(Release.CreatedAt)];

    // A source held in part has no hash: the whole file, imported later, is never taken for unchanged.
    private static readonly string[] SourceHeadings =
    [
        nameof(ReleaseSource.SourceId), nameof(ReleaseSource.Program), nameof(ReleaseSource.Vintage),
        nameof(ReleaseSource.FileName), nameof(ReleaseSource.RowCount), nameof(ReleaseSource.ImportedAt),
    ];

    public static async Task ExportAsync(ExportScope scope, string folder, CancellationToken cancellation)
    {
        await new BuiltInFile<Release>(scope.Db, ReleaseFile, null, ReleaseHeadings).WriteAsync(folder, [scope.Release], cancellation);
        await new BuiltInFile<ReleaseSource>(scope.Db, SourcesFile, scope.SourceNumbers, SourceHeadings).WriteAsync(folder, scope.Sources, cancellation);
    }

    /// <summary>Inserts the release, published, and its sources.</summary>
    /// <returns>The number of each source in the files to its number in the database.</returns>
    /// <exception cref="ImportException">A file is missing or damaged.</exception>
    public static async Task<IReadOnlyDictionary<int, int>> LoadAsync(LmiDbContext db, string folder, CancellationToken cancellation)
    {
        var release = new BuiltInFile<Release>(db, ReleaseFile, null, ReleaseHeadings).Read(folder).FirstOrDefault()
            ?? throw new ImportException(ReleaseFile, "a release", line: 2);
        release.PublishedAt = release.CreatedAt.UtcDateTime;
        db.Releases.Add(release);
        await db.SaveChangesAsync(cancellation);
        var sources = new BuiltInFile<ReleaseSource>(db, SourcesFile, null, SourceHeadings).Read(folder).ToDictionary(s => s.SourceId, s => Unnumbered(s, release.ReleaseId));
        foreach (var source in sources.Values)
            release.Sources.Add(source);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return sources.ToDictionary(s => s.Key, s => s.Value.SourceId);
    }

    private static ReleaseSource Unnumbered(ReleaseSource source, int releaseId) => new()
    {
        ReleaseId = releaseId,
        Program = source.Program,
        Vintage = source.Vintage,
        FileName = source.FileName,
        ContentHash = "",
        RowCount = source.RowCount,
        ImportedAt = source.ImportedAt,
    };
}
