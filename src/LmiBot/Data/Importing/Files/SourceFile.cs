using System.Security.Cryptography;

namespace LmiBot.Data.Importing.Files;

/// <summary>A file that may hold something to import: a workbook or a delimited text.</summary>
internal sealed class SourceFile
{
    private const int HeadRows = 20;

    /// <exception cref="ImportException">The file is not what its extension says.</exception>
    public SourceFile(string path)
    {
        Path = path;
        Heads = IsWorkbook(path) ? [.. SheetReader.Sheets(path).Select(ReadHead)] : [ReadHead(null, 0)];
    }

    public string Path { get; }

    /// <summary>The name without its folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The first rows of each sheet, in order; one for a text file.</summary>
    public IReadOnlyList<TableHead> Heads { get; }

    /// <summary>Whether files of this extension are read at all.</summary>
    public static bool IsReadable(string path) =>
        IsWorkbook(path) || HasExtension(path, ".csv") || HasExtension(path, ".txt") || HasExtension(path, ".tsv");

    /// <summary>SHA-256 of the content, in lower-case hexadecimal.</summary>
    public async Task<string> HashAsync(CancellationToken cancellation)
    {
        await using var content = File.OpenRead(Path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
    }

    /// <summary>The table below a header, at its first row.</summary>
    public Table Open(TableHeader header)
    {
        var rows = OpenCells(header.Head.Index);
        for (var i = 0; i <= header.RowIndex; i++)
            rows.Read();
        return new Table(Name, header, rows);
    }

    private static bool IsWorkbook(string path) => HasExtension(path, ".xlsx");

    private static bool HasExtension(string path, string extension) =>
        path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    private CellReader OpenCells(int index) => IsWorkbook(Path) ? new SheetReader(Path, index) : new DelimitedReader(Path);

    private TableHead ReadHead(string? sheet, int index)
    {
        using var rows = OpenCells(index);
        var head = new List<HeadRow>();
        while (head.Count < HeadRows && CanRead(rows))
            head.Add(new HeadRow(rows.Line, rows.ToArray()));
        return new TableHead(sheet, index, head);
    }

    // A damaged row is a fault only if the file turns out to be one to import.
    private static bool CanRead(CellReader rows)
    {
        try
        {
            return rows.Read();
        }
        catch (ImportException)
        {
            return false;
        }
    }
}
