using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.Importing;

/// <summary>Reads publishers' files: one transaction a file, repeatable, all or nothing of each file.</summary>
public sealed class Importer(LmiDbContext db, TimeProvider time)
{
    /// <summary>What can be read: the name of each layout and a line about it.</summary>
    public static IReadOnlyList<(string Name, string Description)> Readable { get; } =
        [.. Layouts.All.Select(l => (l.Name, l.Description))];

    /// <summary>Imports every file that a layout recognizes; a bad file is reported and the others go on.</summary>
    /// <returns>What became of each file, the imported ones in the order of their import.</returns>
    public async Task<IReadOnlyList<ImportedFile>> ImportAsync(
        ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var found = new FoundFiles(request.Paths);
        var results = new List<ImportedFile>();
        foreach (var file in found.Recognized)
        {
            var at = new ImportProgress(results.Count + 1, found.Recognized.Count, file.File.Name, 0);
            results.Add(await TryAsync(new ImportRun(db, time, file, request, rows => progress?.Report(at with { Rows = rows })), cancellation));
        }

        if (results.LastOrDefault(f => f is { Outcome: ImportOutcome.Imported, Release: not null }) is { Release: { } draft })
            await ReleaseNotices.AddReadyAsync(db, draft, time.GetUtcNow(), cancellation);
        return [.. results, .. found.Others];
    }

    private async Task<ImportedFile> TryAsync(ImportRun run, CancellationToken cancellation)
    {
        try
        {
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(token => run.Found.Layout.ImportAsync(run, token), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ImportedFile(run.Found.File.Name, ImportOutcome.Failed, run.Found.Layout.Name, Message: $"{run.Found.File.Name}: the release was published or changed by somebody else meanwhile; nothing of the file was kept.");
        }
        catch (Exception e) when (e is ImportException or IOException)
        {
            return new ImportedFile(run.Found.File.Name, ImportOutcome.Failed, run.Found.Layout.Name, Message: e.Message);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
