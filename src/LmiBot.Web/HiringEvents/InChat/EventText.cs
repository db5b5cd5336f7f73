using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Web.Chat;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>The words that commands about events are made of.</summary>
internal static class EventText
{
    /// <summary>"HE-12", "hiring event 12".</summary>
    public const string EventWords = "((the )?(hiring )?event (HE ?-? ?)?|HE ?-? ?)(?<id>[0-9]{1,9})";

    public const string OtherWords = "((the )?(hiring )?event (HE ?-? ?)?|HE ?-? ?)(?<other>[0-9]{1,9})";

    public const string PageWords = ",?( page (?<page>[0-9]{1,5}))?";

    public const int PageRows = 20;

    public static int Id(Match said) => Number(said.Groups["id"]);

    public static int Other(Match said) => Number(said.Groups["other"]);

    /// <summary>How many rows come before the page that was said.</summary>
    public static int Offset(Match said) => said.Groups["page"].Success ? Math.Max(Number(said.Groups["page"]) - 1, 0) * PageRows : 0;

    /// <summary>What was said beside the command, with the question mark or period that commands are read without.</summary>
    public static string Words(Match said, ChatTurn turn)
    {
        var words = said.Groups["words"].Value;
        var at = turn.Context.Text.LastIndexOf(words, StringComparison.Ordinal);
        return at < 0 ? words : turn.Context.Text[at..];
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);
}
