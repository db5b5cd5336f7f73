using LmiBot.Data.Importing.Figures;

namespace LmiBot.Data.Importing;

/// <summary>Every layout that can be read.</summary>
internal static class Layouts
{
    public static IReadOnlyList<Layout> All { get; } =
    [
        new OewsLayout(),
    ];
}
