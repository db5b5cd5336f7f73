using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.HiringEvents.Answering;
using LmiBot.Web.HiringEvents;

namespace LmiBot.Web.Asking;

/// <summary>What is in the card of an answer about hiring events: a chart, the table by month or industry, and the events.</summary>
internal static class EventsContent
{
    /// <summary>Rows of the table: the page has them all.</summary>
    private const int MostGroups = 12;

    /// <param name="answer">The answer.</param>
    /// <param name="events">Its events.</param>
    /// <param name="address">The whole address of a path; empty where nobody knows where the pages are.</param>
    public static JsonObject Of(Answer answer, AnswerEvents events, Func<string, string> address)
    {
        var charted = events.Chart.Any(g => g.Gains.Least + g.Losses.Least > 0) ? events.Chart : [];
        return new JsonObject
        {
            ["chartTitle"] = AnswerCardText.EventsChart,
            ["series"] = new JsonArray([.. Series(events, charted).Select(s => new JsonObject
            {
                ["legend"] = s.Name,
                ["color"] = s.Color,
                ["values"] = new JsonArray([.. charted.Select(g => new JsonObject { ["x"] = g.Label, ["y"] = s.Jobs(g).Least })]),
            })]),
            ["chart"] = charted.Count > 0 ? MonthChartImage.Draw(charted, [.. Series(events, charted).Select(s => (s.Name, s.Class, s.Jobs))]) : "",
            ["chartText"] = string.Join("; ", charted.Select(g => $"{g.Label}: {string.Join(", ", Series(events, charted).Select(s => $"{s.Name} {(s.Jobs == Gains ? g.GainsText : g.LossesText)}"))}")),
            ["groupName"] = events.GroupedBy == EventGrouping.Industry ? AnswerCardText.Industry : AnswerCardText.Month,
            ["gainsName"] = AnswerCardText.JobsGained,
            ["lossesName"] = AnswerCardText.JobsLost,
            ["groups"] = new JsonArray([.. events.Groups.Take(MostGroups).Select(g => new JsonObject { ["label"] = g.Label, ["gains"] = g.GainsText, ["losses"] = g.LossesText })]),
            ["groupsFurther"] = events.Groups.Count > MostGroups ? Say(AnswerCardText.GroupsFurther, events.Groups.Count - MostGroups) : "",
            ["events"] = Rows(events.Rows),
            ["download"] = events.Count == 0 ? ""
                : address(EventsQuery.Csv + EventsQuery.Of(answer.Question)) is { Length: > 0 } csv ? Say(AnswerCardText.Download, csv, address(EventsQuery.Workbook + EventsQuery.Of(answer.Question)))
                : Say(AnswerCardText.DownloadOnPage, EventsQuery.Page),
        };
    }

    /// <summary>The employer and how many jobs, and what, where, when and by whom it was told below.</summary>
    public static JsonArray Rows(IReadOnlyList<AnswerEvent> events) =>
        [.. events.Select(e => new JsonObject { ["employer"] = Plain(e.Event.EmployerName), ["jobs"] = e.Jobs, ["context"] = Plain(string.Join(" · ", e.Kind, e.Place, e.Day, e.Source)) })];

    /// <summary>The sides that were asked for and have a number.</summary>
    private static List<(string Name, string Color, string Class, Func<EventGroup, JobTotals> Jobs)> Series(AnswerEvents events, IReadOnlyList<EventGroup> charted)
    {
        List<(string, string, string, Func<EventGroup, JobTotals>)> sides = [];
        if (events.Gains is not null && charted.Any(g => g.Gains.Least > 0))
            sides.Add((AnswerCardText.JobsGained, "categoricalBlue", "b", Gains));
        if (events.Losses is not null && charted.Any(g => g.Losses.Least > 0))
            sides.Add((AnswerCardText.JobsLost, "categoricalMarigold", "l", Losses));
        return sides;
    }

    private static readonly Func<EventGroup, JobTotals> Gains = g => g.Gains;

    private static readonly Func<EventGroup, JobTotals> Losses = g => g.Losses;

    /// <summary>What people typed makes no links: cards read Markdown.</summary>
    private static string Plain(string text) => text.Replace("](", "] (", StringComparison.Ordinal);

    private static string Say(string pattern, params object[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);
}
