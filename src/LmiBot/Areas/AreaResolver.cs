namespace LmiBot.Areas;

/// <summary>Tells apart the areas that share a name.</summary>
internal sealed class AreaResolver(AreaCatalog areas, string homeArea)
{
    private readonly string? _homeState = areas.StateOf(homeArea) ?? homeArea;

    /// <summary>The areas that the names mean. "Austin, Texas" is one; two or more are either meant together or cannot be told apart.</summary>
    /// <param name="mentions">For each name in a text, all areas that bear it.</param>
    /// <param name="areCompared">An area is named to be compared with the one that lies in it, not to tell which that is.</param>
    public IReadOnlyList<Area> Resolve(IReadOnlyList<IReadOnlyList<AreaName>> mentions, bool areCompared = false)
    {
        var states = mentions.SelectMany(m => m).Select(n => n.AreaCode)
            .Where(code => areas.Find(code)?.Type == AreaType.State).ToHashSet(StringComparer.Ordinal);
        var resolved = mentions.SelectMany(names => Candidates(names, states)).DistinctBy(a => a.AreaCode).ToList();
        return areCompared || resolved.Count < 2
            ? resolved
            : resolved.FindAll(a => !resolved.Exists(other => other != a && areas.Upward(other.AreaCode).Contains(a)));
    }

    /// <summary>The surest bearers of one name: in the state that is named beside it, else in the home state, else anywhere.</summary>
    private List<Area> Candidates(IReadOnlyList<AreaName> names, HashSet<string> states)
    {
        var near = names.Where(n => states.Contains(areas.StateOf(n.AreaCode) ?? "")).ToList();
        if (near.Count == 0)
        {
            var surest = names.Min(n => n.Kind);
            near = names.Where(n => n.Kind == surest).ToList();
            if (near.Exists(n => areas.StateOf(n.AreaCode) == _homeState))
                near = near.FindAll(n => areas.StateOf(n.AreaCode) == _homeState);
        }

        var kind = near.Min(n => n.Kind);
        List<Area> bearers = [.. near.Where(n => n.Kind == kind).Select(n => areas.Find(n.AreaCode)).OfType<Area>().DistinctBy(a => a.AreaCode)];
        // A city in several counties of one metropolitan area is that area.
        return bearers.Count > 1 && bearers.DistinctBy(a => a.ParentCode).Count() == 1 && bearers[0] is { Type: AreaType.County, ParentCode: { } shared }
            ? [areas.Find(shared)!]
            : bearers;
    }
}
