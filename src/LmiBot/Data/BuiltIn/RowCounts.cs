using LmiBot.Data.Importing;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.BuiltIn;

/// <summary>How many rows each file has, so that one that was cut off between two lines is noticed.</summary>
internal static class RowCounts
{
    public static Task WriteAsync(string path, IEnumerable<(string File, int Rows)> counts, CancellationToken cancellation) =>
        File.WriteAllTextAsync(path, $"File\tRows\n{string.Concat(counts.Select(c => $"{c.File}\t{c.Rows}\n"))}", cancellation);

    /// <exception cref="ImportException">The file is missing or damaged.</exception>
    public static IReadOnlyDictionary<string, int> Read(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            throw new ImportException(name, "the file, which is missing");
        var file = new SourceFile(path);
        using var table = file.Open(file.Heads[0].FindHeader("File", "Rows") ?? throw new ImportException(name, "the headings File, Rows", line: 1));
        var (fileName, rows) = (table.Column("File"), table.Column("Rows"));
        var counts = new Dictionary<string, int>();
        while (table.Read())
            counts[table.Required(fileName)] = table.RequiredNumber<int>(rows, "a number of rows");
        return counts;
    }
}
