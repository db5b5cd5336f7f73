namespace LmiBot.Data.BuiltIn;

/// <summary>The numbers that releases and sources have on the other side: in the files, from 1, when writing; in the database when reading.</summary>
/// <param name="Releases">By their number on this side.</param>
/// <param name="Sources">By their number on this side; null to leave them as they are.</param>
internal sealed record BuiltInNumbers(IReadOnlyDictionary<int, int> Releases, IReadOnlyDictionary<int, int>? Sources)
{
    /// <summary>Null for a column that holds no such number.</summary>
    public IReadOnlyDictionary<int, int>? Of(BuiltInColumn column) => column.IsSource ? Sources : column.IsRelease ? Releases : null;
}
