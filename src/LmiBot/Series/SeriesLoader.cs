using LmiBot.Data;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Series;

/// <summary>Reads the time series of a release into memory: as arrays, since there are hundreds of thousands of figures.</summary>
internal static class SeriesLoader
{
    /// <summary>One series a key: where two sources have it, the one that goes on longest, of two that end together the newer one.</summary>
    public static async Task<IEnumerable<TimeSeries>> LoadAsync(LmiDbContext db, IReadOnlyDictionary<int, ReleaseSource> sources, CancellationToken cancellationToken)
    {
        int[] sourceIds = [.. sources.Keys];
        var series = new List<TimeSeries>();
        await ReadAsync(
            db.JobPostingsIndex.Where(p => sourceIds.Contains(p.SourceId)).OrderBy(p => p.SourceId).ThenBy(p => p.AreaCode).ThenBy(p => p.Date),
            p => (p.SourceId, p.AreaCode, p.Date),
            [new(SeriesMeasure.PostingsIndex, PostingsGroup.All, p => p.Index)],
            series, cancellationToken);
        await ReadAsync(
            db.JobPostingsChange.Where(p => sourceIds.Contains(p.SourceId)).OrderBy(p => p.SourceId).ThenBy(p => p.AreaCode).ThenBy(p => p.WeekEnding),
            p => (p.SourceId, p.AreaCode, p.WeekEnding),
            PostingsColumns, series, cancellationToken);
        await ReadAsync(
            db.UIClaims.Where(c => sourceIds.Contains(c.SourceId)).OrderBy(c => c.SourceId).ThenBy(c => c.AreaCode).ThenBy(c => c.WeekEnding),
            c => (c.SourceId, c.AreaCode, c.WeekEnding),
            [new(SeriesMeasure.InitialClaims, PostingsGroup.All, c => c.InitialClaims), new(SeriesMeasure.ContinuedClaims, PostingsGroup.All, c => c.ContinuedClaims)],
            series, cancellationToken);
        await ReadAsync(
            db.LaborForce.Where(l => sourceIds.Contains(l.SourceId)).OrderBy(l => l.SourceId).ThenBy(l => l.AreaCode).ThenBy(l => l.PeriodYear).ThenBy(l => l.Period),
            l => (l.SourceId, l.AreaCode, new DateOnly(l.PeriodYear, l.Period, 1)),
            [new(SeriesMeasure.UnemploymentRate, PostingsGroup.All, l => l.UnemploymentRate)],
            series, cancellationToken);
        series.AddRange(await CoveredSeriesLoader.LoadAsync(db, sources, cancellationToken));
        return series.Where(s => s.Last is not null).GroupBy(s => s.Key).Select(g => g.OrderBy(s => s.Last!.Value.Date).ThenBy(s => sources[s.SourceId], SourceAge.Order).Last());
    }

    private static Column<JobPostingsChange>[] PostingsColumns { get; } =
    [
        Postings(PostingsGroup.All, p => p.All),
        Postings(PostingsGroup.Manufacturing, p => p.Manufacturing),
        Postings(PostingsGroup.FinancialActivities, p => p.FinancialActivities),
        Postings(PostingsGroup.ProfessionalAndBusiness, p => p.ProfessionalAndBusiness),
        Postings(PostingsGroup.EducationAndHealth, p => p.EducationAndHealth),
        Postings(PostingsGroup.LeisureAndHospitality, p => p.LeisureAndHospitality),
        Postings(PostingsGroup.JobZone1, p => p.JobZone1),
        Postings(PostingsGroup.JobZone2, p => p.JobZone2),
        Postings(PostingsGroup.JobZones1And2, p => p.JobZones1And2),
        Postings(PostingsGroup.JobZone3, p => p.JobZone3),
        Postings(PostingsGroup.JobZone4, p => p.JobZone4),
        Postings(PostingsGroup.JobZone5, p => p.JobZone5),
        Postings(PostingsGroup.JobZones3To5, p => p.JobZones3To5),
    ];

    private static Column<JobPostingsChange> Postings(PostingsGroup group, Func<JobPostingsChange, double?> value) => new(SeriesMeasure.PostingsChange, group, value);

    /// <param name="rows">In the order of source, area and date.</param>
    /// <param name="key">Source, area and date of a row.</param>
    /// <param name="columns">The series that the rows of one source and area make.</param>
    /// <param name="into">Takes them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private static async Task ReadAsync<T>(
        IQueryable<T> rows, Func<T, (int SourceId, string AreaCode, DateOnly Date)> key, Column<T>[] columns, List<TimeSeries> into, CancellationToken cancellationToken)
        where T : class
    {
        var dates = new List<DateOnly>();
        var values = Array.ConvertAll(columns, _ => new List<double>());
        (int SourceId, string AreaCode, DateOnly Date) at = (0, "", default);
        DateOnly[] shared = [];
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var next = key(row);
            if ((next.SourceId, next.AreaCode) != (at.SourceId, at.AreaCode))
                Close();
            at = next;
            dates.Add(at.Date);
            foreach (var (column, list) in columns.Zip(values))
                list.Add(column.Value(row) ?? double.NaN);
        }

        Close();

        // A source has the same days for most of its areas.
        void Close()
        {
            if (dates.Count == 0)
                return;
            shared = dates.SequenceEqual(shared) ? shared : [.. dates];
            foreach (var (column, list) in columns.Zip(values))
            {
                into.Add(new TimeSeries(new SeriesKey(column.Measure, at.AreaCode, column.Postings), at.SourceId, shared, [.. list]));
                list.Clear();
            }

            dates.Clear();
        }
    }

    private sealed record Column<T>(SeriesMeasure Measure, PostingsGroup Postings, Func<T, double?> Value);
}
