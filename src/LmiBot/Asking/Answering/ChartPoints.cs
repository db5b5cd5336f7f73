using System.Globalization;
using LmiBot.Series;

namespace LmiBot.Asking.Answering;

/// <summary>The points of a line that a card has room for: all of them, or the last of each week, or of each month; with a gap wherever a figure is missing.</summary>
internal static class ChartPoints
{
    private const int Most = 90;

    /// <param name="series">What is drawn.</param>
    /// <param name="since">The first day that is.</param>
    /// <param name="until">The last day.</param>
    public static IReadOnlyList<SeriesPoint> Of(TimeSeries series, DateOnly since, DateOnly until)
    {
        var measure = series.Key.Measure;
        List<SeriesPoint> points = [.. series.Points
            .Where(p => p.Value is not null && p.Date >= since && p.Date <= until)
            .Select(p => p with { Value = Math.Round(SeriesFormat.Level(measure, p.Value!.Value), 2) })];
        List<SeriesPoint> gaps = [.. points.Zip(points.Skip(1)).Where(pair => pair.Second.Date > Next(measure, pair.First.Date)).Select(pair => new SeriesPoint(Next(measure, pair.First.Date), null))];
        return [.. Few(points).Concat(gaps).OrderBy(p => p.Date)];
    }

    private static List<SeriesPoint> Few(List<SeriesPoint> points) =>
        points.Count <= Most ? points
            : LastOfEach(points, p => (ISOWeek.GetYear(p.Date), ISOWeek.GetWeekOfYear(p.Date))) is { Count: <= Most } weeks ? weeks
            : LastOfEach(points, p => (p.Date.Year, p.Date.Month));

    private static List<SeriesPoint> LastOfEach(List<SeriesPoint> points, Func<SeriesPoint, (int, int)> period) => [.. points.GroupBy(period).Select(g => g.Last())];

    /// <summary>When the next figure is due. A day or a few may be without one.</summary>
    private static DateOnly Next(SeriesMeasure measure, DateOnly date) => measure.Frequency() switch
    {
        SeriesFrequency.Monthly => date.AddMonths(1),
        SeriesFrequency.Quarterly => date.AddMonths(3),
        _ => date.AddDays(7),
    };
}
