using System.Text.RegularExpressions;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing.Reference;

/// <summary>Cells of a <see cref="Table"/> as codes and titles.</summary>
internal static partial class ReferenceCells
{
    /// <summary>An O*NET-SOC code such as 29-1141.01.</summary>
    /// <exception cref="ImportException">The cell holds something else.</exception>
    public static string OnetCode(this Table table, Column column) =>
        OnetPattern().IsMatch(table[column]) ? table[column] : throw table.Fault(column, "an O*NET-SOC code such as 29-1141.01");

    /// <summary>A code with as many digits as wanted, whose leading zeros a spreadsheet may have eaten.</summary>
    /// <exception cref="ImportException">The cell holds something else.</exception>
    public static string Digits(this Table table, Column column, int count, string expected) =>
        table[column] is { Length: > 0 } text && text.Length <= count && text.All(char.IsAsciiDigit)
            ? text.PadLeft(count, '0')
            : throw table.Fault(column, expected);

    /// <summary>A title or name with single blanks and plain apostrophes, as other files of the publisher write it.</summary>
    /// <exception cref="ImportException">The cell is empty.</exception>
    public static string Title(this Table table, Column column) => Plain(table.Required(column));

    public static string Plain(string text) => Blanks().Replace(text, " ").Trim().Replace('’', '\'');

    [GeneratedRegex(@"^\d\d-\d{4}\.\d\d$")]
    private static partial Regex OnetPattern();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
