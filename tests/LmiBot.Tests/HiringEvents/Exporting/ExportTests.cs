using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.HiringEvents.Exporting;

namespace LmiBot.Tests.HiringEvents.Exporting;

/// <summary>What people typed comes out of a file as text, in its own cell, and is nobody's formula.</summary>
public sealed class ExportTests
{
    private static readonly AreaCatalog Areas = new([new Area { AreaCode = "48453", Type = AreaType.County, Name = "Travis County" }], []);

    static ExportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Typed => new()
    {
        { "=HYPERLINK(\"https://evil.example\",\"x\")", "'=HYPERLINK(\"https://evil.example\",\"x\")" },
        { "+1-2", "'+1-2" },
        { "-2+3", "'-2+3" },
        { "@SUM(A1)", "'@SUM(A1)" },
        { "\t=1+1", "'\t=1+1" },
        { "\r=1+1", "'\r=1+1" },
        { "\n=1+1", "'\n=1+1" },
        { "  =1+1", "'  =1+1" },
        { "＝1+1", "'＝1+1" },
        { "\0=1+1", "'=1+1" },
        { "Acme\",=1+1", "Acme\",=1+1" },
        { "Acme;=1+1", "Acme;=1+1" },
        { "Acme\n=1+1", "Acme\n=1+1" },
        { "Smith & Sons, \"The\" <Best>", "Smith & Sons, \"The\" <Best>" },
        { "Compañía Ñandú 東京 😀", "Compañía Ñandú 東京 😀" },
        { "\ud800 half", "\ufffd half" },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task Csv_keeps_it_in_its_cell(string typed, string written)
    {
        var bytes = await CsvAsync(Event(typed));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);

        using var reader = CsvReader.Create(new StringReader(Encoding.UTF8.GetString(bytes[3..])));
        Assert.True(reader.Read());
        Assert.Equal((written, written), (reader.GetString(2), reader.GetString(3)));
        Assert.Equal("48453", reader.GetString(5));
        Assert.False(reader.Read());
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public void A_workbook_keeps_it_in_its_cell(string typed, string written)
    {
        using var stream = new MemoryStream();
        EventWorkbook.Write([Event(typed)], Areas, stream);

        stream.Position = 0;
        using (var document = SpreadsheetDocument.Open(stream, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
            Assert.Empty(document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        }

        stream.Position = 0;
        using var reader = ExcelReaderFactory.CreateReader(stream, new ExcelReaderConfiguration { LeaveOpen = true });
        Assert.True(reader.Read() && reader.Read());
        Assert.Equal(written.ReplaceLineEndings("\n"), reader.GetString(2).ReplaceLineEndings("\n"));
        Assert.Equal((50d, 60d), (reader.GetDouble(9), reader.GetDouble(10)));
        Assert.Equal(new DateTime(2026, 3, 5), reader.GetDateTime(13));
        Assert.True(reader.IsDBNull(7) && reader.IsDBNull(12));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task A_number_that_is_not_known_is_an_empty_cell()
    {
        var text = Encoding.UTF8.GetString(await CsvAsync(Event("Acme") with { Lost = null }));

        Assert.DoesNotContain("\"0\"", text, StringComparison.Ordinal);
        Assert.Contains("\"Travis County\",\"\",\"\",\"\",\"\"", text, StringComparison.Ordinal);
    }

    private static PublishedEvent Event(string typed) => new()
    {
        HiringEventId = 1042,
        Kind = HiringEventKind.Layoff,
        EmployerId = 1,
        EmployerName = typed,
        EmployerWords = [],
        Site = typed,
        AreaCode = "48453",
        Lost = new JobCount(50, 60),
        Effective = DateSpan.On(new DateOnly(2026, 3, 5)),
        Sources = [ReportSource.OwnReport],
    };

    private static async Task<byte[]> CsvAsync(params PublishedEvent[] events)
    {
        using var stream = new MemoryStream();
        await EventCsv.WriteAsync(events, Areas, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
