using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Series;

namespace LmiBot.Releases.Checking;

/// <summary>
/// Time series of new sources that are far from those which the release before answers with: in what both have for the same days, and in the level of the period that is new. Weeks are never held
/// against other single weeks: periods are averaged, and held against the same days of the year before, where the file has them.
/// </summary>
internal static class SeriesJumpChecks
{
    /// <summary>Claims a week below which a change counts for nothing.</summary>
    private const int FewClaims = 100;

    public static IEnumerable<ReleaseFinding> Find(CheckedRelease subject)
    {
        if (subject.Then is not { } then)
            return [];
        var pairs = (from now in subject.Now.AllSeries where subject.NewSourceIds.Contains(now.SourceId) let old = then.Series(now.Key) where old is not null select (Now: Held(now), Then: Held(old)))
            .Where(p => p.Now.Last is not null && p.Then.Last is not null).ToList();
        return
        [
            .. Found(subject, FindingNames.RevisedSeries, ReleaseText.FoundRevisedSeries, pairs.Select(p => Revision(p.Now, p.Then))),
            .. Found(subject, FindingNames.JumpsInSeries, ReleaseText.FoundJumpsInSeries, pairs.Select(p => Level(p.Now, p.Then.Last!.Value.Date))),
        ];
    }

    /// <summary>Postings as they are told, since each edition revises their weeks. A week of claims stays as it was: in an average of four a wrong one would pass.</summary>
    private static TimeSeries Held(TimeSeries series) => series.Key.Measure == SeriesMeasure.PostingsChange ? series.Compared : series;

    private static string Date(SeriesMeasure measure, DateOnly date) =>
        measure is SeriesMeasure.InitialClaims or SeriesMeasure.ContinuedClaims ? SeriesFormat.Week(date) : SeriesFormat.Date(measure, date);

    private static IEnumerable<ReleaseFinding> Found(CheckedRelease subject, string name, string pattern, IEnumerable<Change?> changes)
    {
        var most = subject.Options.SeriesChange;
        var lines = changes.OfType<Change>().Where(c => Math.Abs(c.Share) > most && Math.Max(c.Then, c.Now) >= Least(c.Key.Measure, subject.Options))
            .OrderByDescending(c => c.Size).ThenBy(c => c.Key.AreaCode, StringComparer.Ordinal).Select(c => Line(subject, c));
        return CheckedRelease.Found(name, pattern, [.. lines], most, subject.Before!.Name);
    }

    /// <summary>Of the days that both editions have, the one on which they are farthest apart; null where there is none.</summary>
    private static Change? Revision(TimeSeries now, TimeSeries then)
    {
        var old = then.Points.Where(p => p.Value is not null).ToDictionary(p => p.Date, p => p.Value!.Value);
        return now.Points.Where(p => p.Value is not null && old.ContainsKey(p.Date))
            .Select(p => new Change(now.Key, Shown(now, old[p.Date]), Shown(now, p.Value!.Value), Date(now.Key.Measure, p.Date), null)).MaxBy(c => c.Size);
    }

    /// <summary>The average of what is new against that of a year before, else of the period before it; null where nothing is new, or has anything before it.</summary>
    private static Change? Level(TimeSeries now, DateOnly before)
    {
        var (measure, last) = (now.Key.Measure, now.Last!.Value.Date);
        var fresh = Between(now, before, last);
        var year = Between(now, measure.YearBefore(before), measure.YearBefore(last));
        var (old, period) = year.Count >= fresh.Count ? (year, ReleaseText.YearBefore) : (Between(now, before.AddDays(before.DayNumber - last.DayNumber), before), ReleaseText.PeriodBefore);
        return fresh.Count == 0 || old.Count == 0 ? null
            : new Change(now.Key, Shown(now, old.Average()), Shown(now, fresh.Average()), FigureFormat.Say(ReleaseText.SinceDay, Date(measure, before)), period);
    }

    /// <summary>What is published after one day and up to another.</summary>
    private static List<double> Between(TimeSeries series, DateOnly after, DateOnly until) =>
        [.. series.Points.Where(p => p.Date > after && p.Date <= until).Select(p => p.Value).OfType<double>()];

    private static double Shown(TimeSeries series, double value) => SeriesFormat.Level(series.Key.Measure, value);

    private static double Least(SeriesMeasure measure, ReleaseCheckOptions options) => measure switch
    {
        SeriesMeasure.InitialClaims or SeriesMeasure.ContinuedClaims => FewClaims,
        SeriesMeasure.CoveredEmployment => options.MinimumJobs,
        _ => 0,
    };

    private static string Line(CheckedRelease subject, Change change)
    {
        var filters = new SeriesFilters { Postings = change.Key.Postings, Industry = change.Key.Industry };
        var name = FigureFormat.Say(ReleaseText.SeriesPlace, SeriesWords.Named(SeriesWords.Name(change.Key.Measure), filters), subject.Area(change.Key.AreaCode));
        var (then, now) = (SeriesFormat.Figure(change.Key.Measure, change.Then), SeriesFormat.Figure(change.Key.Measure, change.Now));
        return FigureFormat.Say(ReleaseText.JumpLine, name, change.When, now, change.Period is null ? then : FigureFormat.Say(change.Period, then), FigureFormat.Percent(100 * change.Share));
    }

    /// <param name="Key">Which series.</param>
    /// <param name="Then">As it is shown.</param>
    /// <param name="Now">As it is shown.</param>
    /// <param name="When">Of which day, or since when.</param>
    /// <param name="Period">A pattern that says of when <paramref name="Then"/> is; null: of the same day.</param>
    private sealed record Change(SeriesKey Key, double Then, double Now, string When, string? Period)
    {
        /// <summary>0.25: a quarter more. 0 where there is nothing to compare.</summary>
        public double Share => Then > 0 ? (Now / Then) - 1 : 0;

        /// <summary>Ten times as much and a tenth are as grave.</summary>
        public double Size => Then > 0 ? Math.Abs(Math.Log(Math.Max(Now, 0.01) / Then)) : 0;
    }
}
