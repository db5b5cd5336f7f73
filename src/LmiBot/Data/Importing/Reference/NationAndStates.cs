using LmiBot.Areas;
using LmiBot.Data.Importing.Figures;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The nation and its states with their names and abbreviations.</summary>
internal static class NationAndStates
{
    public static IEnumerable<object> Rows =>
    [
        NewAreas.Nation(),
        new AreaName { AreaCode = NewAreas.NationCode, Name = NewAreas.Nation().Name, Kind = AreaNameKind.Own },
        .. UsState.All.SelectMany(State),
    ];

    private static IEnumerable<object> State(UsState state) =>
    [
        NewAreas.State(state),
        new AreaName { AreaCode = state.AreaCode, Name = state.Name, Kind = AreaNameKind.Own },
        new AreaName { AreaCode = state.AreaCode, Name = state.Abbreviation, Kind = AreaNameKind.Own },
    ];
}
