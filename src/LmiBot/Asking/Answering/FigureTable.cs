using System.Collections.Frozen;
using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Looks figures up in a release. The only place where a number comes from.</summary>
internal sealed class FigureTable(ReleaseSnapshot release)
{
    /// <summary>Hours of a full year's work, by which BLS turns annual pay into hourly.</summary>
    public const int HoursAYear = 2080;

    /// <summary>The area, or the nearest wider one, that has the measure for any occupation; null where none has.</summary>
    public Area? AreaWith(string areaCode, Measure measure) =>
        release.Areas.Upward(areaCode).FirstOrDefault(a => release.Figures(a.AreaCode) is { } figures && Has(figures, measure));

    /// <summary>One figure of one occupation.</summary>
    /// <param name="areaCode">Where.</param>
    /// <param name="socCode">Of which occupation; a part of a hybrid is looked up under the hybrid where it has no row of its own.</param>
    /// <param name="measure">Which figure.</param>
    /// <param name="hourly">A wage by the hour.</param>
    public Figure Find(string areaCode, string socCode, Measure measure, bool hourly = false)
    {
        if (hourly && measure.IsWage())
            return Hourly(areaCode, socCode, measure).Figure;
        if (release.Figures(areaCode) is not { } figures)
            return Figure.NotPublished;
        return measure.IsProjected()
            ? Projected(Row(figures.Projections, socCode), measure)
            : Surveyed(Row(figures.Wages, socCode), measure);
    }

    public ProjectionsMatrix? Projection(string areaCode, string socCode) =>
        release.Figures(areaCode) is { } figures ? Row(figures.Projections, socCode) : null;

    public IOWage? Wage(string areaCode, string socCode) =>
        release.Figures(areaCode) is { } figures ? Row(figures.Wages, socCode) : null;

    /// <summary>The code under which an area publishes the measure of an occupation; null where it doesn't.</summary>
    public string? LineItem(string areaCode, string socCode, Measure measure) =>
        measure.IsProjected() ? Projection(areaCode, socCode)?.SocCode : Wage(areaCode, socCode)?.SocCode;

    /// <summary>The line items of an area that the measure's publication lists, those of a field or all, with their figures.</summary>
    public IEnumerable<(string SocCode, Figure Figure)> LineItems(string areaCode, Measure measure, FieldEntry? field)
    {
        if (release.Figures(areaCode) is not { } figures)
            return [];
        return measure.IsProjected() ? Of(figures.Projections, row => Projected(row, measure)) : Of(figures.Wages, row => Surveyed(row, measure));

        IEnumerable<(string, Figure)> Of<T>(FrozenDictionary<string, T> rows, Func<T, Figure> figure) => field is null
            ? rows.Select(row => (row.Key, figure(row.Value)))
            : field.Members.Where(rows.ContainsKey).Select(code => (code, figure(rows[code])));
    }

    /// <summary>The years of the OEWS panels that an area has, the newest first.</summary>
    public IEnumerable<short> Years(string areaCode) => release.Figures(areaCode) is not { } figures ? []
        : figures.Wages.Values.Take(1).Select(w => w.PeriodYear).Concat(figures.EarlierWages.Keys.OrderDescending());

    /// <summary>One figure of one occupation in the panel of a year.</summary>
    public Figure InYear(string areaCode, short year, string socCode, Measure measure) => Surveyed(Row(Panel(areaCode, year), socCode), measure);

    /// <summary>The publication of a panel; null where the area has none of that year.</summary>
    public AnswerSource? Source(Area area, short year) =>
        Panel(area.AreaCode, year).Values.FirstOrDefault() is { } w ? new AnswerSource(release.Source(w.SourceId).Program.Name(), release.Source(w.SourceId).Vintage, area.Name) : null;

    /// <summary>"2022–32" or "May 2025": the period of an area's figures.</summary>
    public string Period(string areaCode, Measure measure)
    {
        var figures = release.Figures(areaCode);
        if (measure.IsProjected())
            return figures?.Projections.Values.FirstOrDefault() is { } p ? $"{p.BaseYear}–{p.ProjectedYear % 100:00}" : "";
        return figures?.Wages.Values.FirstOrDefault() is { } w ? release.Source(w.SourceId).Vintage : "";
    }

