using LmiBot.Data;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Series;

/// <summary>
/// Reads QCEW's jobs by month and pay by quarter into memory: of all industries with the governments' jobs, of each sector the private employers'. A file has one quarter or few, so a series
/// goes through all files of a release; of a quarter that two have, it takes the newer edition's.
/// </summary>
internal static class CoveredSeriesLoader
{
    private const string AllIndustries = "10";

    private const byte AllOwners = 0, Private = 5;

    private static readonly string[] Sectors = [.. NaicsSector.All.Select(s => s.Code)];

    /// <summary>What questions are answered from, of all that the files have.</summary>
    public static IQueryable<Industry> Answered(this IQueryable<Industry> rows) =>
        rows.Where(i => (i.IndustryCode == AllIndustries && i.Ownership == AllOwners) || (i.Ownership == Private && Sectors.Contains(i.IndustryCode)));

    public static async Task<List<TimeSeries>> LoadAsync(LmiDbContext db, IReadOnlyDictionary<int, ReleaseSource> sources, CancellationToken cancellationToken)
    {
        int[] sourceIds = [.. sources.Keys];
        var series = new List<TimeSeries>();
        var quarters = new List<Industry>();
        var rows = db.Industry.AsNoTracking().Answered().Where(i => sourceIds.Contains(i.SourceId))
            .OrderBy(i => i.AreaCode).ThenBy(i => i.IndustryCode).ThenBy(i => i.PeriodYear).ThenBy(i => i.Period);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (quarters is [var first, ..] && (first.AreaCode, first.IndustryCode) != (row.AreaCode, row.IndustryCode))
                Close();
            if (quarters is not [.., var last] || (last.PeriodYear, last.Period) != (row.PeriodYear, row.Period))
                quarters.Add(row);
            else if (SourceAge.Order.Compare(sources[row.SourceId], sources[last.SourceId]) > 0)
                quarters[^1] = row;
        }

        Close();
        return series;

        void Close()
        {
            if (quarters.Count > 0)
                series.AddRange(Of(quarters));
            quarters.Clear();
        }
    }

    private static IEnumerable<TimeSeries> Of(List<Industry> quarters)
    {
        var (area, code, source) = (quarters[0].AreaCode, quarters[0].IndustryCode, quarters[^1].SourceId);
        var sector = code == AllIndustries ? null : code;
        DateOnly[] firsts = [.. quarters.Select(q => new DateOnly(q.PeriodYear, (3 * q.Period) - 2, 1))];
        yield return new TimeSeries(
            new SeriesKey(SeriesMeasure.CoveredEmployment, area, Industry: sector), source, [.. firsts.SelectMany(first => new[] { first, first.AddMonths(1), first.AddMonths(2) })],
            [.. quarters.SelectMany(q => new[] { q.Month1Employment, q.Month2Employment, q.Month3Employment }).Select(jobs => jobs ?? double.NaN)]);
        yield return new TimeSeries(new SeriesKey(SeriesMeasure.CoveredWages, area, Industry: sector), source, firsts, [.. quarters.Select(q => q.AverageWeeklyWage ?? double.NaN)]);
    }
}
