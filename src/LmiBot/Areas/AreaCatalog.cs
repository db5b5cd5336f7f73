using System.Collections.Frozen;

namespace LmiBot.Areas;

/// <summary>The areas of a release, by code and by what people call them.</summary>
public sealed class AreaCatalog(IEnumerable<Area> areas, IEnumerable<AreaName> names)
{
    /// <summary>The code of the nation.</summary>
    public const string NationCode = "00";

    private readonly FrozenDictionary<string, Area> _byCode = areas.ToFrozenDictionary(a => a.AreaCode, StringComparer.Ordinal);

    public IReadOnlyList<AreaName> Names { get; } = [.. names];

    public IEnumerable<Area> All => _byCode.Values;

    public Area? Find(string areaCode) => _byCode.GetValueOrDefault(areaCode);

    /// <summary>The area, then each wider one, to the nation.</summary>
    public IEnumerable<Area> Upward(string areaCode)
    {
        for (var area = Find(areaCode); area is not null; area = area.ParentCode is { } parent ? Find(parent) : null)
            yield return area;
    }

    /// <summary>The code of the state that the area lies in (a metropolitan area in several: its primary one); null for the nation.</summary>
    public string? StateOf(string areaCode) => Upward(areaCode).FirstOrDefault(a => a.Type == AreaType.State)?.AreaCode;
}
