using System.Globalization;
using System.Net;
using System.Text;
using LmiBot.Asking;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Web.Asking;

/// <summary>Columns by month, gains beside losses, as an SVG image in a data address: what a client draws that knows no charts.</summary>
internal static class MonthChartImage
{
    private const int Width = 320;
    private const int Height = 200;
    private const int Margin = 8;

    /// <summary>Where the columns stand, and how high they may be.</summary>
    private const int Ground = 168;
    private const int Highest = 116;

    /// <summary>A label's width, so that none overlaps another.</summary>
    private const int LabelWidth = 72;

    /// <summary>As of <see cref="BarChartImage"/>: it brings its own ground, that of the device's theme.</summary>
    private const string Style = """
        .g{fill:#fff}.t{fill:#242424}.b{fill:#4f6bed}.l{fill:#b86e00}
        @media(prefers-color-scheme:dark){.g{fill:#292929}.t{fill:#fff}.b{fill:#8b9bf4}.l{fill:#f0b429}}
        @media(forced-colors:active) and (prefers-color-scheme:dark){.g{fill:#000}.b{fill:#ff0}.l{fill:#0ff}}
        """;

    /// <param name="groups">From left to right.</param>
    /// <param name="sides">Name, style and jobs of each side: one or two.</param>
    public static string Draw(IReadOnlyList<EventGroup> groups, IReadOnlyList<(string Name, string Class, Func<EventGroup, JobTotals> Jobs)> sides)
    {
        var most = Math.Max(1, groups.Max(g => sides.Max(s => s.Jobs(g).Least)));
        var step = (Width - (2.0 * Margin)) / groups.Count;
        var column = Math.Min(24, step * 0.8 / sides.Count);
        var every = (int)Math.Ceiling(LabelWidth / step);
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{Height}' viewBox='0 0 {Width} {Height}' font-family='Segoe UI,sans-serif' font-size='14'>")
            .Append(CultureInfo.InvariantCulture, $"<style>{Style}</style><rect class='g' width='100%' height='100%' rx='4'/>");
        foreach (var (index, side) in sides.Index())
        {
            var left = Margin + (index * 150);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class='{side.Class}' x='{left}' y='10' width='12' height='12'/><text class='t' x='{left + 18}' y='21'>{WebUtility.HtmlEncode(side.Name)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text class='t' x='{Margin}' y='{Ground - Highest - 6}'>{most.ToString("N0", CultureInfo.CurrentCulture)}</text>");
        foreach (var (index, group) in groups.Index())
        {
            var left = Margin + (index * step);
            foreach (var (place, side) in sides.Index())
            {
                var height = (double)Highest * side.Jobs(group).Least / most;
                if (height > 0)
                    svg.Append(CultureInfo.InvariantCulture, $"<rect class='{side.Class}' x='{left + (place * column):0.#}' y='{Ground - Math.Max(1, height):0.#}' width='{column * 0.9:0.#}' height='{Math.Max(1, height):0.#}'/>");
            }

            if (index % every == 0 && left + LabelWidth <= Width)
                svg.Append(CultureInfo.InvariantCulture, $"<text class='t' x='{left:0.#}' y='{Ground + 20}'>{WebUtility.HtmlEncode(group.Label)}</text>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<rect class='t' x='{Margin}' y='{Ground}' width='{Width - (2 * Margin)}' height='1'/></svg>");
        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.ToString()))}";
    }
}
