using System.Text.RegularExpressions;

namespace LmiBot.Data.Importing.Files;

/// <summary>The first rows of a sheet or text file, by which its layout is recognized.</summary>
/// <param name="Sheet">Name of the sheet; null for a text file.</param>
/// <param name="Index">Place of the sheet in its workbook, from 0.</param>
/// <param name="Rows">At most 20.</param>
internal sealed partial record TableHead(string? Sheet, int Index, IReadOnlyList<HeadRow> Rows)
{
    /// <summary>The first row that has all these headings, which need not be the first of the file; null where none has.</summary>
    /// <param name="headings">In any order, compared as <see cref="Plain"/> text, ignoring case.</param>
    public TableHeader? FindHeader(params IEnumerable<string> headings)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            string[] found = [.. Rows[i].Cells.Select(Plain)];
            if (headings.All(h => found.Contains(Plain(h), StringComparer.OrdinalIgnoreCase)))
                return new TableHeader(this, i, found);
        }

        return null;
    }

    /// <summary>A heading or title without its footnote marks ([1], (1)), en dashes as hyphens, blanks as single spaces.</summary>
    public static string Plain(string text) =>
        Blanks().Replace(FootnoteMarks().Replace(text, "").Replace('–', '-'), " ").Trim();

    [GeneratedRegex(@"\[\d+\]|\(\d+\)")]
    private static partial Regex FootnoteMarks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>A row near the top of a file.</summary>
internal sealed record HeadRow(int Line, IReadOnlyList<string> Cells);

/// <summary>The row that names the columns.</summary>
/// <param name="Head">Where it was found.</param>
/// <param name="RowIndex">Its place in the rows of the head, from 0.</param>
/// <param name="Headings">As <see cref="TableHead.Plain"/> text.</param>
internal sealed record TableHeader(TableHead Head, int RowIndex, IReadOnlyList<string> Headings)
{
    /// <summary>The rows above: titles and remarks.</summary>
    public IEnumerable<HeadRow> Preamble => Head.Rows.Take(RowIndex);

    public int Line => Head.Rows[RowIndex].Line;
}
