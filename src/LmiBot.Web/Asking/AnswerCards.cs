using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Web.Cards;
using LmiBot.Web.Occupations;
using LmiBot.Web.Pages;

namespace LmiBot.Web.Asking;

/// <summary>Draws answers as Adaptive Cards from the templates in <c>cards/asking</c>. All figures are formatted before they reach a template.</summary>
internal sealed class AnswerCards(CardTemplates templates, Site site)
{
    /// <summary>Labels longer than this push the bars of a chart out of sight on a phone.</summary>
    private const int LongestLabel = 24;

    /// <summary>A longer one is cut off on a phone; the card says the whole above it.</summary>
    private const int LongestButton = 33;

    private const int MostButtons = 5;

    /// <param name="answer">What the card says.</param>
    /// <param name="reader">The request of whoever reads the card in the bot's own web chat, so that a link finds its way back; null elsewhere.</param>
    public JsonObject Draw(Answer answer, HttpRequest? reader = null) => templates.Expand(Template(answer.Kind), Data(answer, reader));

    private static string Template(QuestionKind kind) => kind switch
    {
        QuestionKind.Ranking => "asking/ranking",
        QuestionKind.Figure or QuestionKind.Profile => "asking/figure",
        _ => "asking/message",
    };

    private JsonObject Data(Answer answer, HttpRequest? reader)
    {
        var bars = Bars(answer);
        return new JsonObject
        {
            ["title"] = answer.Title,
            ["text"] = answer.Text,
            ["heading"] = answer.Kind == QuestionKind.Profile ? AnswerCardText.Measure : AnswerCardText.Occupation,
            ["valueName"] = answer.Columns is [var first, ..] ? first.Header : "",
            ["rows"] = Array(answer.Rows.Select(row => Row(row, answer.Columns))),
            ["bars"] = Array(bars.Select(b => new JsonObject { ["label"] = b.Label, ["value"] = b.Value })),
            ["chart"] = bars.Count > 0 ? BarChartImage.Draw([.. bars.Select(b => (b.Label, b.Share, b.Text))]) : "",
            ["chartText"] = string.Join("; ", answer.Rows.Take(bars.Count).Select(r => $"{r.Title}: {r.Value.Text}")),
            ["choices"] = answer.Kind == QuestionKind.Choice ? Numbered(answer.Suggestions) : "",
            ["notes"] = Array(answer.Notes.Select(n => new JsonObject { ["text"] = n })),
            ["source"] = string.Join("; ", answer.Sources.Select(Source).Distinct()),
            ["buttons"] = Array(answer.Suggestions.Take(MostButtons).Select(s => new JsonObject { ["label"] = Short(s.Label, LongestButton), ["ask"] = s.Text })),
            ["page"] = Page(answer, reader),
            ["pageName"] = OccupationText.Page,
        };
    }

    /// <summary>The whole address of the answer's page; empty where it has none, or where nobody knows where the pages are.</summary>
    private string Page(Answer answer, HttpRequest? reader) => AnswerPage.Of(answer) is { } path
        ? (reader is null ? site.Address(path) : site.Address(path, reader))?.AbsoluteUri ?? ""
        : "";

    /// <summary>The leading figure at the right, the others in a line below the title: a phone shows both whole.</summary>
    private static JsonObject Row(AnswerRow row, IReadOnlyList<AnswerColumn> columns) => new()
    {
        ["title"] = row.Title,
        ["value"] = row.Cells is [var first, ..] ? first.Text : "",
        ["context"] = string.Join(" · ", row.Cells.Zip(columns).Skip(1).Select(c => $"{c.Second.Header}: {c.First.Text}")),
    };

    /// <summary>One bar a row, where there is something to compare and every figure is known and not negative.</summary>
    private static List<Bar> Bars(Answer answer)
    {
        if (answer.Kind != QuestionKind.Ranking || answer.Rows.Count < 2 || answer.Rows.Any(r => r.Value.Value is null or < 0))
            return [];
        var most = Math.Max(1, answer.Rows.Max(r => r.Value.Value!.Value));
        return [.. answer.Rows.Take(10).Select(r => new Bar(Short(r.Title, LongestLabel), r.Value.Value!.Value, (double)(r.Value.Value!.Value / most), r.Value.Text))];
    }

    private static string Numbered(IEnumerable<Suggestion> choices) =>
        string.Join('\n', choices.Select((c, index) => string.Create(CultureInfo.CurrentCulture, $"{index + 1}. {c.Label}")));

    private static string Source(AnswerSource source) =>
        source.AreaName.Length == 0 ? $"{source.Name}, {source.Vintage}" : $"{source.Name}, {source.Vintage}, {source.AreaName}";

    private static string Short(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, longest - 1).TrimEnd(), "…");

    private static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];

    private sealed record Bar(string Label, decimal Value, double Share, string Text);
}
