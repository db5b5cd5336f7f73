using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace LmiBot.Data.Importing.Files;

/// <summary>One sheet of an .xlsx workbook. A number is written as the shortest text that reads back to it: 134.47999999999999 is 134.48.</summary>
internal sealed class SheetReader : CellReader
{
    private readonly IExcelDataReader _sheet;
    private int _line;

    // ExcelDataReader asks for code page 1252 even where the workbook is Unicode.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="path">The workbook.</param>
    /// <param name="index">0 for the first sheet; it has to exist.</param>
    public SheetReader(string path, int index)
    {
        _sheet = Open(path);
        for (var i = 0; i < index; i++)
            _sheet.NextResult();
    }

    public override int Line => _line;

    public override int Count => _sheet.FieldCount;

    public override string this[int column] => column < _sheet.FieldCount ? Text(_sheet.GetValue(column)) : "";

    public override bool IsRectangular => false;

    /// <summary>The names of the workbook's sheets, in order.</summary>
    public static IReadOnlyList<string> Sheets(string path)
    {
        using var workbook = Open(path);
        var names = new List<string>();
        do
            names.Add(workbook.Name);
        while (workbook.NextResult());
        return names;
    }

    public override bool Read()
    {
        _line++;
        return _sheet.Read();
    }

    public override void Dispose() => _sheet.Dispose();

    private static IExcelDataReader Open(string path)
    {
        var file = File.OpenRead(path);
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(file);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException)
        {
            file.Dispose();
            throw new ImportException(Path.GetFileName(path), "an .xlsx workbook", cause: e);
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text.Trim(),
        bool flag => flag ? "TRUE" : "FALSE",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