    /// <summary>The publication that an area's figures of a measure come from; null where there are none.</summary>
    public AnswerSource? Source(Area area, Measure measure)
    {
        var figures = release.Figures(area.AreaCode);
        var sourceId = measure.IsProjected()
            ? figures?.Projections.Values.FirstOrDefault()?.SourceId
            : figures?.Wages.Values.FirstOrDefault()?.SourceId;
        return sourceId is { } id ? new AnswerSource(release.Source(id).Program.Name(), release.Source(id).Vintage, area.Name) : null;
    }

    /// <summary>A wage by the hour; computed from the annual one where only that is published, and never for occupations paid by the year.</summary>
    public (Figure Figure, bool Computed) Hourly(string areaCode, string socCode, Measure measure)
    {
        if (Wage(areaCode, socCode) is not { } wage)
            return (Figure.NotPublished, false);
        var (hourly, annual, cells) = measure == Measure.MedianWage
            ? (wage.HourlyMedian, wage.AnnualMedian, WageCells.HourlyMedian | WageCells.AnnualMedian)
            : (wage.HourlyPct10, wage.AnnualPct10, WageCells.HourlyPct10 | WageCells.AnnualPct10);
        if (hourly is not null)
            return (new Figure(hourly, FigureStatus.Published, Hourly: true), false);
        if (release.Occupations.Find(wage.SocCode)?.PayBasis == PayBasis.AnnualOnly)
            return (Figure.NotPublished, false);
        if ((wage.TopCoded & cells) != 0)
            return (new Figure(null, FigureStatus.TopCoded, Hourly: true), false);
        return annual is { } dollars
            ? (new Figure(Math.Round((decimal)dollars / HoursAYear, 2), FigureStatus.Published, Hourly: true), true)
            : (Figure.NotPublished, false);
    }

    private FrozenDictionary<string, IOWage> Panel(string areaCode, short year) => release.Figures(areaCode) is not { } figures ? FrozenDictionary<string, IOWage>.Empty
        : figures.Wages.Values.FirstOrDefault()?.PeriodYear == year ? figures.Wages
        : figures.EarlierWages.GetValueOrDefault(year, FrozenDictionary<string, IOWage>.Empty);

    private static bool Has(AreaFigures figures, Measure measure) => measure switch
    {
        Measure.LocationQuotient => figures.Wages.Values.Any(w => w.LocationQuotient is not null),
        _ when measure.IsProjected() => figures.Projections.Count > 0,
        _ => figures.Wages.Count > 0,
    };

    /// <summary>The occupation's own row, or that of the hybrid that the area publishes in its place.</summary>
    private T? Row<T>(FrozenDictionary<string, T> rows, string socCode)
        where T : class =>
        rows.GetValueOrDefault(socCode) ?? (release.Occupations.HybridOf(socCode) is { } hybrid ? rows.GetValueOrDefault(hybrid.SocCode) : null);

    private static Figure Projected(ProjectionsMatrix? row, Measure measure) => row is null
        ? Figure.NotPublished
        : Figure.Of(measure switch
        {
            Measure.AnnualOpenings => row.AnnualOpenings,
            Measure.GrowthPercent => (decimal)row.PercentChange,
            _ => row.NumericChange,
        });

    private static Figure Surveyed(IOWage? row, Measure measure) => row is null
        ? Figure.NotPublished
        : measure switch
        {
            Measure.Employment => Figure.Of(row.Employment),
            Measure.LocationQuotient => Figure.Of((decimal?)row.LocationQuotient),
            Measure.MedianWage => Pay(row, row.AnnualMedian, WageCells.AnnualMedian, row.HourlyMedian, WageCells.HourlyMedian),
            _ => Pay(row, row.AnnualPct10, WageCells.AnnualPct10, row.HourlyPct10, WageCells.HourlyPct10),
        };

    /// <summary>Annual pay where it is published, else hourly.</summary>
    private static Figure Pay(IOWage row, int? annual, WageCells annualCell, decimal? hourly, WageCells hourlyCell) =>
        annual is not null ? Figure.Of(annual)
        : row.TopCoded.HasFlag(annualCell) ? new Figure(null, FigureStatus.TopCoded)
        : hourly is not null ? new Figure(hourly, FigureStatus.Published, Hourly: true)
        : row.TopCoded.HasFlag(hourlyCell) ? new Figure(null, FigureStatus.TopCoded, Hourly: true)
        : Figure.NotPublished;
}
