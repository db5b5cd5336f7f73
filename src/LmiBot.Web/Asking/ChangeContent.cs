using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What is in the card of the form "Change area or measure".</summary>
internal static class ChangeContent
{
    public static string RowsFault => Most(ChangeText.RowsFault);

    /// <param name="question">What is to be changed.</param>
    /// <param name="choices">What is offered.</param>
    /// <param name="input">What stands in the form.</param>
    /// <param name="fault">What is wrong with that; empty where nothing is.</param>
    public static JsonObject Of(Question question, ChangeChoices choices, ChangeInput input, string fault) => new()
    {
        ["fault"] = fault,
        ["areaLabel"] = ChangeText.Area,
        ["areaFault"] = ChangeText.AreaFault,
        ["area"] = choices.Areas.Any(a => a.AreaCode == input.Area) ? input.Area : "",
        ["areas"] = Choices(choices.Areas.Select(a => (a.Name, a.AreaCode))),
        ["measureLabel"] = ChangeText.Measure,
        ["measureFault"] = ChangeText.MeasureFault,
        ["measure"] = choices.Measures.Contains(input.Measure) ? input.Measure : "",
        ["measures"] = Choices(choices.Measures.Select(m => (Name(m), m))),
        ["isList"] = question.Kind == QuestionKind.Ranking,
        ["rowsLabel"] = Most(ChangeText.Rows),
        ["rowsFault"] = RowsFault,
        // A number field can't show what is no number.
        ["rows"] = input.RowCount ?? AskingOptions.DefaultLimit,
        ["mostRows"] = AskingOptions.MostRows,
        ["show"] = ChangeText.Show,
        [ChangeData.Property] = ChangeData.Write(question),
        ["buttons"] = new JsonArray(),
    };

    private static JsonArray Choices(IEnumerable<(string Name, string Value)> choices) =>
        [.. choices.Select(c => new JsonObject { ["name"] = c.Name, ["value"] = c.Value })];

    private static string Name(string measure) => measure == ChangeChoices.AllFigures
        ? ChangeText.AllFigures
        : MeasureWords.Name(Enum.GetValues<Measure>().Single(m => MeasureWords.Key(m) == measure));

    private static string Most(string pattern) => string.Format(CultureInfo.CurrentCulture, pattern, AskingOptions.MostRows);
}
