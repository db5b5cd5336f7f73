using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What is in the card of a time series: its line, and what the last figure is held against.</summary>
internal static class SeriesContent
{
    public static JsonObject Of(Answer answer)
    {
        var lines = LineContent.Of(answer.Series);
        return new JsonObject
        {
            ["heading"] = TableContent.Heading(answer.Question),
            ["valueName"] = answer.Columns is [var first, ..] ? first.Header : "",
            ["rows"] = new JsonArray([.. answer.Rows.Select(r => Row(r, answer.Columns[1].Header))]),
            ["chart"] = lines.Count > 0 ? LineChartImage.Draw(answer.Series!) : "",
            ["lines"] = lines,
            ["chartText"] = string.Join("; ", answer.Rows.Select(r => $"{r.Title}: {r.Value.Text}")),
            ["meaning"] = answer.Meaning,
        };
    }

    private static JsonObject Row(AnswerRow row, string changeName) => new()
    {
        ["title"] = row.Title,
        ["value"] = row.Value.Text,
        ["context"] = row.Cells[1].Value is not null ? $"{changeName}: {row.Cells[1].Text}" : "",
    };
}
