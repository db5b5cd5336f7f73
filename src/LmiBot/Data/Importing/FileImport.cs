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

        var replaced = release.Sources.FirstOrDefault(s => s.Program == found.Layout.Program && s.Vintage == vintage && s.FileName == found.File.Name)?.RowCount ?? 0;
        var source = await SourceAsync(release, vintage, hash, cancellation);
        source.RowCount = await WriteAsync(source, cancellation);
        release.CheckedAt = null;
        release.Version++;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result(release, ImportOutcome.Imported, vintage, source.RowCount) with { ReplacedRows = replaced };
    }

    /// <summary>The source of this program, vintage and name, emptied if it was there with other content. One that is carried over stays as it is in the release that it came with.</summary>
    private async Task<ReleaseSource> SourceAsync(Release release, string vintage, string hash, CancellationToken cancellation)
    {
        var program = found.Layout.Program;
        var source = release.Sources.SingleOrDefault(s => s.Program == program && s.Vintage == vintage && s.FileName == found.File.Name);
        if (source?.ReleaseId == release.ReleaseId)
        {
            await RowWriter.DeleteAsync(db, source.SourceId, cancellation);
            source.ContentHash = hash;
            source.ImportedAt = time.GetUtcNow();
            return source;
        }

        if (source is not null)
            release.Sources.Remove(source);
        var added = new ReleaseSource
        {
            ReleaseId = release.ReleaseId, Program = program, Vintage = vintage, FileName = found.File.Name, ContentHash = hash, RowCount = 0, ImportedAt = time.GetUtcNow(),
        };
        release.Sources.Add(added);
        await db.SaveChangesAsync(cancellation);
        return added;
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
