using System.Text.RegularExpressions;
using static LmiBot.HiringEvents.Reading.DateWords;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The ways to write a time, in <see cref="PlainText"/>, each from a place in the text on.</summary>
internal static partial class DatePatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What goes before a time and changes nothing about it.</summary>
    [GeneratedRegex(@"\G(?:on|in|at|for|during|starting|starts|start|beginning|begins|begin|effective|from|as of|sometime|some time) ", Options)]
    public static partial Regex Preposition();

    [GeneratedRegex(@"\G(?:by|before|no later than|not later than|on or before) ", Options)]
    public static partial Regex Deadline();

    [GeneratedRegex(@"\G(?:(?:on or )?(?:about|around)|approximately|roughly) ", Options)]
    public static partial Regex About();

    [GeneratedRegex(@"\G(?:in (?:phases|stages|waves)|phased(?: in| out)?|gradually)" + End, Options)]
    public static partial Regex Phases();

    [GeneratedRegex(@"\G(?: (?:to|through|thru|until|till) | ?- ?)", Options)]
    public static partial Regex To();

    [GeneratedRegex(@"\Gbetween ", Options)]
    public static partial Regex Between();

    [GeneratedRegex(@"\G and ", Options)]
    public static partial Regex And();

    /// <summary>The last day of a range within the month of the first: "March 3-10".</summary>
    [GeneratedRegex(@"\G(?:the )?" + Day + OfYear + End, Options)]
    public static partial Regex LastDay();

    [GeneratedRegex(@"\G(?:the )?(?<word>day after tomorrow|tomorrow|today|right now|now|immediately|right away|at once|yesterday|day before yesterday)" + End, Options)]
    public static partial Regex RelativeDay();

    [GeneratedRegex(@"\G(?:in (?<count>[0-9]{1,4}|[a-z]+) " + Unit + @"s?(?: from now)?|(?<count>[0-9]{1,4}|[a-z]+) " + Unit + "s? (?<ago>ago|from now|from today|hence))" + End, Options)]
    public static partial Regex Later();

    [GeneratedRegex(@"\G(?:within(?: the next)?|(?:in|over|during) the (?:next|coming)) (?<count>[0-9]{1,4}|[a-z]+) " + Unit + "s?" + End, Options)]
    public static partial Regex Within();

    [GeneratedRegex(@"\G" + OnWeekday + @"(?<year>[0-9]{4})(?<sep>[-/.])(?<number>[0-9]{1,2})\k<sep>(?<day>[0-9]{1,2})" + End, Options)]
    public static partial Regex Iso();

    [GeneratedRegex(@"\G" + OnWeekday + @"(?<number>[0-9]{1,2})(?:/(?<day>[0-9]{1,2})(?!/?[0-9]| of )|(?<sep>[-/.])(?<day>[0-9]{1,2})\k<sep>(?<year>[0-9]{4}|[0-9]{2}))" + End, Options)]
    public static partial Regex Slashed();

    [GeneratedRegex(@"\G(?<number>[0-9]{1,2})/" + PlainYear + End, Options)]
    public static partial Regex MonthAndYear();

    [GeneratedRegex(@"\G" + OnWeekday + Month + " (?:the )?" + Day + OfYear + End, Options)]
    public static partial Regex MonthDay();

    [GeneratedRegex(@"\G" + OnWeekday + "(?:the )?" + Day + "(?: of)? " + Month + OfYear + End, Options)]
    public static partial Regex DayMonth();

    [GeneratedRegex(@"\Gthe " + Ordinal + "(?: of (?<which>this|next|last|the) month)?" + End, Options)]
    public static partial Regex DayOfMonth();

    [GeneratedRegex(@"\G" + Which + Weekday + End, Options)]
    public static partial Regex OnlyWeekday();

    [GeneratedRegex(@"\Gthe week of ", Options)]
    public static partial Regex WeekOf();

    /// <summary>A part of a period: "early", "the end of".</summary>
    [GeneratedRegex(@"\G(?:the )?(?<part>early|mid|middle|late|beginning|start|end|(?:first|second|last) half|(?:first|second|third|fourth|last) week)(?: |-)(?:(?:in|of) )?(?:the (?=week|month|quarter|year))?", Options)]
    public static partial Regex Part();

    [GeneratedRegex(@"\G(?<unit>week|month|quarter|year)[ -]end" + End, Options)]
    public static partial Regex UnitEnd();

    [GeneratedRegex(@"\G(?:the (?:(?<which>current|coming|following|next) )?|(?<which>this|next|last|coming) )?" + Unit + End, Options)]
    public static partial Regex WhichUnit();

    [GeneratedRegex(@"\G(?<before>this|next|last) " + Month + End, Options)]
    public static partial Regex WhichMonth();

    [GeneratedRegex(@"\G" + Month + OfYear + End, Options)]
    public static partial Regex OnlyMonth();

    [GeneratedRegex(@"\G(?:q(?<quarter>[0-9])|(?:the )?(?<quarter>first|second|third|fourth|last|[0-9](?:st|nd|rd|th)) quarter)" + OfYear + End, Options)]
    public static partial Regex OnlyQuarter();

    [GeneratedRegex(@"\Gh(?<half>[12])" + OfYear + End, Options)]
    public static partial Regex OnlyHalf();

    [GeneratedRegex(@"\G(?:the )?" + Season + OfYear + End, Options)]
    public static partial Regex OnlySeason();

    [GeneratedRegex(@"\G(?<before>this|next|last) " + Season + End, Options)]
    public static partial Regex WhichSeason();

    [GeneratedRegex(@"\G" + PlainYear + End, Options)]
    public static partial Regex OnlyYear();

    /// <summary>What is a time only behind a word that says so: "may", "fall", "2027", "1/2", "20 May".</summary>
    [GeneratedRegex(@"^(?:may|mar|march|spring|summer|fall|autumn|winter|now|sun|sat|mon|wed|[0-9]{4}|[0-9]+/[0-9]+|[0-9]+ [a-z]+)\.?$", Options)]
    public static partial Regex OrdinaryWords();
}
