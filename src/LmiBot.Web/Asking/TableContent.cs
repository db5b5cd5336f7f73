using System.Text.Json.Nodes;
using LmiBot.Asking;

namespace LmiBot.Web.Asking;

/// <summary>What is in the cards of looked-up figures: one figure, a comparison, a profile. A table has two columns, so that a phone shows it whole.</summary>
internal static class TableContent
{
    /// <summary>The figure at large, and what was published with it.</summary>
    public static JsonObject Figure(Answer answer, AnswerRow row) => new()
    {
        ["figure"] = row.Value.Text,
        ["facts"] = new JsonArray([.. row.Cells.Zip(answer.Columns).Skip(1).Select(c => new JsonObject { ["name"] = c.Second.Header, ["value"] = c.First.Text })]),
        ["meaning"] = answer.Meaning,
    };

    /// <summary>A table a measure, in each the occupations, the areas or the years below each other.</summary>
    public static JsonObject Comparison(Answer answer) => new()
    {
        ["meaning"] = answer.Meaning,
        ["tables"] = new JsonArray([.. answer.Columns.Select((column, index) =>
            Table(Heading(answer.Question), column.Header, answer.Rows.Select(r => (r.Title, r.Cells[index].Text))))]),
    };

    /// <summary>What the rows of an answer are.</summary>
    public static string Heading(Question question) => question switch
    {
        { Kind: QuestionKind.Series } => AnswerCardText.Date,
        { Kind: QuestionKind.Trend } => AnswerCardText.Year,
        { OtherAreas.Count: > 0 } => AnswerCardText.Area,
        _ => AnswerCardText.Occupation,
    };

    /// <summary>A table a publication: what is projected, and what was surveyed.</summary>
    public static JsonObject Profile(Answer answer) => new()
    {
        ["tables"] = new JsonArray([.. answer.Rows.GroupBy(r => r.Measure!.Value.IsProjected()).Select(g =>
            Table(g.Key ? AnswerCardText.Outlook : AnswerCardText.JobsAndPay, answer.Columns[0].Header, g.Select(r => (r.Title, r.Value.Text))))]),
        ["eventsTitle"] = answer.Events?.Title ?? "",
        ["eventsText"] = answer.Events?.Text ?? "",
        ["events"] = answer.Events is { } events ? EventsContent.Rows(events.Rows) : new JsonArray(),
        ["eventsNotes"] = string.Join(' ', answer.Events?.Notes ?? []),
    };

    private static JsonObject Table(string heading, string valueName, IEnumerable<(string Title, string Value)> rows) => new()
    {
        ["heading"] = heading,
        ["valueName"] = valueName,
        ["rows"] = new JsonArray([.. rows.Select(r => new JsonObject { ["title"] = r.Title, ["value"] = r.Value })]),
    };
}
