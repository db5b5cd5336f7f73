using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What stands in the form, as typed: any text.</summary>
/// <param name="Area">An area code.</param>
/// <param name="Measure">One of <see cref="ChangeChoices.Measures"/>.</param>
/// <param name="Rows">How many rows a list is to have.</param>
internal sealed record ChangeInput(string Area, string Measure, string Rows)
{
    public static ChangeInput Of(Question question) => new(
        question.AreaCode,
        question.Kind == QuestionKind.Profile ? ChangeChoices.AllFigures : MeasureWords.Key(question.Measure),
        Math.Min(question.Limit, AskingOptions.MostRows).ToString(CultureInfo.InvariantCulture));

    public static ChangeInput Of(JsonObject data) => new(TextOf(data["area"]), TextOf(data["measure"]), TextOf(data["rows"]));

    /// <summary>Null for what is no number.</summary>
    public int? RowCount => int.TryParse(Rows, NumberStyles.Integer, CultureInfo.InvariantCulture, out var rows) ? rows : null;

    /// <summary>What is wrong with it, in a sentence; null where nothing is.</summary>
    public string? Fault(Question question, ChangeChoices choices) =>
        !choices.Areas.Any(a => a.AreaCode == Area) ? ChangeText.AreaFault
        : !choices.Measures.Contains(Measure) ? ChangeText.MeasureFault
        : question.Kind == QuestionKind.Ranking && RowCount is not (> 0 and <= AskingOptions.MostRows) ? ChangeContent.RowsFault
        : null;

    /// <summary>The question with what stands in a form without a fault. A list by another measure begins with the highest.</summary>
    public Question Change(Question question)
    {
        var measure = Enum.GetValues<Measure>().Where(m => MeasureWords.Key(m) == Measure).DefaultIfEmpty(question.Measure).Single();
        var changed = question with
        {
            AreaCode = Area,
            OtherAreas = [],
            Measure = measure,
            Order = measure == question.Measure ? question.Order : SortOrder.Descending,
            Hourly = question.Hourly && measure.IsWage(),
            Offset = 0,
        };
        return question.Kind == QuestionKind.Ranking
            ? changed with { Limit = RowCount!.Value }
            : changed with { Kind = Measure == ChangeChoices.AllFigures ? QuestionKind.Profile : QuestionKind.Figure };
    }

    private static string TextOf(JsonNode? input) => input is JsonValue value ? value.ToString() : "";
}
