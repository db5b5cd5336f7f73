using System.Globalization;
using System.Net;
using System.Text;

namespace LmiBot.Web.Asking;

/// <summary>A bar chart as an SVG image in a data address: what a client draws that knows no charts.</summary>
internal static class BarChartImage
{
    private const int Width = 380;
    private const int RowHeight = 26;
    private const int LabelWidth = 176;
    private const int Longest = Width - LabelWidth - 74;

    /// <param name="bars">Label, share of the longest bar (0 to 1) and the figure as shown.</param>
    public static string Draw(IReadOnlyList<(string Label, double Share, string Value)> bars)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{bars.Count * RowHeight}' viewBox='0 0 {Width} {bars.Count * RowHeight}' font-family='Segoe UI,sans-serif' font-size='12'>")
            // Nobody tells a picture the theme around it, so it brings its own ground.
            .Append("<rect width='100%' height='100%' rx='4' fill='#fff'/><g fill='#242424'>");
        foreach (var (index, (label, share, value)) in bars.Index())
        {
            var (top, length) = (index * RowHeight, Math.Max(1, (int)Math.Round(Longest * share)));
            svg.Append(CultureInfo.InvariantCulture, $"<text x='{LabelWidth - 6}' y='{top + 17}' text-anchor='end'>{WebUtility.HtmlEncode(label)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect x='{LabelWidth}' y='{top + 5}' width='{length}' height='16' fill='#4f6bed'/>")
                .Append(CultureInfo.InvariantCulture, $"<text x='{LabelWidth + length + 5}' y='{top + 17}'>{WebUtility.HtmlEncode(value)}</text>");
        }

        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.Append("</g></svg>").ToString()))}";
    }
}
