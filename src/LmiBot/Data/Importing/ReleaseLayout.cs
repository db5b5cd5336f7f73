using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing;

/// <summary>A layout whose files are sources of a release: figures, and the codes and names that go with them.</summary>
internal abstract class ReleaseLayout : Layout
{
    public abstract SourceProgram Program { get; }

    /// <summary>True where each edition of a file holds all that the one before held: it takes that one's place in a draft.</summary>
    public virtual bool HoldsHistory => false;

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

    public sealed override Task<ImportedFile> ImportAsync(ImportRun run, CancellationToken cancellation) => new SourceImport(this, run).RunAsync(cancellation);
}
