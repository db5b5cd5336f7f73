using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Tells a message that wants to log an event from one that asks about some.</summary>
internal static partial class LoggingPatterns
{
    private const string Event = @"(?:hiring event|event|(?:mass |temporary |permanent |plant |store |site |planned |upcoming |big |small )*(?:lay-?offs?|clos(?:ing|ure)s?|shut-?downs?|expansions?|relocations?|openings?|rifs?|furloughs?|reductions? in force|warn notice|job cuts|move))";
    private const string Verb = @"(?:lay(?:ing)? off|laid off|cut(?:ting)?|let(?:ting)? go|los(?:e|ing)|clos(?:e|ing|ed)|shut(?:ting)?(?: down)?|expand(?:ing|ed)?|hir(?:e|ing)|add(?:ing)?|open(?:ing|ed)?|relocat(?:e|ing|ed)|mov(?:e|ing)|furlough(?:ing|ed)?|eliminat(?:e|ing))";
    private const string Going = @"(?: (?:are|'re|is|will|will be|plan to|plans to|have|has|had to|have to|has to|must|intend to|intends to|are going to|is going to|will have to|are about to|are planning to|need to|just|also|soon|now|be|announced|today|unfortunately|starting|to|been))*";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool IsLogging(string text) =>
        IsWish(text) || (!Asks().IsMatch(text) && (Own().IsMatch(text) || Told().IsMatch(text)));

    public static bool IsWish(string text) => Wish().IsMatch(text) || WishThat().IsMatch(text);

    /// <summary>"Log a layoff", "I want to report that we are closing", "can I announce an expansion?".</summary>
    [GeneratedRegex(@"^(?:(?:hi|hello|hey|please|ok|okay|yes|good morning|good afternoon|can i|could i|may i|can we|can you|could you|i'd like to|i would like to|i want to|i need to|i have to|we'd like to|we would like to|we want to|we need to|we have to|let me|want to|need to|how do i|how can i|how do we|where do i)[,.! ]+)*(?:log|report|record|register|submit|file|enter|announce|add)(?: in)?(?: (?:a|an|the|our|my|another|one|new|some|this|upcoming|more))* " + Event + @"(?![\w-]| (?:data|rates?|statistics|stats|numbers|figures|by|chart|list|column|filter)\b)", Options)]
    private static partial Regex Wish();

    /// <summary>"Report: Acme is cutting 300 jobs", "I want to report that …".</summary>
    [GeneratedRegex(@"^(?:(?:hi|hello|hey|please|i'd like to|i would like to|i want to|i need to|we want to|we need to|let me)[,.! ]+)*(?:log|report|record|announce)(?: that|:) [^?]*\b(?:" + Verb + "|" + Event + @")\b[^?]*$", Options)]
    private static partial Regex WishThat();

    [GeneratedRegex(@"^(?:(?:and|so|but|ok|hi|hello|hey|please)[, ]+)*(?:what|who|whom|where|when|why|how|which|whose|is|are|was|were|do|does|did|can|could|will|would|should|has|have|show|list|tell|give|find|compare|explain|define|any|if|suppose|top)\b|\?\s*$", Options)]
    private static partial Regex Asks();

    /// <summary>"We are laying off 40 people", "my company plans to expand".</summary>
    [GeneratedRegex(@"^(?:(?:hi|hello|hey|unfortunately|sadly|good news|bad news|today|so|log that|report that|(?:i (?:want|need|would like) to|i'd like to|please|let me)? ?(?:log|report|announce|record) that)[:,.! ]+)*(?:we|(?:our|my) (?:company|plant|firm|business|site|employer|store|office|factory|facility|warehouse|hospital|school)|my employer)" + Going + "(?:'re)?" + Going + " " + Verb + @"\b(?! (?:how|what|when|where|which|me|my search|forward|on|to (?:see|know|ask|learn))\b)", Options)]
    private static partial Regex Own();

    /// <summary>"Acme is laying off 120 people": a statement with a number.</summary>
    [GeneratedRegex(@"^(?!(?:i|you|they|it|people|workers|employers|companies|someone|anyone|who|jobs?|there|top)\b)\w[\w&.,' -]{0,80}? (?:is|are|will|will be|plans to|announced it (?:is|will)|is going to|has|intends to) " + Verb + @"\b[^?]*?[0-9]", Options)]
    private static partial Regex Told();
}
