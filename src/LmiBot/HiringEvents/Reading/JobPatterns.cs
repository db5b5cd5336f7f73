using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The ways to write a number of jobs, in <see cref="PlainText"/>, each from a place in the text on.</summary>
internal static partial class JobPatterns
{
    /// <summary>What is counted.</summary>
    public const string Unit = "(?:(?: (?:new|additional|more|full-time|of them|of (?:our|the|its|their)(?! [0-9])))*(?: (?:jobs?|people|ppl|folks|persons?|workers?|employees?|staff(?: members)?|positions?|roles?|hires|team members))?(?: (?:in total|altogether))?" + DateWords.End + ")";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Words = "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|couple|half)";
    private const string Number = @"(?:(?<![0-9.,$#])[0-9]{1,3}(?:,[0-9]{3})+(?:(?: thousand| hundred|k)(?![\p{L}]))?|(?<![0-9.,$#])[0-9]+(?:(?: thousand| hundred|k| dozen)(?![\p{L}]))?|\b" + Words + "(?:(?: (?:and |of )?|-)" + Words + @")*(?![\p{L}\p{N}]))(?![.,/:]?[0-9]|%| ?percent)";
    private const string About = "(?<about>(?:about|around|roughly|approximately|approx|some|nearly|almost|close to) |~ ?)?";

    [GeneratedRegex(@"\G(?:a total of |(?:all )?of |from |(?<between>between ))?" + About + "(?<a>" + Number + ")" + "(?: to | and |(?<or> or )|(?<=[0-9k]) ?- ?(?=[0-9]))" + "(?<b>" + Number + ")" + Unit, Options)]
    public static partial Regex Range();

    [GeneratedRegex(@"\G(?:at least|no fewer than|no less than|not less than|a minimum of|minimum of|upwards of) " + About + "(?<a>" + Number + ")" + Unit, Options)]
    public static partial Regex AtLeast();

    [GeneratedRegex(@"\G(?:(?:more than|over|above|in excess of) |> ?)(?<a>" + Number + ")" + Unit, Options)]
    public static partial Regex MoreThan();

    [GeneratedRegex(@"\G(?:up to|at most|no more than|not more than|a maximum of|as many as) " + About + "(?<a>" + Number + ")" + Unit, Options)]
    public static partial Regex AtMost();

    [GeneratedRegex(@"\G(?:(?:fewer than|less than|under|below) |< ?)(?<a>" + Number + ")" + Unit, Options)]
    public static partial Regex FewerThan();

    [GeneratedRegex(@"\G(?<a>" + Number + @")(?:\+| plus| or more| and up)" + Unit, Options)]
    public static partial Regex OrMore();

    [GeneratedRegex(@"\G(?<a>" + Number + ") or (?:fewer|less)" + Unit, Options)]
    public static partial Regex OrFewer();

    [GeneratedRegex(@"\G(?:it's |it is )?(?:a total of |exactly |just |only )?" + About + "(?<a>" + Number + ")(?<about> or so|ish)?" + Unit, Options)]
    public static partial Regex Plain();

    [GeneratedRegex(@"\G (?:out )?of (?:(?:our|the|its|their|a total of|a workforce of|a staff of|about) ?)*(?<a>" + Number + ")" + Unit, Options)]
    public static partial Regex OfHeadcount();

    [GeneratedRegex(@"\G(?:it's |it is |that's |that is )?(?:unknown|not (?:yet )?(?:known|determined|decided|announced|disclosed|clear|sure)(?: yet)?|(?:i |we )?(?:don't|do not|dont) know(?: yet)?|(?:i'm |i am )?not sure|unsure|(?:i have )?no idea|unclear|undisclosed|undetermined|to be determined|tbd|tba|n/a|\?+)(?: how many)?" + Unit, Options)]
    public static partial Regex Unknown();

    [GeneratedRegex(@"\G(?:none|zero|nobody|no one|no" + Unit + @"|0+(?![.,]?[0-9]))" + Unit, Options)]
    public static partial Regex None();

    [GeneratedRegex(@"\G(?:minus |-)[0-9][0-9.,]*" + Unit, Options)]
    public static partial Regex Negative();

    [GeneratedRegex(@"\G" + About + @"[0-9][0-9,]*\.[0-9]+" + Unit, Options)]
    public static partial Regex Fraction();

    [GeneratedRegex(@"\G(?:several|a few|few|many|some|dozens|hundreds|thousands|scores|a handful|lots|a lot|most|a number)(?: (?:of|hundreds?|thousands?|dozens?|or|and))*" + Unit, Options)]
    public static partial Regex Vague();
}
