using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Web.Cards;

namespace LmiBot.Web.Asking;

/// <summary>Draws answers as Adaptive Cards from the templates in <c>cards/asking</c>. All figures are formatted before they reach a template.</summary>
internal sealed class AnswerCards(CardTemplates templates)
{
    /// <summary>Labels longer than this push the bars of a chart out of sight on a phone.</summary>
    private const int LongestLabel = 24;

    private const int MostButtons = 5;

    public JsonObject Draw(Answer answer) => templates.Expand(Template(answer.Kind), Data(answer));

    private static string Template(QuestionKind kind) => kind switch
    {
        QuestionKind.Ranking => "asking/ranking",
        QuestionKind.Figure or QuestionKind.Profile => "asking/figure",
        _ => "asking/message",
    };

    private static JsonObject Data(Answer answer) => new()
    {
        ["title"] = answer.Title,
        ["text"] = answer.Text,
        ["heading"] = answer.Kind == QuestionKind.Profile ? "" : AnswerCardText.Occupation,
        ["columns"] = Array(answer.Columns.Select(c => Text("header", c.Header))),
        ["rows"] = Array(answer.Rows.Select(row => new JsonObject
        {
            ["title"] = row.Title,
            ["cells"] = Array(row.Cells.Select(c => Text("text", c.Text))),
        })),
        ["bars"] = Array(Bars(answer)),
        ["valueName"] = answer.Columns is [var first, ..] ? first.Header : "",
        ["notes"] = string.Join("\n\n", answer.Notes),
        ["source"] = string.Join("; ", answer.Sources.Select(Source).Distinct()),
        ["buttons"] = Array(answer.Suggestions.Take(MostButtons).Select(s => new JsonObject { ["label"] = s.Label, ["ask"] = s.Text })),
    };

    /// <summary>One bar a row, where there is something to compare and every figure is known and not negative.</summary>
    private static IEnumerable<JsonObject> Bars(Answer answer)
    {
        if (answer.Kind != QuestionKind.Ranking || answer.Rows.Count < 2 || answer.Rows.Any(r => r.Value.Value is null or < 0))
            return [];
        var most = Math.Max(1, answer.Rows.Max(r => r.Value.Value!.Value));
        return answer.Rows.Take(10).Select(r => new JsonObject
        {
            ["label"] = Short(r.Title),
            ["value"] = r.Value.Value,
            ["text"] = r.Value.Text,
            ["share"] = Math.Max(1, (int)Math.Round(100 * r.Value.Value!.Value / most)).ToString(CultureInfo.InvariantCulture),
            ["rest"] = Math.Max(1, 100 - (int)Math.Round(100 * r.Value.Value!.Value / most)).ToString(CultureInfo.InvariantCulture),
        });
    }

    private static string Source(AnswerSource source) =>
        source.AreaName.Length == 0 ? $"{source.Name}, {source.Vintage}" : $"{source.Name}, {source.Vintage}, {source.AreaName}";

    private static string Short(string title) =>
        title.Length <= LongestLabel ? title : string.Concat(title.AsSpan(0, LongestLabel - 1).TrimEnd(), "…");

    private static JsonObject Text(string name, string value) => new() { [name] = value };

    private static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
