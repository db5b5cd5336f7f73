using LmiBot.Data.Importing;
using LmiBot.Data.Importing.Files;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LmiBot.Data.BuiltIn;

/// <summary>A tab-delimited file of one entity type, whose headings are the names of its properties.</summary>
/// <param name="db">Knows the properties.</param>
/// <param name="name">Name of the file.</param>
/// <param name="numbers">Null to leave the numbers of releases and sources as they are.</param>
/// <param name="headings">The properties to write and read; null for all of the table.</param>
internal sealed class BuiltInFile<T>(LmiDbContext db, string name, BuiltInNumbers? numbers = null, IReadOnlyList<string>? headings = null)
    where T : class
{
    private readonly BuiltInColumn[] _columns =
        [.. EntityType(db).GetProperties().Where(p => headings?.Contains(p.Name) != false).Select(p => new BuiltInColumn(p))];

    /// <summary>Writes rows in the order of their keys, so that equal rows make equal files.</summary>
    /// <returns>Number of rows.</returns>
    public async Task<int> WriteAsync(string folder, IEnumerable<T> rows, CancellationToken cancellation)
    {
        var lines = rows.Select(Values).OrderBy(Key, StringComparer.Ordinal).Select(Line).ToList();
        await using var text = new StreamWriter(Path.Combine(folder, name)) { NewLine = "\n" };
        await text.WriteLineAsync(string.Join('\t', _columns.Select(c => c.Heading)));
        foreach (var line in lines)
            await text.WriteLineAsync(line.AsMemory(), cancellation);
        return lines.Count;
    }

    /// <exception cref="ImportException">The file is missing or damaged.</exception>
    public IEnumerable<T> Read(string folder)
    {
        using var table = Open(Path.Combine(folder, name));
        Column[] cells = [.. _columns.Select((c, i) => new Column(i, c.Heading))];
        while (table.Read())
        {
            var row = Activator.CreateInstance<T>();
            foreach (var (column, cell) in _columns.Zip(cells))
            {
                column.Read(table, cell, row);
                if (numbers?.Of(column) is { } known)
                    column.Set(row, known.TryGetValue((int)column.Value(row)!, out var id) ? id : throw table.Fault(cell, $"the number of a {(column.IsSource ? "source in sources.tsv" : "release in releases.tsv")}"));
            }

            yield return row;
        }
    }

    private static IEntityType EntityType(LmiDbContext db) => db.Model.FindEntityType(typeof(T))!;

    private Table Open(string path)
    {
        if (!File.Exists(path))
            throw new ImportException(name, "the file, which is missing");
        var file = new SourceFile(path);
        var found = file.Heads[0].Rows is [var first, ..] ? first.Cells : [];
        if (!found.SequenceEqual(_columns.Select(c => c.Heading)))
            throw new ImportException(name, $"the headings {string.Join(", ", _columns.Select(c => c.Heading))}", string.Join(", ", found), line: 1);
        return file.Open(new TableHeader(file.Heads[0], 0, found));
    }

    private object?[] Values(T row) =>
        [.. _columns.Select(c => numbers?.Of(c) is { } known ? known[(int)c.Value(row)!] : c.Value(row))];

    private string Line(object?[] values) => string.Join('\t', _columns.Zip(values, (column, value) => column.Format(value)));

    private string Key(object?[] values) => string.Join('\t', _columns.Zip(values).Where(c => c.First.IsKey).Select(c => Sortable(c.Second)));

    // Codes sort as text, numbers and enum members by their value.
    private static string Sortable(object? value) => value switch
    {
        Enum member => $"{Convert.ToInt32(member, null):00000000}",
        int or short or byte => $"{Convert.ToInt32(value, null):00000000}",
        DateOnly day => $"{day:O}",
        _ => value?.ToString() ?? "",
    };
}
