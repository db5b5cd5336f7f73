using LmiBot.Areas;
using LmiBot.Asking.Reading;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The names of a release that a sentence about an event may hold. Costly: one a release.</summary>
/// <param name="release">Whose areas.</param>
/// <param name="occupations">Of the same release.</param>
/// <param name="homeArea">The code of the area whose places a name shared by many means.</param>
public sealed class EventNames(ReleaseSnapshot release, OccupationSearch occupations, string homeArea)
{
    private readonly ILookup<string, AreaName> _areas = release.Areas.Names.ToLookup(n => Words.Normalize(n.Name), StringComparer.Ordinal);
    private readonly AreaResolver _resolver = new(release.Areas, homeArea);

    /// <summary>The narrowest area that bears the name: the county that a town lies in, else a wider one. "Austin" and "Austin, Texas" are names.</summary>
    /// <returns>Its code; null where no area bears the name, or more than one that cannot be told apart.</returns>
    public string? Area(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        List<IReadOnlyList<AreaName>> parts = [.. name.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(p => (IReadOnlyList<AreaName>)[.. _areas[Words.Normalize(p)]])];
        if (parts.Count == 0 || parts.Exists(p => p.Count == 0))
            return null;
        return _resolver.Resolve([.. parts.Select(Counties)]) is [var county] ? county.AreaCode
            : _resolver.Resolve(parts) is [var area] ? area.AreaCode
            : null;
    }

    /// <summary>The occupation that bears exactly this title.</summary>
    /// <returns>Its SOC code; null where none does, or more than one.</returns>
    public string? Occupation(string title) => occupations.Exact(Words.Normalize(title)) is [var only] ? only.SocCode : null;

    private IReadOnlyList<AreaName> Counties(IReadOnlyList<AreaName> names)
    {
        var counties = names.Where(n => release.Areas.Find(n.AreaCode)?.Type == AreaType.County).ToList();
        return counties.Count > 0 ? counties : names;
    }
}
