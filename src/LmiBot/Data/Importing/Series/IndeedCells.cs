using System.Globalization;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing.Series;

/// <summary>What Indeed's files have in common.</summary>
internal static class IndeedCells
{
    public const string Date = "date";

    /// <exception cref="ImportException">The cell holds no day, or one that is not written like 2026-06-19.</exception>
    public static DateOnly Day(this Table table, Column column) =>
        DateOnly.TryParseExact(table[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw table.Fault(column, "a day such as 2026-06-19");

    /// <exception cref="ImportException">The cell holds no index.</exception>
    public static double Index(this Table table, Column column) =>
        table.RequiredNumber<double>(column, "an index of 0 or more") is >= 0 and var index ? index : throw table.Fault(column, "an index of 0 or more");

    /// <summary>"2026-06-19": the last day of the file.</summary>
    public static string LastDay(SourceFile file, TableHeader header)
    {
        using var table = file.Open(header);
        var date = table.Column(Date);
        var last = DateOnly.MinValue;
        while (table.Read())
            last = table.Day(date) is var day && day > last ? day : last;
        return last.ToString("O", CultureInfo.InvariantCulture);
    }
}
