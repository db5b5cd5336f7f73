using LmiBot.Data.Importing;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Tests.Data.Importing.Files;

public sealed class TableTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmibot-");

    [Theory]
    [InlineData("a.csv", "City,Name\nAustin,\"Round Rock, TX\"\n", "Round Rock, TX")]
    [InlineData("a.csv", "City,Name\r\nAustin,\"the \"\"Live Music\"\" capital\"\r\n", "the \"Live Music\" capital")]
    [InlineData("a.csv", "City|Name\nAustin|Round Rock, TX", "Round Rock, TX")]
    [InlineData("a.txt", "City\tName\nAustin\t\"Round\" Rock, TX \n", "\"Round\" Rock, TX")]
    [InlineData("a.csv", "\uFEFFCity,Name\nAustin,Ciudad de Austín\n", "Ciudad de Austín")]
    public void Text_files_are_read_with_the_separator_of_their_first_line(string name, string text, string expected)
    {
        using var table = Open(Write(name, text), "Name", "City");

        Assert.True(table.Read());
        Assert.Equal(("Austin", expected), (table[table.Column("city")], table[table.Column("NAME")]));
        Assert.False(table.Read());
        Assert.Equal(1, table.RowCount);
    }

    [Fact]
    public void A_header_below_a_preamble_is_found_and_lines_are_counted_from_the_top_of_the_file()
    {
        using var table = Open(Write("a.csv", "Made by us,\n,\nCode,Title\n\"1\",\"two\nlines\"\n2,b\n"), "Code", "Title");

        Assert.True(table.Read());
        Assert.Equal(4, table.Line);
        Assert.True(table.Read());
        Assert.Equal((6, "b"), (table.Line, table[table.Column("Title")]));
    }

    [Fact]
    public void A_sheet_is_read_below_its_title_and_its_notes_are_passed_over()
    {
        var path = Workbook.Write(
            Path.Combine(_folder.FullName, "a.xlsx"),
            ("Index", [["Contents"]]),
            ("Table 1", [["Table 1"], ["Code [1]", "Employment, 2024–34"], ["07", "1053.0999999999999"], [], ["08", "12"], ["Note: rounded."]]));

        using var table = Open(path, "code", "Employment, 2024-34");

        var employment = table.ColumnStarting("Employment");
        Assert.True(table.Read());
        Assert.Equal((3, "07", "1053.1"), (table.Line, table[table.Column("Code")], table[employment]));
        Assert.True(table.Read());
        Assert.Equal((5, 12), (table.Line, table.RequiredNumber<int>(employment, "jobs")));
        Assert.False(table.Read());
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", 3, "found \"1 cells\", expected 2 cells, as in the header")]
    [InlineData("a,b\n1,2\n3,4,5\n", 3, "found \"3 cells\", expected 2 cells, as in the header")]
    [InlineData("a,b\n1,2\n3,\"4\n5,6\n", 3, "expected cells whose quotation marks are closed")]
    [InlineData("a,b\n1,2\n3,\"4\"x\n", 3, "expected cells whose quotation marks are closed")]
    public void A_damaged_row_is_named_by_its_line(string text, int line, string message)
    {
        using var table = Open(Write("a.csv", text), "a", "b");
        Assert.True(table.Read());

        var fault = Assert.Throws<ImportException>(() => table.Read());

        Assert.Equal(line, fault.Line);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_workbook_is_refused()
    {
        var fault = Assert.Throws<ImportException>(() => new SourceFile(Write("a.xlsx", "a,b\n")));

        Assert.Equal("a.xlsx: expected an .xlsx workbook", fault.Message);
    }

    [Fact]
    public void A_missing_column_is_named_with_the_line_of_the_header()
    {
        using var table = Open(Write("a.csv", "title,\na,b\n1,2\n"), "a", "b");

        Assert.Equal("a.csv, line 2: expected a column c", Assert.Throws<ImportException>(() => table.Column("c")).Message);
        Assert.True(table.Read());
        Assert.Equal("", table[table.OptionalColumn("c")]);
    }

    [Theory]
    [InlineData("2,091,480", 2_091_480)]
    [InlineData("13,846", 13_846)]
    [InlineData("-5", -5)]
    [InlineData("830", 830)]
    public void Numbers_may_have_thousands_separators(string text, int expected)
    {
        Assert.True(TableNumbers.TryParse<int>(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("2,09")]
    [InlineData("2,0914")]
    [InlineData("20,91,480")]
    [InlineData("1,23.4")]
    [InlineData("24.51")]
    [InlineData("1e3")]
    [InlineData(" ")]
    [InlineData("")]
    public void What_is_no_whole_number_is_refused(string text) => Assert.False(TableNumbers.TryParse<int>(text, out _));

    public void Dispose() => _folder.Delete(recursive: true);

    private static Table Open(string path, params string[] headings)
    {
        var file = new SourceFile(path);
        return file.Open(file.Heads.Select(h => h.FindHeader(headings)).First(h => h is not null)!);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
