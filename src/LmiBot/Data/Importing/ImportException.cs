namespace LmiBot.Data.Importing;

/// <summary>A source file that can't be imported: where in it, what was found and what was expected. Nothing of the file is kept.</summary>
public sealed class ImportException : Exception
{
    public ImportException(string file, string expected, string? found = null, string? sheet = null, int? line = null, string? column = null, Exception? cause = null)
        : base(Describe(file, expected, found, sheet, line, column), cause)
    {
        File = file;
        Sheet = sheet;
        Line = line;
        Column = column;
        Found = found;
        Expected = expected;
    }

    /// <summary>Name of the file, without its folder.</summary>
    public string File { get; }

    /// <summary>Null for a text file.</summary>
    public string? Sheet { get; }

    /// <summary>1 for the first line of a text file or the first row of a sheet; null if the fault is in no line of its own.</summary>
    public int? Line { get; }

    /// <summary>The heading of the column.</summary>
    public string? Column { get; }

    public string? Found { get; }

    public string Expected { get; }

    private static string Describe(string file, string expected, string? found, string? sheet, int? line, string? column)
    {
        string?[] place =
        [
            file,
            sheet is null ? null : $"sheet \"{sheet}\"",
            line is null ? null : $"line {line}",
            column is null ? null : $"column {column}",
        ];
        var fault = found is null ? $"expected {expected}" : $"found \"{Shorten(found)}\", expected {expected}";
        return $"{string.Join(", ", place.Where(p => p is not null))}: {fault}";
    }

    private static string Shorten(string found) => found.Length <= 80 ? found : string.Concat(found.AsSpan(0, 80), "…");
}
