using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The words for what happens, and what they come to together.</summary>
internal static partial class KindWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Every such word of a text, with what it says by itself.</summary>
    public static List<(HiringEventKind Kind, int Start, int End)> Find(string text) => [.. Words().Matches(text).Select(m => (Kind(m), m.Index, m.Index + m.Length))];

    /// <summary>A closing goes before its layoffs, an opening before its hires, a move before both; a gain beside a loss is not one kind.</summary>
    public static HiringEventKind? Together(IReadOnlyCollection<HiringEventKind> kinds)
    {
        bool Has(HiringEventKind kind) => kinds.Contains(kind);
        var (losses, gains) = (Has(HiringEventKind.Layoff) || Has(HiringEventKind.Closing), Has(HiringEventKind.Expansion) || Has(HiringEventKind.Opening));
        return Has(HiringEventKind.Relocation) ? HiringEventKind.Relocation
            : losses && gains ? null
            : Has(HiringEventKind.Closing) ? HiringEventKind.Closing
            : losses ? HiringEventKind.Layoff
            : Has(HiringEventKind.Opening) ? HiringEventKind.Opening
            : gains ? HiringEventKind.Expansion
            : null;
    }

    public static bool IsLoss(HiringEventKind kind) => kind is HiringEventKind.Layoff or HiringEventKind.Closing or HiringEventKind.Unspecified;

    private static HiringEventKind Kind(Match match) =>
        match.Groups["layoff"].Success ? HiringEventKind.Layoff
        : match.Groups["closing"].Success ? HiringEventKind.Closing
        : match.Groups["relocation"].Success ? HiringEventKind.Relocation
        : match.Groups["opening"].Success ? HiringEventKind.Opening
        : HiringEventKind.Expansion;

    [GeneratedRegex("""
        \b(?:
        (?<layoff>(?:mass\ )?lay-?offs?|laid\ off|lay(?:s|ing)?\ off|rifs?|reductions?\ in\ force|workforce\ reductions?|downsiz(?:e|es|ed|ing)|job\ cuts|cut(?:s|ting)?(?:\ back)?|let(?:s|ting)?\ go|los(?:e|es|ing)|lost|eliminat(?:e|es|ed|ing)|shed(?:s|ding)?|furlough(?:s|ed|ing)?)
        |(?<closing>(?:plant\ |site\ |store\ )?clos(?:e|es|ed|ing|ures?)(?:\ down)?|shut(?:s|ting)?(?:\ |-)?downs?|shut(?:s|ting)?\ (?:(?:its|our|the|their)\ (?=[\w\ ]{1,40}\ down\b))?)
        |(?<relocation>relocat(?:e|es|ed|ing|ions?)|mov(?:e|es|ed|ing))
        |(?<opening>(?<!job\ )open(?:s|ed|ing)?)
        |(?<expansion>expan(?:d|ds|ded|ding|sions?)|add(?:s|ed|ing)?|hir(?:e|es|ed|ing)(?!\ event)|creat(?:e|es|ed|ing))
        )\b
        """, Options | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();
}
