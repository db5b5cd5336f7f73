using System.Globalization;
using System.Net;
using System.Text;

namespace LmiBot.Web.Asking;

/// <summary>A bar chart as an SVG image in a data address: what a client draws that knows no charts.</summary>
internal static class BarChartImage
{
    private const int Width = 320;
    private const int RowHeight = 44;
    private const int Margin = 8;

    /// <summary>Of text, so that it is at least 12 pixels high where a phone leaves the picture 260 of its width.</summary>
    private const int FontSize = 15;

    /// <summary>A digit's width in the widest of the usual fonts.</summary>
    private const int DigitWidth = 10;

    /// <summary>A longer title leaves the picture.</summary>
    private const int LongestTitle = 35;

    /// <summary>
    /// Nobody tells a picture the theme of the chat around it, so it brings its own ground: that of the device's theme, which is the web chat's. A person's
    /// forced colors don't reach into a picture: where they are dark, it has those of the usual theme of that kind.
    /// </summary>
    private const string Style = """
        .g{fill:#fff}.t{fill:#242424}.b{fill:#4f6bed}
        @media(prefers-color-scheme:dark){.g{fill:#292929}.t{fill:#fff}.b{fill:#8b9bf4}}
        @media(forced-colors:active) and (prefers-color-scheme:dark){.g{fill:#000}.b{fill:#ff0}}
        """;

    /// <param name="bars">Title, figure above or at 0, and the figure as shown.</param>
    public static string Draw(IReadOnlyList<(string Title, decimal Value, string Text)> bars)
    {
        var most = Math.Max(1, bars.Max(b => b.Value));
        var longest = Width - 3 * Margin - DigitWidth * bars.Max(b => b.Text.Length);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{bars.Count * RowHeight + Margin}' viewBox='0 0 {Width} {bars.Count * RowHeight + Margin}' font-family='Segoe UI,sans-serif' font-size='{FontSize}'>")
            .Append(CultureInfo.InvariantCulture, $"<style>{Style}</style><rect class='g' width='100%' height='100%' rx='4'/>");
        foreach (var (index, (title, value, text)) in bars.Index())
        {
            var (top, length) = (index * RowHeight, Math.Max(1, (int)Math.Round(longest * value / most)));
            svg.Append(CultureInfo.InvariantCulture, $"<text class='t' x='{Margin}' y='{top + 21}'>{WebUtility.HtmlEncode(Shortened.To(LongestTitle, title))}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect class='b' x='{Margin}' y='{top + 28}' width='{length}' height='14'/>")
                .Append(CultureInfo.InvariantCulture, $"<text class='t' x='{2 * Margin + length}' y='{top + 41}'>{WebUtility.HtmlEncode(text)}</text>");
        }

        return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.Append("</svg>").ToString()))}";
    }
}
