using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Releases;

namespace LmiBot.Web.Asking;

/// <summary>What the form offers.</summary>
/// <param name="Areas">The area at hand, the nation, the states, and what lies in the same state; in the nation's place, in the home state. Those of all states would be too many for a card.</param>
/// <param name="Measures">Names of measures, and <see cref="AllFigures"/> where the question is about one occupation.</param>
internal sealed record ChangeChoices(IReadOnlyList<Area> Areas, IReadOnlyList<string> Measures)
{
    /// <summary>In place of a measure.</summary>
    public const string AllFigures = "all";

    public static ChangeChoices Of(Question question, ReleaseSnapshot release, string homeArea)
    {
        var state = release.Areas.StateOf(question.AreaCode) ?? release.Areas.StateOf(homeArea);
        return new ChangeChoices(
            [.. release.Areas.All
                .Where(a => release.Figures(a.AreaCode) is not null && (a.Type <= AreaType.State || release.Areas.StateOf(a.AreaCode) == state))
                .OrderBy(a => a.Type).ThenBy(a => a.Name, StringComparer.CurrentCulture)
                .Prepend(release.Areas.Find(question.AreaCode)!)
                .DistinctBy(a => a.AreaCode)],
            [.. question.Occupations.Count == 1 ? (string[])[AllFigures] : [], .. Enum.GetValues<Measure>().Select(MeasureWords.Key)]);
    }
}
