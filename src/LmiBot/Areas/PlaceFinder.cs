using System.Collections.Frozen;
using LmiBot.Asking.Reading;

namespace LmiBot.Areas;

/// <summary>The areas that a place's name may mean, where it means several.</summary>
/// <param name="areas">Of a release.</param>
/// <param name="homeArea">Whose state comes first.</param>
public sealed class PlaceFinder(AreaCatalog areas, string homeArea)
{
    private readonly string? _homeState = areas.StateOf(homeArea);

    private readonly FrozenDictionary<string, AreaName[]> _byPhrase = areas.Names.GroupBy(n => Words.Normalize(n.Name)).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <param name="place">As typed: "Springfield", "Springfield, Illinois".</param>
    /// <returns>Those in the state that is named, else in the home state first, the surest bearers first; none where nothing is called so.</returns>
    public IReadOnlyList<Area> Find(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var whole = Bearers(place);
        if (whole.Count > 0 || place.LastIndexOf(',') is not (> 0 and var comma))
            return whole;
        var states = Bearers(place[(comma + 1)..]).Where(a => a.Type == AreaType.State).Select(a => a.AreaCode).ToHashSet(StringComparer.Ordinal);
        return [.. Bearers(place[..comma]).Where(a => states.Contains(areas.StateOf(a.AreaCode) ?? ""))];
    }

    /// <summary>The area's name, of a county with its state.</summary>
    public string Name(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Type is AreaType.County or AreaType.WorkforceArea && areas.StateOf(area.AreaCode) is { } state ? $"{area.Name}, {areas.Find(state)!.Name}" : area.Name;
    }

    private List<Area> Bearers(string name) =>
        [.. _byPhrase.GetValueOrDefault(Words.Normalize(name), [])
            .OrderByDescending(n => areas.StateOf(n.AreaCode) == _homeState).ThenBy(n => n.Kind).ThenBy(n => n.AreaCode, StringComparer.Ordinal)
            .Select(n => areas.Find(n.AreaCode)).OfType<Area>().Distinct()];
}
