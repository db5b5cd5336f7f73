namespace LmiBot.Series;

/// <summary>One figure over time, read-only, as one vintage of a source has it. Values of two vintages compare exactly.</summary>
/// <param name="key">Which series.</param>
/// <param name="sourceId">The <see cref="Releases.ReleaseSource"/> that it is from.</param>
/// <param name="dates">Days, ends of weeks or first days of months, the earliest first; shared by the series of a source.</param>
/// <param name="values">One a date; not a number where the source has none.</param>
public sealed class TimeSeries(SeriesKey key, int sourceId, DateOnly[] dates, double[] values)
{
    private const int Weeks = SeriesMeasures.AveragedWeeks;

    /// <summary>What the averages of <see cref="Compared"/> are of; null where the figures are no averages.</summary>
    private double[]? _weeks;

    /// <summary>Days.</summary>
    private const int Tolerance = 6;

    public SeriesKey Key => key;

    public int SourceId => sourceId;

    public int Count => dates.Length;

    /// <summary>Value null: not published.</summary>
    public SeriesPoint this[int index] => new(dates[index], double.IsNaN(values[index]) ? null : values[index]);

    /// <summary>All, those that are not published too.</summary>
    public IEnumerable<SeriesPoint> Points => Enumerable.Range(0, dates.Length).Select(i => this[i]);

    /// <summary>The last that is published; null where none is.</summary>
    public SeriesPoint? Last => AtOrBefore(DateOnly.MaxValue);

    /// <summary>
    /// The figures as they are held against each other, by answers and digests alike. Single weeks, of postings and of claims, are neither smoothed nor adjusted for seasons by their publisher: each
    /// is averaged with the three weeks before it, and not published where one of the four is not. All other series are compared as they are.
    /// </summary>
    public TimeSeries Compared => IsWeekly ? new TimeSeries(key, sourceId, dates, [.. Enumerable.Range(0, dates.Length).Select(Average)]) { _weeks = values } : this;

    private bool IsWeekly => key.Measure.Frequency() == SeriesFrequency.Weekly;

    /// <summary>Of a <see cref="Compared"/> figure: its standard error, by how its four weeks scatter; 0 where it is no average.</summary>
    /// <param name="date">One that has a figure.</param>
    public double StandardError(DateOnly date)
    {
        if (_weeks is null)
            return 0;
        var last = Array.IndexOf(dates, date);
        return Math.Sqrt(_weeks.AsSpan(last - Weeks + 1, Weeks).ToArray().Sum(week => Math.Pow(week - values[last], 2)) / (Weeks - 1) / Weeks);
    }

    /// <summary>The one of a day; of days and weeks, where that has none, the last of the week before it; null where there is none.</summary>
    public SeriesPoint? Near(DateOnly date) =>
        AtOrBefore(date) is { } point && point.Date >= date.AddDays(key.Measure.Frequency() < SeriesFrequency.Monthly ? -Tolerance : 0) ? point : null;

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

    private double Average(int index) => index >= Weeks - 1 && dates[index].DayNumber - dates[index - Weeks + 1].DayNumber == 7 * (Weeks - 1)
        ? values.AsSpan(index - Weeks + 1, Weeks).ToArray().Average()
        : double.NaN;
}

/// <param name="Date">As in <see cref="TimeSeries"/>.</param>
/// <param name="Value">Null: not published.</param>
public readonly record struct SeriesPoint(DateOnly Date, double? Value);
