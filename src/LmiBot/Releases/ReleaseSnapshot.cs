using System.Collections.Frozen;
using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Series;

namespace LmiBot.Releases;

/// <summary>A release in memory, read-only: what questions are answered from. A published release never changes, so it may outlive its database connection.</summary>
public sealed class ReleaseSnapshot
{
    private readonly FrozenDictionary<int, ReleaseSource> _sources;
    private readonly FrozenDictionary<string, AreaFigures> _figures;
    private readonly FrozenDictionary<SeriesKey, TimeSeries> _series;

    internal ReleaseSnapshot(
        string name,
        OccupationCatalog occupations,
        AreaCatalog areas,
        IReadOnlyList<AlternateTitle> titles,
        IEnumerable<ReleaseSource> sources,
        IEnumerable<AreaFigures> figures,
        IEnumerable<TimeSeries> series)
    {
        Name = name;
        Occupations = occupations;
        Areas = areas;
        Titles = titles;
        _sources = sources.ToFrozenDictionary(s => s.SourceId);
        _series = series.ToFrozenDictionary(s => s.Key);
        _figures = figures.ToFrozenDictionary(f => f.AreaCode, StringComparer.Ordinal);
    }

    public string Name { get; }

    public OccupationCatalog Occupations { get; }

    public AreaCatalog Areas { get; }

    public IReadOnlyList<AlternateTitle> Titles { get; }

    public IEnumerable<ReleaseSource> Sources => _sources.Values.OrderBy(s => s.Program).ThenByDescending(s => s.Vintage, StringComparer.Ordinal);

    /// <summary>The years that projections in the release lead to.</summary>
    public IEnumerable<int> ProjectedYears => _figures.Values
        .Select(f => f.Projections.Values.FirstOrDefault()).OfType<ProjectionsMatrix>().Select(p => (int)p.ProjectedYear).Distinct();

    public ReleaseSource Source(int sourceId) => _sources[sourceId];

    /// <summary>The figures of one area; null where the release has none.</summary>
    public AreaFigures? Figures(string areaCode) => _figures.GetValueOrDefault(areaCode);

    /// <summary>All areas that have line items of a survey or projection.</summary>
    public IEnumerable<AreaFigures> AllFigures => _figures.Values;

    /// <summary>One figure of one area over time; null where the release has none.</summary>
    public TimeSeries? Series(SeriesKey key) => _series.GetValueOrDefault(key);

    public IEnumerable<TimeSeries> AllSeries => _series.Values;
}

/// <summary>The line items of one area from the newest OEWS panel and the newest projections that cover it.</summary>
public sealed record AreaFigures(
    string AreaCode,
    FrozenDictionary<string, IOWage> Wages,
    FrozenDictionary<string, ProjectionsMatrix> Projections)
{
    /// <summary>The line items of the panels before, by their year. BLS cautions against reading them as a time series.</summary>
    public IReadOnlyDictionary<short, FrozenDictionary<string, IOWage>> EarlierWages { get; init; } = FrozenDictionary<short, FrozenDictionary<string, IOWage>>.Empty;
}
