using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>What stands in a sentence about a hiring event beside its dates and numbers, in <see cref="PlainText"/>.</summary>
internal static partial class SentencePatterns
{
    public const string SiteWord = "(?:plant|site|facility|warehouse|store|office|factory|campus|branch|location|mill|refinery|center|centre|hospital|clinic|school|restaurant|headquarters|hq)";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const RegexOptions CaseOptions = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Name = @"[A-Z0-9][\w&.'-]*";

    [GeneratedRegex(@"https://[^\s,;<>""]+[^\s,;<>"".)]", Options)]
    public static partial Regex Link();

    [GeneratedRegex(@"\b[0-9]{1,6} (?:[NSEW]\.? )?(?:[A-Z0-9][\w.]* ){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Pkwy|Parkway|Way|Hwy|Highway|Ct|Court|Pl|Place)\b\.?", CaseOptions)]
    public static partial Regex Address();

    /// <summary>"The Oak Hill plant"; what comes before the word for the site names it.</summary>
    [GeneratedRegex(@"(?:\b(?:[Tt]he|[Ii]ts|[Oo]ur|[Tt]heir|[Aa]|'s) )(?<site>(?:" + Name + " ){1,4}" + SiteWord + @")\b", CaseOptions)]
    public static partial Regex NamedSite();

    /// <summary>"Our houston warehouse", where Houston is known to be a place.</summary>
    [GeneratedRegex(@"(?:\b(?:the|its|our|their|my|a)|'s) (?<site>(?<place>[\w.'&-]+(?: [\w.'&-]+){0,2}) " + SiteWord + @")\b", Options)]
    public static partial Regex SiteInPlace();

    [GeneratedRegex(@"\b(?:because of|because|due to|owing to|as a result of|on account of|reason:|the reason is) (?<reason>[^.;]+?)(?=,? (?:starting|effective|beginning|from|until|at|in phases)\b|[.;]|$)", Options)]
    public static partial Regex Reason();

    /// <summary>The wish to log, before what is logged.</summary>
    [GeneratedRegex(LoggingPatterns.Wishing, Options)]
    public static partial Regex Wish();

    [GeneratedRegex(@"\b(?:temporary|temporarily|furlough(?:s|ed|ing)?|seasonal)\b", Options)]
    public static partial Regex Temporary();

    [GeneratedRegex(@"\b(?:permanent|permanently|for good)\b", Options)]
    public static partial Regex Permanent();

    [GeneratedRegex(@"\b(?:whole|entire) " + SiteWord + @"\b|\ball of (?:it|the " + SiteWord + @")\b|\bcompletely\b", Options)]
    public static partial Regex WholeSite();

    [GeneratedRegex(@"\bpart of (?:it|(?:the|our|its|their) " + SiteWord + @")\b|\bpartial(?:ly)?\b", Options)]
    public static partial Regex PartOfSite();

    [GeneratedRegex(@"\b(?:according to |from |by )?(?:the |a )?warn notice(?: was)?(?: filed| given)?\b", Options)]
    public static partial Regex WarnNotice();

    [GeneratedRegex(@"\b(?:according to |from |as reported in |reported in |in )?(?:the |a )?(?:press|newspaper|news)(?: (?:report|release|article))?\b", Options)]
    public static partial Regex Press();

    [GeneratedRegex(@"\b(?:number|how many)(?: of (?:jobs|people|workers))?(?: (?:is|are))? (?:unknown|not (?:yet )?known)\b|\bunknown number of (?:jobs|people|workers|employees|positions)\b", Options)]
    public static partial Regex UnknownJobs();

    [GeneratedRegex(@"(?:\bemploys|\bheadcount(?: of| is|:)?|\bworkforce of|\bstaff of)(?: about)? $|(?<=(?:%|\bpercent|\bhalf|\bthird|\bquarter|\bmost|\bsome|\bmany) )of (?:(?:our|the|its|their|about) )*$", Options)]
    public static partial Regex HeadcountBefore();

    [GeneratedRegex(@"\b(?<name>[A-Z][\w&'-]*) $", CaseOptions)]
    public static partial Regex NameBefore();

    [GeneratedRegex(@"\G (?<name>[A-Z][\w&'-]*)", CaseOptions)]
    public static partial Regex NameAfter();

    /// <summary>What numbers something other than jobs.</summary>
    [GeneratedRegex(@"\b(?:plant|building|bldg|unit|store|suite|route|highway|hwy|floor|line|phase|fab|terminal|gate|shift|area|no\.?|number|part) ?$|[-#$&/.]$", Options)]
    public static partial Regex NumberedBefore();

    [GeneratedRegex(@"^(?:-[a-z0-9]|%|/|\.[0-9]| (?:hours?|days?|weeks?|months?|years?|percent|square|sq|miles?|dollars?|million|billion|a\.?m|p\.?m)\b)", Options)]
    public static partial Regex OtherUnitAfter();

