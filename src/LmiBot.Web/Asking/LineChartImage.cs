using System.Globalization;
using System.Text;
using LmiBot.Asking;
using LmiBot.Series;

namespace LmiBot.Web.Asking;

/// <summary>A line over time as an SVG image in a data address: what a client draws that knows no charts.</summary>
internal static class LineChartImage
{
    private const int Width = 320;
    private const int Height = 204;
    private const int Margin = 8;

    /// <summary>Where the line may go: between the labels of the highest figure and the lowest, above the dates.</summary>
    private const int Top = 32;
    private const int Bottom = 152;

    /// <summary>As of <see cref="BarChartImage"/>: it brings its own ground, that of the device's theme.</summary>
    private const string Style = """
        .g{fill:#fff}.t{fill:#242424}.l{fill:none;stroke:#4f6bed;stroke-width:2;stroke-linecap:round}.p{fill:#4f6bed}.a{stroke:#919191}
        @media(prefers-color-scheme:dark){.g{fill:#292929}.t{fill:#fff}.l{stroke:#8b9bf4}.p{fill:#8b9bf4}}
        @media(forced-colors:active) and (prefers-color-scheme:dark){.g{fill:#000}.l{stroke:#ff0}.p{fill:#ff0}}
        """;

    /// <param name="series">Two points or more.</param>
    public static string Draw(AnswerSeries series)
    {
        var stretches = series.Stretches();
        List<SeriesPoint> points = [.. stretches.SelectMany(s => s)];
        var (least, most) = (points.Min(p => p.Value!.Value), points.Max(p => p.Value!.Value));
        var days = points[^1].Date.DayNumber - points[0].Date.DayNumber;
        var last = points[^1];
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{Height}' viewBox='0 0 {Width} {Height}' font-family='Segoe UI,sans-serif' font-size='15'>")
            .Append(CultureInfo.InvariantCulture, $"<style>{Style}</style><rect class='g' width='100%' height='100%' rx='4'/>")
            .Append(CultureInfo.InvariantCulture, $"<path class='a' d='M{Margin} {Top}H{Width - Margin}M{Margin} {Bottom}H{Width - Margin}' stroke-dasharray='2 4'/>")
            .AppendJoin("", stretches.Select(Line))
            .Append(CultureInfo.InvariantCulture, $"<circle class='p' cx='{X(last):0.#}' cy='{Y(last.Value!.Value):0.#}' r='4'/>");
        Label(Margin, Top - 8, "start", Number(most));
        Label(Margin, Bottom + 18, "start", Number(least));
        Label(Margin, Height - Margin, "start", Month(points[0]));
        Label(Width - Margin, Height - Margin, "end", Month(last));
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.Append("</svg>").ToString()))}";

        double X(SeriesPoint point) => Margin + ((Width - (3.0 * Margin)) * (point.Date.DayNumber - points[0].Date.DayNumber) / Math.Max(1, days));

        double Y(double value) => most > least ? Bottom - ((Bottom - Top) * (value - least) / (most - least)) : (Top + Bottom) / 2.0;

        // The last point twice, so that a single one between two gaps is a dot.
        string Line(IReadOnlyList<SeriesPoint> stretch) => $"<polyline class='l' points='{string.Join(' ', stretch.Append(stretch[^1]).Select(Place))}'/>";

        string Place(SeriesPoint point) => string.Create(CultureInfo.InvariantCulture, $"{X(point):0.#},{Y(point.Value!.Value):0.#}");

        void Label(int x, int y, string anchor, string text) =>
            svg.Append(CultureInfo.InvariantCulture, $"<text class='t' x='{x}' y='{y}' text-anchor='{anchor}'>{text}</text>");
    }

    private static string Number(double value) => value.ToString(value >= 1000 ? "N0" : "0.0", CultureInfo.CurrentCulture);

    private static string Month(SeriesPoint point) => point.Date.ToString("MMM yyyy", CultureInfo.CurrentCulture);
}
