namespace LmiBot.Data.Importing.Files;

/// <summary>The rows below a header, forward only; columns are looked up once and then read by <see cref="Column"/>.</summary>
internal sealed class Table(string file, TableHeader header, CellReader rows) : IDisposable
{
    public TableHeader Header => header;

    public int Line => rows.Line;

    /// <summary>Rows of data read so far.</summary>
    public int RowCount { get; private set; }

    /// <summary>The cell as text without blanks around it; empty for a column that the table lacks.</summary>
    public string this[Column column] => column.IsPresent ? rows[column.Ordinal] : "";

    /// <exception cref="ImportException">The table has no such column.</exception>
    public Column Column(string heading) =>
        OptionalColumn(heading) is { IsPresent: true } column ? column : throw HeaderFault($"a column {heading}");

    /// <summary>A column that some editions lack; its cells then read as empty.</summary>
    public Column OptionalColumn(string heading) =>
        Find(h => h.Equals(TableHead.Plain(heading), StringComparison.OrdinalIgnoreCase), heading);

    /// <summary>The first column whose heading begins so: headings of some tables end in the year.</summary>
    /// <exception cref="ImportException">The table has no such column.</exception>
    public Column ColumnStarting(string heading) =>
        Find(h => h.StartsWith(heading, StringComparison.OrdinalIgnoreCase), heading) is { IsPresent: true } column
            ? column
            : throw HeaderFault($"a column that begins with {heading}");

    /// <summary>Goes to the next row of data. Empty rows of a sheet, and the notes below its table, which fill one cell, are passed over.</summary>
    /// <exception cref="ImportException">The row is damaged or has not as many cells as the header.</exception>
    public bool Read()
    {
        while (rows.Read())
        {
            if (rows.IsRectangular && rows.Count != header.Headings.Count)
                throw new ImportException(file, $"{header.Headings.Count} cells, as in the header", $"{rows.Count} cells", header.Head.Sheet, rows.Line);
            if (!rows.IsRectangular && !HasTwoCells())
                continue;
            RowCount++;
            return true;
        }

        return false;
    }

    /// <summary>Whether the cell holds the dash that stands for "none".</summary>
    public bool IsDash(Column column) => this[column] is "—" or "–" or "-";

    /// <exception cref="ImportException">The cell is empty.</exception>
    public string Required(Column column) =>
        this[column] is { Length: > 0 } text ? text : throw Fault(column, "a value");

    /// <summary>A fault in the current row, to be thrown.</summary>
    /// <param name="column">Where.</param>
    /// <param name="expected">What would have been right, such as "a SOC code".</param>
    public ImportException Fault(Column column, string expected) =>
        new(file, expected, this[column], header.Head.Sheet, rows.Line, column.Heading);

    /// <summary>The database did not take a row that was read lately, such as a second row of one key; to be thrown.</summary>
    public ImportException Refused(Exception cause) =>
        new(file, $"rows that the database takes, here or a little above: {cause.GetBaseException().Message}", null, header.Head.Sheet, rows.Line, cause: cause);

    public void Dispose() => rows.Dispose();

    private bool HasTwoCells()
    {
        var filled = 0;
        for (var i = 0; i < rows.Count && filled < 2; i++)
            filled += rows[i].Length > 0 ? 1 : 0;
        return filled == 2;
    }

    private Column Find(Func<string, bool> isWanted, string heading)
    {
        for (var i = 0; i < header.Headings.Count; i++)
        {
            if (isWanted(header.Headings[i]))
                return new Column(i, header.Headings[i]);
        }

        return new Column(-1, heading);
    }

    private ImportException HeaderFault(string expected) => new(file, expected, null, header.Head.Sheet, header.Line);
}

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Ordinal">From 0; -1 where the table lacks it.</param>
/// <param name="Heading">As <see cref="TableHead.Plain"/> text.</param>
internal readonly record struct Column(int Ordinal, string Heading)
{
    public bool IsPresent => Ordinal >= 0;
}
