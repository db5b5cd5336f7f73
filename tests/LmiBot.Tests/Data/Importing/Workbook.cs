using System.Globalization;
using System.IO.Compression;
using System.Security;

namespace LmiBot.Tests.Data.Importing;

/// <summary>Writes .xlsx files: numbers as numeric cells, all else as inline text, as the publishers do.</summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    public static string Write(string path, params (string Name, string[][] Rows)[] sheets)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
            """);
        Part(zip, "_rels/.rels", $"""
            <Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each(sheets, (s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")}</sheets></workbook>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Packages}/relationships">{Each(sheets, (_, i) => $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}</Relationships>
            """);
        for (var i = 0; i < sheets.Length; i++)
            Part(zip, $"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}"><sheetData>{Each(sheets[i].Rows, Row)}</sheetData></worksheet>""");
        return path;
    }

    private static string Row(string[] cells, int number) =>
        $"<row r=\"{number}\">{Each(cells, (cell, column) => cell.Length == 0 ? "" : Cell(cell, $"{Letters(column)}{number}"))}</row>";

    private static string Cell(string cell, string place) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && !(cell.StartsWith('0') && cell.Length > 1 && cell[1] != '.')
            ? $"<c r=\"{place}\"><v>{cell}</v></c>"
            : $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>";

    private static string Letters(int column) =>
        column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{Letters(((column - 1) % 26) + 1)}";

    private static string Each<T>(IEnumerable<T> items, Func<T, int, string> write) => string.Concat(items.Select((item, i) => write(item, i + 1)));

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name).Open());
        part.Write(xml);
    }
}
