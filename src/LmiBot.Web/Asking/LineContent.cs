using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Series;

namespace LmiBot.Web.Asking;

/// <summary>A line over time for <c>Chart.Line</c>, which would draw through a gap: so each stretch between gaps is a line of its own.</summary>
internal static class LineContent
{
    /// <returns>Each with its legend and points; none where there are less than two points.</returns>
    public static JsonArray Of(AnswerSeries? series)
    {
        var stretches = series?.Stretches() ?? [];
        return stretches.Sum(s => s.Count) < 2 ? []
            : [.. stretches.Select(s => new JsonObject { ["legend"] = stretches.Count == 1 ? series!.Name : Period(s), ["points"] = new JsonArray([.. s.Select(Point)]) })];
    }

    private static JsonObject Point(SeriesPoint point) => new() { ["date"] = point.Date.ToString("O", CultureInfo.InvariantCulture), ["value"] = point.Value };

    private static string Period(IReadOnlyList<SeriesPoint> points) => string.Create(CultureInfo.CurrentCulture, $"{points[0].Date:MMM yyyy} – {points[^1].Date:MMM yyyy}");
}
