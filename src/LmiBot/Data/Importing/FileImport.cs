using System.Data.Common;
using LmiBot.Data.Importing.Writing;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing;

/// <summary>The import of one file, in one transaction.</summary>
internal sealed class FileImport(LmiDbContext db, TimeProvider time, RecognizedFile found, ImportRequest request, Action<int> report)
{
    private const int RowsPerReport = 5_000;

    /// <exception cref="ImportException">The file is bad; nothing of it was kept.</exception>
    public async Task<ImportedFile> RunAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        report(0);
        var vintage = found.Layout.Vintage(found.File, found.Header, request.Vintage)
            ?? throw new ImportException(found.File.Name, "a period or edition in the file: it has none, so name it with --vintage");
        var hash = await found.File.HashAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var release = await DraftRelease.ForImportAsync(db, request.Release, time.GetUtcNow(), found.File.Name, cancellation);
        if (release.Sources.FirstOrDefault(s => s.Program == found.Layout.Program && s.Vintage == vintage && s.ContentHash == hash) is { } known)
            return Result(release, ImportOutcome.Unchanged, known.Vintage, known.RowCount);

        var replaced = release.Sources.Where(s => TakesPlaceOf(s, vintage)).ToList();
        await LeaveOutAsync(release, replaced, cancellation);
        var source = await AddSourceAsync(release, vintage, hash, cancellation);
        source.RowCount = await WriteAsync(source, cancellation);
        release.CheckedAt = null;
        release.Version++;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result(release, ImportOutcome.Imported, vintage, source.RowCount) with { ReplacedRows = replaced.Sum(s => s.RowCount) };
    }

    /// <summary>The same file and vintage with other content; or, where each edition holds the one before, the file of the same name, dates aside.</summary>
    private bool TakesPlaceOf(ReleaseSource source, string vintage) => source.Program == found.Layout.Program
        && (found.Layout.HoldsHistory ? WithoutDates(source.FileName) == WithoutDates(found.File.Name) : source.Vintage == vintage && source.FileName == found.File.Name);

    private static string WithoutDates(string fileName) => string.Concat(fileName.Where(c => !char.IsAsciiDigit(c)));

    /// <summary>One that is carried over stays as it is in the release that it came with; one of this draft goes, and its rows with it.</summary>
    private async Task LeaveOutAsync(Release release, List<ReleaseSource> sources, CancellationToken cancellation)
    {
        foreach (var source in sources)
            release.Sources.Remove(source);
        await db.SaveChangesAsync(cancellation);
        db.RemoveRange(sources.Where(s => s.ReleaseId == release.ReleaseId));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<ReleaseSource> AddSourceAsync(Release release, string vintage, string hash, CancellationToken cancellation)
    {
        var source = new ReleaseSource
        {
            ReleaseId = release.ReleaseId,
            Program = found.Layout.Program,
            Vintage = vintage,
            FileName = found.File.Name,
            ContentHash = hash,
            RowCount = 0,
            ImportedAt = time.GetUtcNow(),
        };
        release.Sources.Add(source);
        await db.SaveChangesAsync(cancellation);
        return source;
    }

    private async Task<int> WriteAsync(ReleaseSource source, CancellationToken cancellation)
    {
        await found.Layout.ClearAsync(db, cancellation);
        var context = await ImportContext.CreateAsync(db, source.SourceId, source.Vintage, cancellation);
        await using var writer = new RowWriter(db);
        using var table = found.File.Open(found.Header);
        try
        {
            foreach (var row in found.Layout.Read(table, context))
            {
                cancellation.ThrowIfCancellationRequested();
                await writer.WriteAsync(row, cancellation);
                if (table.RowCount % RowsPerReport == 0)
                    report(table.RowCount);
            }

            await writer.FlushAsync(cancellation);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            throw table.Refused(e);
        }

        if (table.RowCount == 0)
            throw new ImportException(found.File.Name, "at least one row below the headings");
        report(table.RowCount);
        return table.RowCount;
    }

    private ImportedFile Result(Release release, ImportOutcome outcome, string vintage, int rows) =>
        new(found.File.Name, outcome, found.Layout.Name, vintage, rows) { Release = release.Name };
}
