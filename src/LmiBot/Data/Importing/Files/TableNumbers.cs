using System.Globalization;
using System.Numerics;

namespace LmiBot.Data.Importing.Files;

/// <summary>Cells of a <see cref="Table"/> as numbers.</summary>
internal static class TableNumbers
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    /// <summary>A number; null where the cell is empty.</summary>
    /// <exception cref="ImportException">The cell holds something else.</exception>
    public static T? Number<T>(this Table table, Column column, string expected)
        where T : struct, INumber<T> =>
        table[column] is { Length: > 0 } text ? Parse<T>(table, column, text, expected) : null;

    /// <exception cref="ImportException">The cell is empty or holds something else.</exception>
    public static T RequiredNumber<T>(this Table table, Column column, string expected)
        where T : struct, INumber<T> =>
        Parse<T>(table, column, table[column], expected);

    /// <summary>Reads 2091480, 2,091,480 and -0.5, in the publishers' notation; not 2,09, which would be a decimal comma.</summary>
    public static bool TryParse<T>(ReadOnlySpan<char> text, out T number)
        where T : struct, INumber<T> =>
        T.TryParse(text, Style, CultureInfo.InvariantCulture, out number) && HasWholeGroups(text);

    private static T Parse<T>(Table table, Column column, string text, string expected)
        where T : struct, INumber<T> =>
        TryParse<T>(text, out var number) ? number : throw table.Fault(column, expected);

    private static bool HasWholeGroups(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        if (comma < 0)
            return true;
        var point = text.IndexOf('.');
        var groups = text[(comma + 1)..(point < 0 ? text.Length : point)];
        return (groups.Length + 1) % 4 == 0 && AllGroupsOfThree(groups);
    }

    private static bool AllGroupsOfThree(ReadOnlySpan<char> groups)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            if ((groups[i] == ',') != (i % 4 == 3))
                return false;
        }

        return true;
    }
}