    [GeneratedRegex(@"\b(?:until|till|through|ending|ends|end|lasting until|back|recalled|returning) ?$", Options)]
    public static partial Regex EndsBefore();

    [GeneratedRegex(@"\b(?:announced|announcement|(?:notice|notified)(?: was)?(?: given| dated| filed)?|filed|dated|told(?: staff)?) ?$", Options)]
    public static partial Regex AnnouncedBefore();

    [GeneratedRegex(@"\b(?<cue>in|near|to|into|from) (?=[\w])", Options)]
    public static partial Regex PlaceCue();

    /// <summary>"Acme, El Paso".</summary>
    [GeneratedRegex(@"(?<=[\w.]), (?=\w)", Options)]
    public static partial Regex Comma();

    /// <summary>"3/3" at the end of what is said, no part of something.</summary>
    [GeneratedRegex(@"\G[0-9]{1,2}/[0-9]{1,2}(?=[,.;)!]|$)")]
    public static partial Regex LoneDate();

    /// <summary>Between the numbers of "12 nurses and 5 welders".</summary>
    [GeneratedRegex(@"^ (?!(?:in|at|of|from|for|to|by|on|with)\b)[a-z-]+(?: [a-z-]+){0,2}(?:,| and|, and) $", Options)]
    public static partial Regex AndSoMany();

    [GeneratedRegex(@"\bin (?:the )?(?=[a-z])", CaseOptions)]
    public static partial Regex IndustryCue();

    [GeneratedRegex(@"\G (?:industry|sector|business)\b", Options)]
    public static partial Regex IndustryWord();

    [GeneratedRegex(@"\G" + Name + "(?:(?: | County| city)?(?<! ) " + Name + @"){0,3}", CaseOptions)]
    public static partial Regex Capitalized();

    [GeneratedRegex(@"\b(?:at|by|for|with|(?:clos(?:ing|ure)|shut-?down|expansion|relocation|opening) of) (?=[\w])", Options)]
    public static partial Regex EmployerCue();

    /// <summary>Where the name of an employer ends.</summary>
    [GeneratedRegex(@"[;:()!?]|,(?! (?:inc|llc|l\.l\.c|ltd|corp|lp|l\.p|plc|n\.a)\b)|(?<!\b(?:inc|ltd|corp|co|bros|st|l\.l\.c|l\.p|n\.a))\.(?= |$)|'s(?= (?:[\w-]+ ){0,3}(?:" + SiteWord + @"|lay-?off|closing|closure|expansion|relocation|opening|shutdown)\b)| - |(?<=^| )(?:in|near|at|on|to|from|for|by|with|starting|beginning|effective|because|due|as|which|that|who|is|are|was|will|has|have|plans?|announced|affecting|where|until|during)(?= |$)", Options)]
    public static partial Regex EmployerEnd();

    [GeneratedRegex(@"(?: (?:is|are|was|were|will|would|may|might|be|has|have|had|plans?|planning|intends?|wants?|expects?|going|to|announced|announces|says|said|that|it|they|also|now|soon|permanently|temporarily))+ ?$", Options)]
    public static partial Regex Auxiliaries();

    [GeneratedRegex(@"^(?:a|an|the|our|my|your|their|its|his|her|(?:we|i|it|they|you|he|she|that|there)(?:'[a-z]+)?|risk|work|home|once|least|most|unfortunately|sadly|today|now|yes|no|so|ok|hi|hello|this|some|another|new|all|someone|somebody|company|employer|business|us|them|" + SiteWord + @"|mass|major|job|jobs|one|large|big|small|people|and|or|is|are|what|who|how|when|where|why)$", Options)]
    public static partial Regex NoName();

    /// <summary>Words that carry nothing to be placed.</summary>
    [GeneratedRegex(@"^(?:a|an|the|our|my|their|its|his|her|us|(?:we|i|it|they|you|that|there)(?:'[a-z]+)?|unfortunately|is|are|r|am|be|been|was|were|will|would|may|has|have|had|to|of|in|at|on|and|for|by|with|from|this|here|which|who|where|as|about|please|thanks|thank|you|hi|hello|jobs?|people|workers?|employees?|positions?|roles?|staff|go|affected|affecting|affects|impacted|impacting|new|hiring|event|company|employer|down|off|going|plans?|planning|planned|intends?|announced?|announces|announcing|effective|starting|beginning|permanent|notice|so|also|total|all|mass|major|" + SiteWord + ")$", Options)]
    public static partial Regex Filler();

    [GeneratedRegex(@"\b(?:we|i|our|my|us|they|you|your)\b", Options)]
    public static partial Regex Pronoun();

    [GeneratedRegex(@"[^\s]+")]
    public static partial Regex Piece();

    [GeneratedRegex(@"[\p{L}\p{N}]")]
    public static partial Regex Letter();
}
