using System.Globalization;
using LmiBot.Series;

namespace LmiBot.Asking.Answering;

/// <summary>The points of a line that a card has room for: all of them, or the last of each week, or of each month.</summary>
internal static class ChartPoints
{
    private const int Most = 90;

    public static IReadOnlyList<SeriesPoint> Of(TimeSeries series, DateOnly? since)
    {
        var measure = series.Key.Measure;
        List<SeriesPoint> points = [.. series.Points
            .Where(p => p.Value is not null && !(p.Date < since))
            .Select(p => p with { Value = Math.Round(SeriesFormat.Level(measure, p.Value!.Value), 2) })];
        return points.Count <= Most ? points
            : LastOfEach(points, p => (ISOWeek.GetYear(p.Date), ISOWeek.GetWeekOfYear(p.Date))) is { Count: <= Most } weeks ? weeks
            : LastOfEach(points, p => (p.Date.Year, p.Date.Month));
    }

    private static List<SeriesPoint> LastOfEach(List<SeriesPoint> points, Func<SeriesPoint, (int, int)> period) => [.. points.GroupBy(period).Select(g => g.Last())];
}
