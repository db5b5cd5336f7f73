namespace LmiBot.Series;

/// <summary>One figure over time, read-only, as one vintage of a source has it. Values of two vintages compare exactly.</summary>
/// <param name="key">Which series.</param>
/// <param name="sourceId">The <see cref="Releases.ReleaseSource"/> that it is from.</param>
/// <param name="dates">Days, ends of weeks or first days of months, the earliest first; shared by the series of a source.</param>
/// <param name="values">One a date; not a number where the source has none.</param>
public sealed class TimeSeries(SeriesKey key, int sourceId, DateOnly[] dates, double[] values)
{
    public SeriesKey Key => key;

    public int SourceId => sourceId;

    public int Count => dates.Length;

    /// <summary>Value null: not published.</summary>
    public SeriesPoint this[int index] => new(dates[index], double.IsNaN(values[index]) ? null : values[index]);

    /// <summary>All, those that are not published too.</summary>
    public IEnumerable<SeriesPoint> Points => Enumerable.Range(0, dates.Length).Select(i => this[i]);

    /// <summary>The last that is published; null where none is.</summary>
    public SeriesPoint? Last => AtOrBefore(DateOnly.MaxValue);

    /// <summary>The last that is published up to a day; null where none is.</summary>
    public SeriesPoint? AtOrBefore(DateOnly date)
    {
        for (var i = dates.Length - 1; i >= 0; i--)
        {
            if (dates[i] <= date && !double.IsNaN(values[i]))
                return this[i];
        }

        return null;
    }
}

/// <param name="Date">As in <see cref="TimeSeries"/>.</param>
/// <param name="Value">Null: not published.</param>
public readonly record struct SeriesPoint(DateOnly Date, double? Value);
