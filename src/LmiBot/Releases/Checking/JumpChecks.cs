using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Data;

namespace LmiBot.Releases.Checking;

/// <summary>Figures of new sources that are far from those which the release before answers with.</summary>
internal static class JumpChecks
{
    public static IEnumerable<ReleaseFinding> Find(CheckedRelease subject)
    {
        if (subject.Then is not { } then)
            return [];
        var pairs = subject.Now.AllFigures.Select(now => (Now: now, Then: then.Figures(now.AreaCode))).Where(p => p.Then is not null).ToList();
        var wages = pairs.SelectMany(p => Pairs(p.Now.Wages, p.Then!.Wages, w => subject.NewSourceIds.Contains(w.SourceId), (now, old) => now.SourceId != old.SourceId)).ToList();
        var projections = pairs.SelectMany(p => Pairs(p.Now.Projections, p.Then!.Projections, w => subject.NewSourceIds.Contains(w.SourceId), (now, old) => now.SourceId != old.SourceId)).ToList();
        var options = subject.Options;
        return
        [
            .. Jumps(subject, FindingNames.JumpsInWages, ReleaseText.FoundJumpsInWages, options.WageChange,
                wages.Where(p => p.Then.Employment >= options.MinimumJobs || p.Now.Employment >= options.MinimumJobs).SelectMany(Pay)),
            .. Jumps(subject, FindingNames.JumpsInEmployment, ReleaseText.FoundJumpsInEmployment, options.EmploymentChange,
                wages.Select(p => Jobs(p.Now.SocCode, p.Now.AreaCode, MeasureWords.Name(Measure.Employment), p.Then.Employment, p.Now.Employment)).Where(c => IsLarge(c, options.MinimumJobs))),
            .. Jumps(subject, FindingNames.JumpsInProjections, ReleaseText.FoundJumpsInProjections, options.ProjectionChange,
                projections.SelectMany(Outlook).Where(c => IsLarge(c, options.MinimumJobs))),
        ];
    }

    private static IEnumerable<(T Now, T Then)> Pairs<T>(IReadOnlyDictionary<string, T> now, IReadOnlyDictionary<string, T> then, Func<T, bool> isNew, Func<T, T, bool> differ) =>
        from row in now
        where isNew(row.Value) && then.TryGetValue(row.Key, out var old) && differ(row.Value, old)
        select (row.Value, then[row.Key]);

    private static IEnumerable<Change> Pay((IOWage Now, IOWage Then) pair)
    {
        var (now, then) = pair;
        yield return Wage(now, MeasureWords.Name(Measure.MedianWage), then.AnnualMedian, now.AnnualMedian, then.HourlyMedian, now.HourlyMedian);
        yield return Wage(now, MeasureWords.Name(Measure.EntryWage), then.AnnualPct10, now.AnnualPct10, then.HourlyPct10, now.HourlyPct10);
    }

    private static IEnumerable<Change> Outlook((ProjectionsMatrix Now, ProjectionsMatrix Then) pair)
    {
        var (now, then) = pair;
        yield return Jobs(now.SocCode, now.AreaCode, ReleaseText.ProjectedJobs, then.ProjectedEmployment, now.ProjectedEmployment);
        yield return Jobs(now.SocCode, now.AreaCode, MeasureWords.Name(Measure.AnnualOpenings), then.AnnualOpenings, now.AnnualOpenings);
    }

    private static Change Wage(IOWage row, string what, int? annualThen, int? annualNow, decimal? hourlyThen, decimal? hourlyNow) => annualThen is not null && annualNow is not null
        ? new Change(row.SocCode, row.AreaCode, what, annualThen, annualNow, FigureFormat.Dollars)
        : new Change(row.SocCode, row.AreaCode, what, hourlyThen, hourlyNow, FigureFormat.HourlyDollars);

    private static Change Jobs(string soc, string area, string what, int? then, int? now) => new(soc, area, what, then, now, value => FigureFormat.Count((int)value));

    private static bool IsLarge(Change change, int least) => change.Then >= least || change.Now >= least;

    private static IEnumerable<ReleaseFinding> Jumps(CheckedRelease subject, string name, string pattern, double most, IEnumerable<Change> changes) => CheckedRelease.Found(
        name,
        pattern,
        [.. changes.Where(c => Math.Abs(c.Share) > most).OrderByDescending(c => c.Size).ThenBy(c => c.AreaCode, StringComparer.Ordinal).Select(c => Line(subject, c))],
        most,
        subject.Before!.Name);

    private static string Line(CheckedRelease subject, Change change) => FigureFormat.Say(
        ReleaseText.JumpLine, subject.Place(change.SocCode, change.AreaCode), change.What, change.Format(change.Now!.Value), change.Format(change.Then!.Value), FigureFormat.Percent(100 * change.Share));

    /// <summary>A figure, then and now.</summary>
    private sealed record Change(string SocCode, string AreaCode, string What, decimal? Then, decimal? Now, Func<decimal, string> Format)
    {
        /// <summary>0.25: a quarter more. 0 where there is nothing to compare.</summary>
        public double Share => Then is > 0 && Now is not null ? (double)(Now / Then - 1) : 0;

        /// <summary>Ten times as much and a tenth are as grave.</summary>
        public double Size => Math.Abs(Math.Log(Math.Max((double)Now!.Value, 0.01) / (double)Then!.Value));
    }
}
