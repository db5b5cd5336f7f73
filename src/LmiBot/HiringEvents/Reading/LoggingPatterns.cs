using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Tells a message that wants to log an event from one that asks about some. What happens, it says in <see cref="KindWords"/>.</summary>
internal static partial class LoggingPatterns
{
    /// <summary>The wish to log, before what is logged: "Hi, can you please log".</summary>
    public const string Wishing = "^(?:(?:" + Opening + "|please|can i|could i|may i|can we|could we|can you|could you|would you|i'd like to|id like to|i would like to|i want to|i need to|i have to|we'd like to|we would like to|we want to|we need to|we have to|let me|want to|need to|how do i|how can i|how do we|where do i)[:,.! ]+)*"
        + "(?:log|report|record|register|submit|file|enter|announce|note|add(?=" + Article + Event + @"))\b(?: that\b)?";

    private const string Opening = "hi|hello|hey|ok|okay|yes|and|so|but|well|fyi|good morning|good afternoon|unfortunately|sadly|good news|bad news|today|yesterday|last week|this week";
    private const string Article = "(?: in)?(?: (?:a|an|the|our|my|another|one|new|some|this|upcoming|more))* ";
    private const string Event = "(?:hiring event|event|warn notice|(?:mass |temporary |permanent |partial |plant |store |site |office |planned |upcoming |possible |big |small |large |major )*(?:" + KindWords.Names + @"))(?![\w-]| (?:data|rates?|statistics|stats|numbers|figures|by|chart|list|column|filter)\b)";
    private const string Happens = "(?:" + KindWords.All + @")\b";
    private const string Going = "(?: (?:are|'re|r|is|will|may|might|could|plan to|plans to|have|has|had to|have to|has to|must|intend to|intends to|going to|gonna|about to|planning to|need to|just|also|soon|now|currently|likely|be|announced|today|unfortunately|starting|to|been))*";
    private const string Site = "(?:company|firm|business|employer|shop|" + SentencePatterns.SiteWord + ")";
    private const string Few = @"(?:(?:about|around|approximately|roughly|nearly|almost|up to|at least|over|more than|some|another|off|down|a|dozen|hundred) )*(?!(?:19|20)[0-9][0-9]\b)(?:[0-9]|(?:dozens|hundreds|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|couple|hundred)\b)";
    private const string NoName = @"(?!(?:i|we|you|they|it|people|workers|employers|companies|firms|businesses|someone|anyone|anybody|who|jobs?|there|top)\b)";
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool IsLogging(string text) =>
        IsWish(text) || (!IsAsking(text) && (Own().IsMatch(text) || Told().IsMatch(text) || Happened().IsMatch(text) || Doing().IsMatch(text)));

    public static bool IsAsking(string text) => Asks().IsMatch(text);

    public static bool IsWish(string text) => Wish().IsMatch(text) || WishThat().IsMatch(text);

    /// <summary>"Log a layoff", "I want to report that we are closing", "can I announce an expansion?".</summary>
    [GeneratedRegex(Wishing + Article + Event, Options)]
    private static partial Regex Wish();

    /// <summary>"Report: Acme is cutting 300 jobs", "can you log that …?".</summary>
    [GeneratedRegex(Wishing + @"(?:(?<= that) [^?]*\b(?:" + Happens + "|" + Event + @")[^?]*\??$|: [^?]*\b(?:" + Happens + "|" + Event + ")[^?]*$)", Options)]
    private static partial Regex WishThat();

    /// <summary>"Organizations that add jobs" are asked for; "were laying off 50" lacks its apostrophe.</summary>
    [GeneratedRegex("^(?:(?:" + Opening + @"|please)[:,.! ]+)*(?:what|who|whom|where|when|why|how|which|whose|is|are|was|were(?! (?:now |just |also )?[a-z]+ing\b)|do|does|did|can|could|will|would|should|has|have|show|list|tell|give|find|compare|explain|define|any|if|suppose|top|(?:organizations|companies|employers|firms|businesses|industries|people) (?:that|who|which))\b|\?\s*$|[,;.:-] (?:(?:and|so|but) )?(?:what|who|where|how|which|are there|is there|do you)\b", Options)]
    private static partial Regex Asks();

    /// <summary>"We are laying off 40 people", "my company plans to expand", "our Waco plant is closing".</summary>
    [GeneratedRegex("^(?:(?:" + Opening + ")[:,.! ]+)*(?:we|were|we've|weve|we'll|my employer|(?:our|my) (?:[\\w.'&-]+ ){0,3}" + Site + ")" + Going + "(?:'re)?" + Going + "(?: " + Few + "[0-9,]*)? " + Happens + @"(?! (?:how|what|when|where|which|me|my search|forward|on|to (?:see|know|ask|learn))\b)", Options)]
    private static partial Regex Own();

    /// <summary>"Acme is laying off 120 people", "Acme will close its Waco plant".</summary>
    [GeneratedRegex("^" + NoName + @"\w[\w&.,' -]{0,80}? (?:is|are|will|will be|plans to|announced it (?:is|will)|is going to|has|intends to) " + Happens + @"[^?]*?(?:[0-9]|\b(?:its|their) (?:[\w.'&-]+ ){0,3}" + Site + @"\b| " + Few + ")", Options)]
    private static partial Regex Told();

    /// <summary>"Acme laid off 50 people", not "companies that laid off 50 people".</summary>
    [GeneratedRegex("^" + NoName + @"(?:(?!(?:that|who|which|companies|employers|firms)\b)[\w&.'-]+,? ){1,5}(?:lays off|laid off|lets?|laid|cuts?|closes|closed|furloughed|eliminate[sd]) (?:off )?" + Few + @"[\w, -]*?\b(?:people|workers|employees|jobs|positions|staff|stores|plants|sites)\b", Options)]
    private static partial Regex Happened();

    /// <summary>"Closing our Houston warehouse", "lay off 30 at our Plano store".</summary>
    [GeneratedRegex("^(?:(?:" + Opening + ")[:,.! ]+)*(?:lay(?:ing)?|laid|let(?:ting)?|cutting|closing|shutting|opening|expanding|hiring|adding|relocating|moving|eliminating|furloughing)(?: off| down)? (?:" + Few + @"|(?:our|my) (?:[\w.'&-]+ ){0,3}" + Site + @"\b)", Options)]
    private static partial Regex Doing();
}
