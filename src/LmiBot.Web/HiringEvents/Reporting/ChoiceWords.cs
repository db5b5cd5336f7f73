using System.Globalization;
using System.Text.RegularExpressions;

namespace LmiBot.Web.HiringEvents.Reporting;

/// <summary>What people type where they could press.</summary>
internal static partial class ChoiceWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Which of two dialogs goes on; null: neither was said.</summary>
    public static ReportAction? Other(string text) =>
        NewOne().IsMatch(text.Trim()) ? ReportAction.StartOther : OldOne().IsMatch(text.Trim()) ? ReportAction.Resume : null;

    /// <summary>How an event relates to one that is known, and to which; null: that was not said.</summary>
    public static (ReportAction Does, int? Event)? Similar(string text)
    {
        var said = SimilarWords().Match(text.Trim());
        if (!said.Success)
            return null;
        int? number = int.TryParse(said.Groups["number"].Value, CultureInfo.InvariantCulture, out var id) ? id : null;
        return (said.Groups["same"].Success ? ReportAction.Same : said.Groups["update"].Success ? ReportAction.Update : ReportAction.Different, number);
    }

    /// <summary>"change HE-12": the number; null for anything else.</summary>
    public static int? Changed(string text) =>
        ChangeWords().Match(text.Trim()) is { Success: true } said && int.TryParse(said.Groups["number"].Value, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>"Log it for Globex": the organization; null for anything else.</summary>
    public static string? LogFor(string text) => LogForWords().Match(text.Trim()) is { Success: true } said ? said.Groups["name"].Value : null;

    [GeneratedRegex("^(yes,? )?(please )?(log|submit|save) (it|this|that) for (?<name>.+?)[.!]?$", Options)]
    private static partial Regex LogForWords();

    [GeneratedRegex("^(start |log |take |with )*(the |a )?(new|second|other)( one)?[.!]?$|^start (over|again|anew)$|^2[.]?$", Options)]
    private static partial Regex NewOne();

    [GeneratedRegex("^(go on|continue|resume|keep)?( with)?( the)? ?(open|old|first|other|this)? ?(one)?[.!]?$|^1[.]?$", Options)]
    private static partial Regex OldOne();

    [GeneratedRegex(@"^(no,? |yes,? )?(it['’]?s |it is |that['’]?s |this is )?(an? |the )?((?<same>same)( (one|event))?( as)?|(?<update>updates?)( (of|to))?|(different|new|other|another|separate|none)( (one|event|of (these|them)))?)( he-?(?<number>\d{1,9}))?[.!]?$", Options)]
    private static partial Regex SimilarWords();

    [GeneratedRegex(@"^(please )?(change|edit|correct) (event )?he-?(?<number>\d{1,9})[.!]?$", Options)]
    private static partial Regex ChangeWords();
}
