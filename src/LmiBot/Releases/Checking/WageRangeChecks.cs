using LmiBot.Asking.Answering;
using LmiBot.Data;
using LmiBot.Occupations;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases.Checking;

/// <summary>Wages and jobs of new sources that cannot be. All rows, groups and totals too.</summary>
internal static class WageRangeChecks
{
    /// <summary>A full-time year: what publishers multiply an hour's pay by.</summary>
    private const int HoursAYear = 2080;

    /// <summary>Rounding, of an hourly wage to a cent and an annual one to ten dollars, is far less.</summary>
    private const decimal UnitTolerance = 0.02m;

    /// <summary>Each of hundreds of occupations is rounded to ten jobs.</summary>
    private const double SumTolerance = 0.01;

    public static async Task<IEnumerable<ReleaseFinding>> FindAsync(LmiDbContext db, CheckedRelease subject, CancellationToken cancellationToken)
    {
        int[] sources = [.. subject.NewSourceIds];
        var (negative, disorder, units, sums) = (new List<string>(), new List<string>(), new List<string>(), new Dictionary<(int, string), Sum>());
        await foreach (var row in db.IOWages.AsNoTracking().Where(w => sources.Contains(w.SourceId)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Add(negative, subject, row, Negative(row));
            Add(disorder, subject, row, Disorder(row));
            Add(units, subject, row, Units(row));
            Count(sums, row);
        }

        return
        [
            .. CheckedRelease.Found(FindingNames.NegativeFigures, ReleaseText.FoundNegativeWages, negative),
            .. CheckedRelease.Found(FindingNames.PercentilesOutOfOrder, ReleaseText.FoundPercentilesOutOfOrder, disorder),
            .. CheckedRelease.Found(FindingNames.PartsAboveTotal, ReleaseText.FoundPartsAboveTotal, [.. sums.Values.Where(s => s.IsAbove).Select(s => s.Line(subject))]),
            .. CheckedRelease.Found(FindingNames.UnitsDiffer, ReleaseText.FoundUnitsDiffer, units),
        ];
    }

    private static void Add(List<string> lines, CheckedRelease subject, IOWage row, string? fault)
    {
        if (fault is not null)
            lines.Add(FigureFormat.Say(ReleaseText.FaultLine, subject.Place(row.SocCode, row.AreaCode), fault));
    }

    private static string? Negative(IOWage row)
    {
        decimal?[] figures = [row.Employment, .. Annual(row), .. Hourly(row), row.AnnualMean, row.HourlyMean, (decimal?)row.LocationQuotient, (decimal?)row.JobsPer1000];
        return figures.FirstOrDefault(f => f < 0) is { } negative ? FigureFormat.Say("{0}", negative) : null;
    }

    private static string? Disorder(IOWage row) => InOrder(Annual(row)) && InOrder(Hourly(row)) ? null : string.Join(", ", (InOrder(Annual(row)) ? Hourly(row) : Annual(row)).Select(w => w is { } wage ? FigureFormat.Say("{0:N2}", wage) : ReleaseText.None));

    private static bool InOrder(decimal?[] percentiles)
    {
        var least = decimal.MinValue;
        foreach (var percentile in percentiles)
        {
            if (percentile < least)
                return false;
            least = percentile ?? least;
        }

        return true;
    }

    private static string? Units(IOWage row) => row is { AnnualMedian: { } annual, HourlyMedian: { } hourly } && Math.Abs(annual - (hourly * HoursAYear)) > annual * UnitTolerance
        ? FigureFormat.Say(ReleaseText.UnitsLine, FigureFormat.Dollars(annual), FigureFormat.HourlyDollars(hourly))
        : null;

    private static decimal?[] Annual(IOWage row) => [row.AnnualPct10, row.AnnualPct25, row.AnnualMedian, row.AnnualPct75, row.AnnualPct90];

    private static decimal?[] Hourly(IOWage row) => [row.HourlyPct10, row.HourlyPct25, row.HourlyMedian, row.HourlyPct75, row.HourlyPct90];

    private static void Count(Dictionary<(int, string), Sum> sums, IOWage row)
    {
        if (!sums.TryGetValue((row.SourceId, row.AreaCode), out var sum))
            sums.Add((row.SourceId, row.AreaCode), sum = new Sum(row.AreaCode));
        sum.Add(row);
    }

    /// <summary>The jobs of an area's occupations beside those of the area. Some are not published, so they may be fewer.</summary>
    private sealed class Sum(string areaCode)
    {
        private long _parts;
        private int? _total;

        public bool IsAbove => _parts > _total * (1 + SumTolerance);

        public void Add(IOWage row)
        {
            if (row.Level == OccupationLevel.Detailed)
                _parts += row.Employment ?? 0;
            else if (row.Level == OccupationLevel.Total)
                _total = row.Employment;
        }

        public string Line(CheckedRelease subject) => FigureFormat.Say(ReleaseText.SumLine, subject.Area(areaCode), _parts, _total);
    }
}
