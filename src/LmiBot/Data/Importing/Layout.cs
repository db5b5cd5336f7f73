using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing;

/// <summary>One publisher's way to lay out a file, recognized by its headings, never by the file's name.</summary>
internal abstract class Layout
{
    /// <summary>A lower-case word or words joined by hyphens, such as <c>oews</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it reads, in one line for <c>import --list</c>.</summary>
    public abstract string Description { get; }

    /// <summary>Among many files, the lowest comes first.</summary>
    public abstract ImportOrder Order { get; }

    /// <summary>Some headings that no other layout has together; more may be required when the table is read.</summary>
    protected abstract IReadOnlyList<string> Headings { get; }

    /// <summary>The table of this layout in a file; null where there is none.</summary>
    public TableHeader? Find(SourceFile file) =>
        file.Heads.Select(Find).FirstOrDefault(header => header is not null);

    /// <summary>Imports one file of this layout, in one transaction; called again from the start where the database asks for it.</summary>
    /// <exception cref="ImportException">The file is bad; nothing of it was kept.</exception>
    public abstract Task<ImportedFile> ImportAsync(ImportRun run, CancellationToken cancellation);

    /// <summary>The header of this layout near the top of a sheet or text file; null where there is none.</summary>
    protected virtual TableHeader? Find(TableHead head) => head.FindHeader(Headings);
}

/// <summary>The import of one file.</summary>
/// <param name="Db">Where to.</param>
/// <param name="Time">The clock.</param>
/// <param name="Found">The file and where its table begins.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Report">Told the number of rows from time to time.</param>
internal sealed record ImportRun(LmiDbContext Db, TimeProvider Time, RecognizedFile Found, ImportRequest Request, Action<int> Report);

/// <summary>What later files rest on comes first.</summary>
internal enum ImportOrder
{
    Classification,
    Hybrids,
    Areas,
    AreasOfCounties,
    AreaNames,
    Titles,
    Fields,
    FieldNames,
    Figures,
    HiringEvents,
}
