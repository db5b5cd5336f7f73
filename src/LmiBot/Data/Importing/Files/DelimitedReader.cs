using System.Text;
using CsvHelper;

namespace LmiBot.Data.Importing.Files;

/// <summary>A UTF-8 text file whose cells are separated by commas (quoted as in RFC 4180), tabs or bars.</summary>
internal sealed class DelimitedReader : CellReader
{
    // An unclosed quotation mark makes one cell of all that follows.
    private const int LongestRow = 1 << 20;
    private readonly string _file;
    private readonly CsvReader _rows;

    public DelimitedReader(string path)
    {
        _file = Path.GetFileName(path);
        var separator = Separator(path);
        _rows = CsvReader.FromFile(path, new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            Mode = separator == ',' ? CsvMode.Rfc4180 : CsvMode.NoEscape,
            MalformedData = CsvMalformedDataHandling.Throw,
            MaxRecordSize = LongestRow,
            TrackLineNumbers = true,
            PoolStrings = true,
        });
    }

    public override int Line => (int)_rows.LineNumber;

    public override int Count => _rows.FieldCount;

    public override string this[int column] => column < _rows.FieldCount ? _rows.GetString(column).Trim() : "";

    public override bool IsRectangular => true;

    public override bool Read()
    {
        try
        {
            return _rows.Read();
        }
        catch (CsvFormatException e)
        {
            throw new ImportException(_file, "cells whose quotation marks are closed, and doubled inside", line: (int)e.LineNumber, cause: e);
        }
    }

    public override void Dispose() => _rows.Dispose();

    /// <summary>The separator that the first line has most of.</summary>
    private static char Separator(string path)
    {
        using var text = new StreamReader(path, Encoding.UTF8);
        var line = text.ReadLine() ?? "";
        return ",\t|".MaxBy(c => line.Count(l => l == c));
    }
}
