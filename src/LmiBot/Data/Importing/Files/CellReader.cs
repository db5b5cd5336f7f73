namespace LmiBot.Data.Importing.Files;

/// <summary>The rows of one sheet or one text file, forward only, every cell as text.</summary>
internal abstract class CellReader : IDisposable
{
    /// <summary>1 for the first line of a text file (where a record begins) or the first row of a sheet.</summary>
    public abstract int Line { get; }

    /// <summary>Number of cells in the current row.</summary>
    public abstract int Count { get; }

    /// <summary>The cell without blanks around it; empty where the row has none.</summary>
    public abstract string this[int column] { get; }

    /// <summary>Whether each row has to have as many cells as the header.</summary>
    public abstract bool IsRectangular { get; }

    /// <exception cref="ImportException">The file is damaged at this row.</exception>
    public abstract bool Read();

    public string[] ToArray()
    {
        var cells = new string[Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = this[i];
        return cells;
    }

    public abstract void Dispose();
}
