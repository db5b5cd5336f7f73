using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing;

/// <summary>One publisher's way to lay out a file, recognized by its headings, never by the file's name.</summary>
internal abstract class Layout
{
    /// <summary>A lower-case word or words joined by hyphens, such as <c>oews</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it reads, in one line for <c>import --list</c>.</summary>
    public abstract string Description { get; }

    public abstract SourceProgram Program { get; }

    /// <summary>Among many files, the lowest comes first.</summary>
    public abstract ImportOrder Order { get; }

    /// <summary>True where each edition of a file holds all that the one before held: it takes that one's place in a draft.</summary>
    public virtual bool HoldsHistory => false;

    /// <summary>Some headings that no other layout has together; more may be required when the table is read.</summary>
    protected abstract IReadOnlyList<string> Headings { get; }

    /// <summary>The table of this layout in a file; null where there is none.</summary>
    public TableHeader? Find(SourceFile file) =>
        file.Heads.Select(Find).FirstOrDefault(header => header is not null);

    /// <summary>The period or edition of a file, as its publisher names it; null where the file does not say and none was given.</summary>
    /// <param name="file">The file.</param>
    /// <param name="header">Its table.</param>
    /// <param name="given">What the user says it is, for files that don't say.</param>
    public abstract string? Vintage(SourceFile file, TableHeader header, string? given);

    /// <summary>
    /// Removes what the rows to come replace. Rows that belong to a source (<c>SourceId</c>) are replaced without this;
    /// others are inserted, or updated where their key is known.
    /// </summary>
    public virtual Task ClearAsync(LmiDbContext db, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The entities that the table holds, of any type in the model, in an order that satisfies their foreign keys.</summary>
    /// <exception cref="ImportException">A cell is not as the layout has it.</exception>
    public abstract IEnumerable<object> Read(Table table, ImportContext context);

    /// <summary>The header of this layout near the top of a sheet or text file; null where there is none.</summary>
    protected virtual TableHeader? Find(TableHead head) => head.FindHeader(Headings);
}

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
}
