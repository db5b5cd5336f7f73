using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Typed text made even, so that one pattern meets all ways to type a dash, a quote or a blank.</summary>
internal static partial class PlainText
{
    /// <summary>The text without blanks around it, with one blank where there are several, and plain dashes and apostrophes.</summary>
    public static string Of(string text) => Dashes().Replace(Apostrophes().Replace(Blanks().Replace(text, " ").Trim(), "'"), "-");

    /// <summary>Whether a word may begin or end at a place in the text.</summary>
    public static bool IsEdge(string text, int at) =>
        at <= 0 || at >= text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    /// <summary>The pieces between blanks that hold a letter or digit outside <paramref name="explained"/>; all where none does.</summary>
    public static IReadOnlyList<string> Leftover(string text, Range explained)
    {
        var (start, end) = (explained.Start.GetOffset(text.Length), explained.End.GetOffset(text.Length));
        var left = Pieces().Matches(text).Where(p => p.Index < start || p.Index + p.Length > end).Select(p => p.Value).ToList();
        return left.Count > 0 ? left : [text];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[‘’ʼ`]")]
    private static partial Regex Apostrophes();

    [GeneratedRegex(@"\p{Pd}|−")]
    private static partial Regex Dashes();

    [GeneratedRegex(@"\S+")]
    private static partial Regex Pieces();
}
