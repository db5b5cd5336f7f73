using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What is in the card of a ranking: a table, and a chart of it where there is something to compare.</summary>
internal static class RankingContent
{
    /// <summary>Longer labels push the bars of Teams' own chart out of sight on a phone.</summary>
    private const int LongestLabel = 24;

    private const int LongestLine = 30;

    private const int MostBars = 10;

    /// <summary>Rows that lead to their occupation. What each carries takes 400 bytes, twice that of its figures, and a card has no room for more.</summary>
    private const int MostPressed = 10;

    public static JsonObject Of(Answer answer)
    {
        var charted = Charted(answer.Rows);
        return new JsonObject
        {
            ["heading"] = AnswerCardText.Occupation,
            ["valueName"] = answer.Columns is [var first, ..] ? Together(first.Header) : "",
            ["rows"] = new JsonArray([.. answer.Rows.Select((row, index) => Row(row, answer, index < MostPressed))]),
            ["bars"] = new JsonArray([.. charted.Select(r => new JsonObject { ["label"] = Shortened.To(LongestLabel, r.Title), ["value"] = r.Value.Value })]),
            ["chart"] = charted.Count > 0 ? BarChartImage.Draw([.. charted.Select(r => (r.Title, r.Value.Value!.Value, r.Value.Text))]) : "",
            ["chartText"] = string.Join("; ", charted.Select(r => $"{r.Title}: {r.Value.Text}")),
        };
    }

    /// <summary>The leading figure at the right, the others in a line below the title: a phone shows both whole.</summary>
    private static JsonObject Row(AnswerRow row, Answer answer, bool isPressed) => new()
    {
        ["title"] = row.Title,
        [AskedByButton.Property] = isPressed ? CardAction.Write(answer.Question.About(row.SocCode), answer.Question) : "",
        ["value"] = row.Cells is [var first, ..] ? first.Text : "",
        ["context"] = string.Join(" · ", row.Cells.Zip(answer.Columns).Skip(1).Select(c => Unbroken($"{c.Second.Header}: {c.First.Text}"))),
    };

    /// <summary>A figure stays in the line of its name, where a phone has room for both.</summary>
    private static string Unbroken(string fact) => fact.Length <= LongestLine ? fact.Replace(' ', '\u00A0') : fact;

    /// <summary>A period stays in one line: "2022–32".</summary>
    private static string Together(string header) => header.Replace("–", "–\u2060", StringComparison.Ordinal);

    /// <summary>The first rows, where every figure is known and not negative.</summary>
    private static List<AnswerRow> Charted(IReadOnlyList<AnswerRow> rows) =>
        rows.Count < 2 || rows.Any(r => r.Value.Value is null or < 0) ? [] : [.. rows.Take(MostBars)];
}
