using LmiBot.Access;

namespace LmiBot.Data.Importing;

/// <summary>What to import.</summary>
/// <param name="Paths">Files, and folders that are searched to the bottom.</param>
/// <param name="Release">The release to import into, made where there is none of the name; null is the newest draft, or a new one named after the current quarter.</param>
/// <param name="Vintage">The period or edition of files that don't say theirs, such as "May 2025".</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths, string? Release = null, string? Vintage = null)
{
    /// <summary>Who imports.</summary>
    public Caller Caller { get; init; } = Caller.Operator;
}

/// <summary>How far an import is.</summary>
/// <param name="File">From 1.</param>
/// <param name="Files">Number of files to import.</param>
/// <param name="FileName">The file at hand.</param>
/// <param name="Rows">Rows written of it so far.</param>
public sealed record ImportProgress(int File, int Files, string FileName, int Rows);

/// <summary>What became of one file.</summary>
/// <param name="FileName">Name of the file, without its folder.</param>
/// <param name="Outcome">Imported, unchanged, skipped or failed.</param>
/// <param name="Layout">How it was read; null where it was not recognized.</param>
/// <param name="Vintage">Its period or edition; null where it was not imported.</param>
/// <param name="Rows">Rows that it holds; 0 where it was not imported.</param>
/// <param name="Message">Why it was skipped or failed; else null.</param>
public sealed record ImportedFile(
    string FileName, ImportOutcome Outcome, string? Layout = null, string? Vintage = null, int Rows = 0, string? Message = null)
{
    /// <summary>Rows of the file of the same name and vintage that was there before; 0 where none was.</summary>
    public int ReplacedRows { get; init; }

    /// <summary>What its rows became, in one line; null where they are kept as they are.</summary>
    public string? Remark { get; init; }

    /// <summary>The draft that it was imported into; null where it was not imported.</summary>
    public string? Release { get; init; }
}

public enum ImportOutcome : byte
{
    Imported,

    /// <summary>The release has a file of the same content; nothing was written.</summary>
    Unchanged,

    /// <summary>A file of a folder that no layout recognizes.</summary>
    Skipped,

    /// <summary>Nothing of the file was imported.</summary>
    Failed,
}
