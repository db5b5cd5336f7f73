using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>The words for what happens, the one list of them, and what they come to together.</summary>
internal static partial class KindWords
{
    /// <summary>What an event may be called.</summary>
    public const string Names = LayoffNames + "|" + ClosingNames + "|" + OpeningNames + "|" + ExpansionNames + "|" + RelocationNames;

    /// <summary>Names, and what an employer does. Of "let 12 people go" the first word, so that the rest can be read.</summary>
    public const string All = LayoffWords + "|" + ClosingWords + "|" + OpeningWords + "|" + ExpansionWords + "|" + RelocationWords;

    private const string Between = @"(?:[\w'-]+ ){1,5}";
    private const string LayoffNames = "lay[- ]?offs?|layofs?|rifs?|reductions? in (?:work)?force|(?:workforce|staff) reductions?|downsizings?|job cuts?|furloughs?|redundanc(?:y|ies)|pink slips?";
    private const string LayoffWords = "(?:mass )?(?:" + LayoffNames + ")|(?:lay(?:s|ing)?|laid)[- ]off|(?:lay(?:s|ing)?|laid)(?= " + Between + @"off\b)|let(?:s|ting)? go|let(?:s|ting)?(?= " + Between
        + @"go\b)|cut(?:s|ting)?(?: back)?|job loss(?:es)?|los(?:e|es|ing)|lost|eliminat(?:e|es|ed|ing)|shed(?:s|ding)?|furlough(?:ed|ing)|downsiz(?:e|es|ed|ing)";
    private const string ClosingNames = "clos(?:ing|ure)s?|shut[- ]?downs?";
    private const string ClosingWords = "(?:plant |site |store )?clos(?:es?|ed|ings?|ures?)(?: down)?|shut(?:s|ting)?(?:[- ]?downs?)?|go(?:es|ing)? out of business";

    /// <summary>"Openings" may be vacancies: only who logs some means sites.</summary>
    private const string OpeningNames = "openings?";
    private const string OpeningWords = "(?<!job )open(?:s|ed|ing)?|" + NewSite;
    private const string ExpansionNames = "expansions?";
    private const string ExpansionWords = "expan(?:d|ds|ded|ding|sions?)|add(?:s|ed|ing)?|hir(?:e|es|ed|ing)(?! event)|creat(?:e|es|ed|ing)|grow(?:s|ing|th)?";
    private const string RelocationNames = "relocations?|moves?";
    private const string RelocationWords = "relocat(?:e|es|ed|ing|ions?)|mov(?:e|es|ed|ing)";

    /// <summary>"A new plant", not "a layoff at our new plant".</summary>
    private const string NewSite = @"(?<!\b(?:at|from|in|into|to|of|near|by|for|our|its|their|the|my)(?: an?| the| our| its| their| my)? )new " + SentencePatterns.SiteWord + "s?";

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

    [GeneratedRegex(@"\b(?:(?<layoff>" + LayoffWords + ")|(?<closing>" + ClosingWords + ")|(?<relocation>" + RelocationWords + ")|(?<opening>" + OpeningWords + ")|(?<expansion>" + ExpansionWords + @"))\b", Options)]
    private static partial Regex Words();
}
