using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What is in the card of a time series: its line, and what the last figure is held against.</summary>
internal static class SeriesContent
{
    public static JsonObject Of(Answer answer)
    {
        var points = answer.Series?.Points ?? [];
        var isDrawn = points.Count > 1;
        return new JsonObject
        {
            ["heading"] = TableContent.Heading(answer.Question),
            ["valueName"] = answer.Columns is [var first, ..] ? first.Header : "",
            ["rows"] = new JsonArray([.. answer.Rows.Select(r => Row(r, answer.Columns[1].Header))]),
            ["lineName"] = answer.Series?.Name ?? "",
            ["points"] = isDrawn ? new JsonArray([.. points.Select(p => new JsonObject { ["date"] = p.Date.ToString("O", CultureInfo.InvariantCulture), ["value"] = p.Value })]) : [],
            ["chart"] = isDrawn ? LineChartImage.Draw(points) : "",
            ["chartText"] = string.Join("; ", answer.Rows.Select(r => $"{r.Title}: {r.Value.Text}")),
            ["meaning"] = answer.Meaning,
        };
    }

    private static JsonObject Row(AnswerRow row, string changeName) => new()
    {
        ["title"] = row.Title,
        ["value"] = row.Value.Text,
        ["context"] = row.Cells[1].Text.Length > 0 ? $"{changeName}: {row.Cells[1].Text}" : "",
    };
}
