namespace LmiBot.Data.Importing.Writing;

/// <summary>
/// What an INSERT statement of several rows has to name. Most files fill a part of a table's columns, and repeat some values from row to row:
/// a column that is null in every row is left out, and one that has the same value in every row is sent once.
/// </summary>
/// <param name="Rows">Number of rows.</param>
/// <param name="Filled">Bit by column: some row has a value.</param>
/// <param name="Shared">Bit by column: every row has the same value.</param>
internal readonly record struct InsertShape(int Rows, ulong Filled, ulong Shared)
{
    /// <param name="values">Row by row.</param>
    /// <param name="columns">At most 64.</param>
    public static InsertShape Of(ReadOnlySpan<object?> values, int columns)
    {
        ulong filled = 0, differing = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var bit = 1ul << (i % columns);
            if (values[i] is not null)
                filled |= bit;
            if ((differing & bit) == 0 && !Equals(values[i], values[i % columns]))
                differing |= bit;
        }

        return new InsertShape(values.Length / columns, filled, filled & ~differing);
    }

    public bool IsFilled(int column) => (Filled & (1ul << column)) != 0;

    public bool IsShared(int column) => (Shared & (1ul << column)) != 0;
}
