using LmiBot.Areas;

namespace LmiBot.Data.Importing.Figures;

/// <summary>Areas that a file of figures names before any geography file has.</summary>
internal static class NewAreas
{
    public const string NationCode = "00";

    public static Area Nation() => new() { AreaCode = NationCode, Type = AreaType.Nation, Name = "United States" };

    public static Area State(UsState state) =>
        new() { AreaCode = state.AreaCode, Type = AreaType.State, Name = state.Name, ParentCode = NationCode };

    /// <summary>The area, its state and the nation, as far as they are unknown; they are known afterwards.</summary>
    public static IEnumerable<Area> Unknown(Area area, HashSet<string> known)
    {
        if (!known.Add(area.AreaCode))
            yield break;
        yield return area;
        if (area.ParentCode is { } parent && UsState.Coded(parent) is { } state && known.Add(parent))
            yield return State(state);
        if (known.Add(NationCode))
            yield return Nation();
    }
}
