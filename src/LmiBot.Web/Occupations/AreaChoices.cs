using LmiBot.Areas;
using LmiBot.Releases;

namespace LmiBot.Web.Occupations;

/// <summary>The areas that have figures, to choose from.</summary>
internal static class AreaChoices
{
    public static IReadOnlyList<AreaGroup> Of(ReleaseSnapshot release) =>
        [.. release.Areas.All
            .Where(a => release.Figures(a.AreaCode) is not null)
            .GroupBy(a => a.Type)
            .OrderBy(g => g.Key)
            .Select(g => new AreaGroup(Name(g.Key), [.. g.OrderBy(a => a.Name, StringComparer.CurrentCulture)]))];

    private static string Name(AreaType type) => type switch
    {
        AreaType.Nation => OccupationText.Nation,
        AreaType.State => OccupationText.States,
        AreaType.Metropolitan => OccupationText.Metropolitan,
        AreaType.Nonmetropolitan => OccupationText.Nonmetropolitan,
        _ => OccupationText.Other,
    };
}

/// <param name="Name">What its areas are.</param>
/// <param name="Areas">By name.</param>
public sealed record AreaGroup(string Name, IReadOnlyList<Area> Areas);
