using System.Data.Common;
using LmiBot.Data.Importing.Writing;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing;

/// <summary>The import of one file as a source of a release, in one transaction.</summary>
internal sealed class SourceImport(ReleaseLayout layout, ImportRun run)
{
    private const int RowsPerReport = 5_000;

    /// <exception cref="ImportException">The file is bad; nothing of it was kept.</exception>
    public async Task<ImportedFile> RunAsync(CancellationToken cancellation)
    {
        run.Db.ChangeTracker.Clear();
        run.Report(0);
        var vintage = layout.Vintage(run.Found.File, run.Found.Header, run.Request.Vintage)
            ?? throw new ImportException(run.Found.File.Name, "a period or edition in the file: it has none, so name it with --vintage");
        var hash = await run.Found.File.HashAsync(cancellation);
        await using var transaction = await run.Db.Database.BeginTransactionAsync(cancellation);
        var release = await DraftRelease.ForImportAsync(run.Db, run.Request.Release, run.Time.GetUtcNow(), run.Found.File.Name, cancellation);
        if (release.Sources.FirstOrDefault(s => s.Program == layout.Program && s.Vintage == vintage && s.ContentHash == hash) is { } known)
            return Result(release, ImportOutcome.Unchanged, known.Vintage, known.RowCount);

        var replaced = release.Sources.Where(s => TakesPlaceOf(s, vintage)).ToList();
        await LeaveOutAsync(release, replaced, cancellation);
        var source = await AddSourceAsync(release, vintage, hash, cancellation);
        source.RowCount = await WriteAsync(source, cancellation);
        release.CheckedAt = null;
        release.Version++;
        await run.Db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Result(release, ImportOutcome.Imported, vintage, source.RowCount) with { ReplacedRows = replaced.Sum(s => s.RowCount) };
    }

    /// <summary>The same file and vintage with other content; or, where each edition holds the one before, the file of the same name, dates aside.</summary>
    private bool TakesPlaceOf(ReleaseSource source, string vintage) => source.Program == layout.Program
        && (layout.HoldsHistory ? WithoutDates(source.FileName) == WithoutDates(run.Found.File.Name) : source.Vintage == vintage && source.FileName == run.Found.File.Name);

    private static string WithoutDates(string fileName) => string.Concat(fileName.Where(c => !char.IsAsciiDigit(c)));

    /// <summary>One that is carried over stays as it is in the release that it came with; one of this draft goes, and its rows with it.</summary>
    private async Task LeaveOutAsync(Release release, List<ReleaseSource> sources, CancellationToken cancellation)
    {
        foreach (var source in sources)
            release.Sources.Remove(source);
        await run.Db.SaveChangesAsync(cancellation);
        run.Db.RemoveRange(sources.Where(s => s.ReleaseId == release.ReleaseId));
        await run.Db.SaveChangesAsync(cancellation);
    }

    private async Task<ReleaseSource> AddSourceAsync(Release release, string vintage, string hash, CancellationToken cancellation)
    {
        var source = new ReleaseSource
        {
            ReleaseId = release.ReleaseId,
            Program = layout.Program,
            Vintage = vintage,
            FileName = run.Found.File.Name,
            ContentHash = hash,
            RowCount = 0,
            ImportedAt = run.Time.GetUtcNow(),
        };
        release.Sources.Add(source);
        await run.Db.SaveChangesAsync(cancellation);
        return source;
    }

    private async Task<int> WriteAsync(ReleaseSource source, CancellationToken cancellation)
    {
        await layout.ClearAsync(run.Db, cancellation);
        var context = await ImportContext.CreateAsync(run.Db, source.SourceId, source.Vintage, cancellation);
        await using var writer = new RowWriter(run.Db);
        using var table = run.Found.File.Open(run.Found.Header);
        try
        {
            foreach (var row in layout.Read(table, context))
            {
                cancellation.ThrowIfCancellationRequested();
                await writer.WriteAsync(row, cancellation);
                if (table.RowCount % RowsPerReport == 0)
                    run.Report(table.RowCount);
            }

            await writer.FlushAsync(cancellation);
        }
        catch (Exception e) when (e is DbException or DbUpdateException)
        {
            throw table.Refused(e);
        }

        if (table.RowCount == 0)
            throw new ImportException(run.Found.File.Name, "at least one row below the headings");
        run.Report(table.RowCount);
        return table.RowCount;
    }

    private ImportedFile Result(Release release, ImportOutcome outcome, string vintage, int rows) =>
        new(run.Found.File.Name, outcome, layout.Name, vintage, rows) { Release = release.Name };
}
