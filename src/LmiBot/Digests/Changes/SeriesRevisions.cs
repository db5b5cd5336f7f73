using LmiBot.Asking.Answering;
using LmiBot.Series;

namespace LmiBot.Digests.Changes;

/// <summary>What two editions of a series have for the same days, as it is shown.</summary>
internal sealed class SeriesRevisions
{
    private readonly SeriesMeasure _measure;
    private readonly List<(DateOnly Date, double Now, double Was)> _both;
    private readonly List<(DateOnly Date, double Now, double Was)> _revised;

    /// <param name="now">Compared, as <paramref name="before"/>.</param>
    /// <param name="before">Null: there is no edition before.</param>
    public SeriesRevisions(TimeSeries now, TimeSeries? before)
    {
        _measure = now.Key.Measure;
        var old = before?.Points.Where(p => p.Value is not null).ToDictionary(p => p.Date, p => p.Value!.Value) ?? [];
        _both = [.. now.Points.Where(p => p.Value is not null && old.ContainsKey(p.Date)).Select(p => (p.Date, p.Value!.Value, old[p.Date]))];
        _revised = [.. _both.Where(p => SeriesMoves.Shown(_measure, p.Now) != SeriesMoves.Shown(_measure, p.Was))];
    }

    /// <summary>The farthest that one figure was revised, in the unit that it is shown in; 0 where none was.</summary>
    public decimal Largest => _revised.Select(p => Math.Abs(SeriesMoves.Shown(_measure, p.Now) - SeriesMoves.Shown(_measure, p.Was))).DefaultIfEmpty().Max();

    /// <param name="name">Of the series, with its place.</param>
    /// <returns>Null where nothing was revised.</returns>
    public string? Sentence(string name)
    {
        if (_revised.Count == 0)
            return null;
        var largest = _revised.MaxBy(p => Math.Abs(p.Now - p.Was));
        return FigureFormat.Say(
            DigestText.RevisedSeries, name, FigureFormat.Count(_revised.Count), FigureFormat.Count(_both.Count),
            SeriesFormat.Date(_measure, largest.Date), SeriesFormat.Value(_measure, largest.Was), SeriesFormat.Value(_measure, largest.Now));
    }
}
