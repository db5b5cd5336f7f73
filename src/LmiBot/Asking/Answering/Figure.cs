namespace LmiBot.Asking.Answering;

/// <summary>One published figure, or the reason why there is none.</summary>
/// <param name="Value">Null unless <see cref="Status"/> is published.</param>
/// <param name="Status">Whether it is published, withheld or top-coded.</param>
/// <param name="Hourly">True for a wage in dollars an hour.</param>
internal readonly record struct Figure(decimal? Value, FigureStatus Status, bool Hourly = false)
{
    public static Figure NotPublished { get; } = new(null, FigureStatus.NotPublished);

    /// <summary>A key that puts a top-coded figure above every published one.</summary>
    public decimal SortKey => Status == FigureStatus.TopCoded ? decimal.MaxValue : Value ?? decimal.MinValue;

    public static Figure Of(decimal? value) => value is null ? NotPublished : new(value, FigureStatus.Published);
}
