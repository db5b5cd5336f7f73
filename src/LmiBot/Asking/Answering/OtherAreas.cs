using LmiBot.Areas;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Where else one may look: the state and the nation around an area, the agency's home area, the largest metropolitan area of the state.</summary>
internal sealed class OtherAreas(ReleaseSnapshot release, FigureTable figures, AskingOptions options)
{
    private readonly Dictionary<string, Area> _largest = release.Areas.All
        .Where(a => a.Type == AreaType.Metropolitan && release.Areas.StateOf(a.AreaCode) is not null && release.Figures(a.AreaCode) is not null)
        .GroupBy(a => release.Areas.StateOf(a.AreaCode)!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.MaxBy(a => release.Figures(a.AreaCode)!.Wages.Values.Sum(w => w.Employment ?? 0))!, StringComparer.Ordinal);

    /// <summary>Where the question has figures of its own to show, the widest use first; the area that it asks about is not among them.</summary>
    public IEnumerable<Area> For(Question question) => release.Areas.Upward(question.AreaCode).Skip(1)
        .Append(release.Areas.Find(options.HomeArea)!)
        .Concat(Largest(question.AreaCode))
        .Where(a => a.AreaCode != question.AreaCode && Has(a, question))
        .Distinct();

    private IEnumerable<Area> Largest(string areaCode) =>
        release.Areas.StateOf(areaCode) is { } state && _largest.TryGetValue(state, out var largest) ? [largest] : [];

    /// <summary>A metropolitan area has no projections of its own.</summary>
    private bool Has(Area area, Question question) =>
        figures.AreaWith(area.AreaCode, question.Kind == QuestionKind.Profile ? Measure.MedianWage : question.Measure) == area;
}
