using System.Globalization;
using LmiBot.Areas;
using LmiBot.Data.Importing;
using LmiBot.HiringEvents.Importing;
using LmiBot.Occupations;
using LmiBot.Series;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.BuiltIn;

/// <summary>The data set in <c>data/</c>: our own tables as tab-delimited files, which a first start loads.</summary>
public static class BuiltInData
{
    private const string CountsFile = "tables.tsv";

    private static readonly BuiltInTable[] Tables =
    [
        new BuiltInTable<Occupation>("occupations.tsv", s => s.Db.Occupations.AsNoTracking()),
        new BuiltInTable<HybridPart>("hybrid-parts.tsv", s => s.Db.HybridParts.AsNoTracking()),
        new BuiltInTable<AlternateTitle>("alternate-titles.tsv", s => s.AlternateTitles),
        new BuiltInTable<OnetOccupation>("onet-occupations.tsv", s => s.Db.OnetOccupations.AsNoTracking()),
        new BuiltInTable<Field>("fields.tsv", s => s.Db.Fields.AsNoTracking()),
        new BuiltInTable<FieldName>("field-names.tsv", s => s.Db.FieldNames.AsNoTracking()),
        new BuiltInTable<FieldOccupation>("field-occupations.tsv", s => s.Db.FieldOccupations.AsNoTracking()),
        new BuiltInTable<Area>("areas.tsv", s => s.Areas),
        new BuiltInTable<AreaName>("area-names.tsv", s => s.AreaNames),
        new BuiltInTable<EntryRequirement>("entry-requirements.tsv", s => s.EntryRequirements),
        new BuiltInTable<IOWage>("wages.tsv", s => s.Wages),
        new BuiltInTable<ProjectionsMatrix>("projections.tsv", s => s.Projections),
        new BuiltInTable<JobPostingsIndex>("job-postings-index.tsv", s => s.JobPostingsIndex),
        new BuiltInTable<JobPostingsChange>("job-postings-change.tsv", s => s.JobPostingsChange),
        new BuiltInTable<UIClaims>("ui-claims.tsv", s => s.UIClaims),
        new BuiltInTable<LaborForce>("labor-force.tsv", s => s.LaborForce),
        new BuiltInTable<Industry>("industry.tsv", s => s.Industry),
        new BuiltInNotices(),
    ];

    /// <summary>
    /// Writes the release that answers and the one before (of drafts alone, the newest): the figures of the nation, the home state, its OEWS areas and
    /// tracked cities, all codes and names that go with them, the state's WARN notices since 2020, and <c>SOURCES.md</c>. Equal data make equal files, byte by byte.
    /// </summary>
    /// <param name="db">Holds the release.</param>
    /// <param name="homeArea">The home state's FIPS code, such as <c>48</c>.</param>
    /// <param name="folder">Made if it is missing; files of the same names are overwritten, others left alone.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Each file and its number of rows.</returns>
    /// <exception cref="InvalidOperationException">The database holds no release.</exception>
    public static async Task<IReadOnlyList<(string File, int Rows)>> ExportAsync(
        LmiDbContext db, string homeArea, string folder, CancellationToken cancellation)
    {
        var scope = await ExportScope.CreateAsync(db, homeArea, cancellation);
        Directory.CreateDirectory(folder);
        var counts = new List<(string File, int Rows)>();
        foreach (var table in Tables)
            counts.Add((table.FileName, await table.ExportAsync(scope, folder, cancellation)));
        await BuiltInSources.ExportAsync(scope, folder, cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "SOURCES.md"), await SourcesPage.WriteAsync(scope, cancellation), cancellation);
        await RowCounts.WriteAsync(Path.Combine(folder, CountsFile), counts, cancellation);
        return counts;
    }

    /// <summary>Loads the data set into an empty database, in one transaction.</summary>
    /// <param name="db">Its tables exist and hold no release.</param>
    /// <param name="folder">Where the files are.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellation">Stops it; nothing is loaded then.</param>
    /// <exception cref="ImportException">A file is missing or damaged: it names file, line and column. Nothing is loaded.</exception>
    /// <exception cref="InvalidOperationException">The database holds a release already.</exception>
    public static Task LoadAsync(LmiDbContext db, string folder, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(token => LoadInTransactionAsync(db, folder, progress, token), cancellation);

    private static async Task LoadInTransactionAsync(
        LmiDbContext db, string folder, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Releases.AnyAsync(cancellation))
            throw new InvalidOperationException("The built-in data are for an empty database; this one holds a release.");
        var counts = RowCounts.Read(folder, CountsFile);
        var numbers = await BuiltInSources.LoadAsync(db, folder, cancellation);
        foreach (var (index, table) in Tables.Index())
        {
            var rows = await table.LoadAsync(db, folder, numbers, cancellation);
            if (rows != counts.GetValueOrDefault(table.FileName))
                throw new ImportException(table.FileName, $"{counts.GetValueOrDefault(table.FileName)} rows, as {CountsFile} says", rows.ToString(CultureInfo.InvariantCulture));
            progress?.Report(new ImportProgress(index + 1, Tables.Length, table.FileName, rows));
        }

        await transaction.CommitAsync(cancellation);
    }
}
