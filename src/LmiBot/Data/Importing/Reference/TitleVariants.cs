using System.Text.RegularExpressions;

namespace LmiBot.Data.Importing.Reference;

/// <summary>The names inside one published title: "Chief Financial Officer (CFO)" is two.</summary>
internal static partial class TitleVariants
{
    /// <param name="title">As published.</param>
    /// <param name="shortTitle">What the publisher calls short for it; empty where it has none.</param>
    public static IEnumerable<string> Of(string title, string shortTitle)
    {
        var match = InParentheses().Match(title);
        var (outside, inside) = (match.Groups["outside"].Value, match.Groups["inside"].Value);
        if (match.Success && (shortTitle == inside || shortTitle == outside || IsAbbreviation(inside)))
            return [outside, inside];
        return shortTitle.Length > 0 ? [title, shortTitle] : [title];
    }

    private static bool IsAbbreviation(string text) => text.Length is >= 2 and <= 6 && text.All(char.IsAsciiLetterUpper);

    [GeneratedRegex(@"^(?<outside>[^()]+?)\s*\((?<inside>[^()]+)\)$")]
    private static partial Regex InParentheses();
}
