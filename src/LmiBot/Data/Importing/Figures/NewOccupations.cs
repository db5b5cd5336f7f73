using System.Text.RegularExpressions;
using LmiBot.Data.Importing.Files;
using LmiBot.Occupations;

namespace LmiBot.Data.Importing.Figures;

/// <summary>Occupation codes in files of figures, among them codes that stand in no SOC file.</summary>
internal static partial class NewOccupations
{
    /// <summary>A code such as 29-1141.</summary>
    /// <exception cref="ImportException">The cell holds something else.</exception>
    public static string SocCode(this Table table, Column column) =>
        table[column] is { Length: 7 } code && code[2] == '-' && IsDigits(code.AsSpan(0, 2)) && IsDigits(code.AsSpan(3))
            ? code
            : throw table.Fault(column, "a SOC code such as 29-1141");

    /// <summary>A row for a code that is unknown so far; the classification, where it knows the code, says later what it is.</summary>
    /// <param name="code">The code.</param>
    /// <param name="title">As published, with its note "(SOC 2018)".</param>
    /// <param name="level">What the file says the row is.</param>
    public static Occupation Create(string code, string title, OccupationLevel level) => new()
    {
        SocCode = code,
        Title = Notes().Replace(title, "").Trim(),
        Level = level == OccupationLevel.Detailed && !code.EndsWith('0') ? OccupationLevel.Hybrid : PlaceOf(code),
    };

    /// <summary>The level that the digits of a code tell: 31-0000 major, 31-1100 minor, 31-1120 broad, else detailed.</summary>
    public static OccupationLevel PlaceOf(string code) => code switch
    {
        "00-0000" => OccupationLevel.Total,
        _ when code.EndsWith("0000", StringComparison.Ordinal) => OccupationLevel.Major,
        _ when code.EndsWith("00", StringComparison.Ordinal) => OccupationLevel.Minor,
        _ when code.EndsWith('0') => OccupationLevel.Broad,
        _ => OccupationLevel.Detailed,
    };

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex(@"\s*\(SOC 20\d\d\)|\[\d+\]")]
    private static partial Regex Notes();
}
