using LmiBot.Areas;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Asking.Answering;

/// <summary>The series that answers a question, and where it is for.</summary>
/// <param name="Series">With a published figure, <see cref="TimeSeries.Compared"/>.</param>
/// <param name="Area">The area asked about, or the nearest wider one that has such a series.</param>
/// <param name="City">The city that stands for the area; null where the series is for the area itself.</param>
internal sealed record FoundSeries(TimeSeries Series, Area Area, TrackedCity? City)
{
    public string Place => City?.Name ?? FigureFormat.In(Area);

    /// <summary>The first of what a topic is measured by that the area has, or the nearest wider one; null where none has.</summary>
    public static FoundSeries? Find(ReleaseSnapshot release, string areaCode, SeriesFilters filters) => (
        from area in release.Areas.Upward(areaCode)
        from measure in Measures(filters)
        from place in Places(release, area, measure)
        let series = release.Series(new SeriesKey(measure, place.AreaCode, filters.Postings, filters.Industry))?.Compared
        where series?.Last is not null
        select new FoundSeries(series, area, place.City)).FirstOrDefault();

    private static SeriesMeasure[] Measures(SeriesFilters filters) => filters switch
    {
        { Topic: SeriesTopic.Unemployment } => [SeriesMeasure.UnemploymentRate],
        { Topic: SeriesTopic.Claims } => [SeriesMeasure.InitialClaims],
        { Topic: SeriesTopic.CoveredEmployment } => [SeriesMeasure.CoveredEmployment],
        { Topic: SeriesTopic.CoveredWages } => [SeriesMeasure.CoveredWages],
        { Postings: PostingsGroup.All } => [SeriesMeasure.PostingsIndex, SeriesMeasure.PostingsChange],
        _ => [SeriesMeasure.PostingsChange],
    };

    /// <summary>The area; of the tracker's postings, the largest tracked city in it.</summary>
    private static IEnumerable<(string AreaCode, TrackedCity? City)> Places(ReleaseSnapshot release, Area area, SeriesMeasure measure)
    {
        if (measure != SeriesMeasure.PostingsChange)
            return [(area.AreaCode, null)];
        var city = TrackedCity.In(area.AreaCode) ?? TrackedCity.All.FirstOrDefault(c => release.Areas.Find(c.AreaCode)?.ParentCode == area.AreaCode && area.Type == AreaType.Metropolitan);
        return city is null ? [(area.AreaCode, null)] : [(city.AreaCode, city)];
    }
}
