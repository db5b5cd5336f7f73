using System.Numerics;
using LmiBot.Data.Importing.Files;

namespace LmiBot.Data.Importing.Figures;

/// <summary>The employment and wage cells of an OEWS row: figures, and signs that stand in place of one.</summary>
internal sealed class OewsCells(Table table)
{
    // By the bit of their WageCells.
    private static readonly string[] Headings =
    [
        "TOT_EMP",
        "H_MEAN", "H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90",
        "A_MEAN", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90",
    ];

    private readonly Column[] _columns = [.. Headings.Select(table.OptionalColumn)];

    public WageCells NotPublished { get; private set; }

    public WageCells TopCoded { get; private set; }

    /// <summary>To be called at each new row.</summary>
    public void Clear() => NotPublished = TopCoded = WageCells.None;

    /// <summary>The figure; null where there is none, and then noted if the publisher says why.</summary>
    /// <exception cref="ImportException">Neither a figure nor a known sign.</exception>
    public T? Read<T>(WageCells cell)
        where T : struct, INumber<T>
    {
        var column = _columns[BitOperations.Log2((uint)cell)];
        if (TableNumbers.TryParse<T>(table[column], out var figure) && !T.IsNegative(figure))
            return figure;
        switch (table[column])
        {
            case "" or "~":
                break;
            case "*" or "**":
                NotPublished |= cell;
                break;
            case "#" when cell != WageCells.Employment:
                TopCoded |= cell;
                break;
            default:
                throw table.Fault(column, cell == WageCells.Employment ? "a number of jobs, * or **" : "dollars, * or #");
        }

        return null;
    }
}
