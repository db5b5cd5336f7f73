using LmiBot.Data.Importing.Files;
using LmiBot.Releases;

namespace LmiBot.Data.Importing.Reference;

/// <summary>A list of our own in <c>data/curated</c>: tab-delimited, with a header.</summary>
internal abstract class CuratedLayout : ReleaseLayout
{
    public override SourceProgram Program => SourceProgram.Curated;

    public override string? Vintage(SourceFile file, TableHeader header, string? given) => "current";

    /// <summary>The SOC codes of a cell, separated by blanks; none where it is empty.</summary>
    /// <exception cref="ImportException">One of them is unknown: the SOC file has to be imported first.</exception>
    protected static IEnumerable<string> SocCodes(Table table, Column column, ImportContext context) =>
        table[column].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(code => context.KnownOccupations.Contains(code) ? code : throw table.Fault(column, $"known SOC codes, which {code} is not"));
}
