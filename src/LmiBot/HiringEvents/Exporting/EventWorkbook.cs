using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.HiringEvents.Exporting;

/// <summary>Writes events as an Excel workbook: numbers and days are what they are, all else is text and never a formula.</summary>
public static class EventWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Heading = 1;
    private const uint Day = 2;

    /// <summary>Excel takes no longer text in a cell.</summary>
    private const int LongestText = 32_767;

    /// <param name="events">In the order of the rows.</param>
    /// <param name="areas">What names their areas.</param>
    /// <param name="stream">Can seek; stays open.</param>
    public static void Write(IEnumerable<PublishedEvent> events, AreaCatalog areas, Stream stream)
    {
        var columns = EventColumn.All(areas);
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var sheet = book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(sheet))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
            writer.WriteElement(new SheetFormatProperties { DefaultColumnWidth = 18, DefaultRowHeight = 15 });
            writer.WriteStartElement(new SheetData());
            writer.WriteElement(new Row(columns.Select(c => Text(c.Header, Heading))));
            foreach (var shown in events)
                writer.WriteElement(new Row(columns.Select(c => Cell(c.Value(shown)))));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Hiring events", SheetId = 1, Id = book.GetIdOfPart(sheet) }));
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        int number => new Cell { CellValue = new CellValue(number), DataType = CellValues.Number },
        DateOnly day => new Cell { CellValue = new CellValue(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)), DataType = CellValues.Number, StyleIndex = Day },
        _ => Text(SafeCell.Text((string)value), style: 0),
    };

    private static Cell Text(string text, uint style) => new(new InlineString(new Text(text[..Math.Min(text.Length, LongestText)]) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
}
