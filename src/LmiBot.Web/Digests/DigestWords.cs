using System.Globalization;
using System.Text.RegularExpressions;
using LmiBot.Channels.Turns;
using LmiBot.Web.Access;

namespace LmiBot.Web.Digests;

/// <summary>Reads what people say about subscriptions and digests.</summary>
internal static partial class DigestWords
{
    private const string Number = "#?(?<id>[0-9]{1,9})";
    private const string Subscription = $"((the |our |my )?(subscription|number) )?{Number}";
    // One, all, those about something, or, where nothing is said, whichever there is.
    private const string Subscriptions =
        $"(((the|our|my|this|that) )?subscription( {Number}| (to|for|about|on) (?<words>.+))?|((the|our|my|these) )?subscriptions|(?<all>all|every|both)( of)?( (the|our|my|these))? subscriptions?|((the|our|my) )?(?<words>.+?) subscription)";
    // A name has a digit: people may ask about a digest of something.
    private const string OfRelease = @"( (of |for )?(the )?(release )?(?<release>(?=[\w.-]*[0-9])[\w.-]{1,40}))?";
    private const string Cadence = "(each|every|once a|with each|with every) (quarter|release|update)|quarterly|regularly|from now on";

    /// <returns>Null for anything else that may be said.</returns>
    public static DigestRequest? Read(TurnContext turn)
    {
        var text = CommandText.Of(turn);
        if (Commands().Match(text) is { Success: true } said)
            return Request(said, Enum.GetValues<DigestDeed>().First(deed => said.Groups[deed.ToString()].Success));
        return Wish().Match(text) is { Success: true } wish ? Request(wish, DigestDeed.Subscribe) : null;
    }

    /// <summary>What is said as shortly to others: "stop", "pause it", "mute 2", "stop sending this".</summary>
    /// <returns>Null for anything else; and whether it can mean nothing but what is sent.</returns>
    public static (DigestRequest Request, bool IsClear)? Short(TurnContext turn) => Holds().Match(CommandText.Of(turn)) is { Success: true } said
        ? (Request(said, HoldDeeds.First(deed => said.Groups[deed.ToString()].Success)), said.Groups["clear"].Success)
        : null;

    private static readonly DigestDeed[] HoldDeeds = [DigestDeed.Stop, DigestDeed.PauseSubscription, DigestDeed.ResumeSubscription];

    private static DigestRequest Request(Match said, DigestDeed deed) =>
        new(DigestRequest.CurrentVersion, deed, said.Groups["id"].Success ? int.Parse(said.Groups["id"].Value, CultureInfo.InvariantCulture) : 0)
        {
            All = said.Groups["all"].Success,
            Words = said.Groups["words"].Value.Trim(' ', ','),
            Release = said.Groups["release"] is { Success: true, Value: var release } ? release : null,
        };

    [GeneratedRegex(
        "^((?<Stop>stop|end|cancel|quit|(?<clear>unsubscribe|opt out)( us| me)?( (of|from))?|turn off)|(?<PauseSubscription>pause|mute|suspend|snooze)|(?<ResumeSubscription>resume|unpause|unmute|restart))"
        + "(?<clear> (sending|posting|delivering)( (us|me|here))?)?"
        + $"( (it|this|that|these|those|them|(this|that) one|((the|these|those|this) )?(?<clear>digests?|updates?|messages?|posts)|(?<all>(all|both)( of (it|this|them|these|those))?|everything)|(number )?{Number}|(?<words>.+?)))?"
        + "( (here|any ?more|for now|now|again|from now on|(in|to) (this|the) (channel|chat)))*$",
        CommandText.Options)]
    private static partial Regex Holds();

    [GeneratedRegex(
        "^(?<Form>subscribe( us| me| here)?|(new|add( a)?( new)?) subscription)$"
        + "|^(?<List>((list|show)( me| us)? )?(our |my |the )?subscriptions|what (are we|am i|is this (channel|chat)) subscribed to|what do (we|i) (get|receive))$"
        + "|^(?<ListAll>((list|show)( me| us)? )?all (the )?subscriptions|who (gets|receives|is sent|subscribes to) (the )?digests?)$"
        + $"|^(?<Change>(change|switch|move) ((the |our |my )?subscription( {Number})?|{Number}) (to|into) (?<words>.+))$"
        + $"|^(?<PauseSubscription>(pause|mute|suspend|snooze) {Subscriptions})$"
        + $"|^(?<ResumeSubscription>(resume|unpause|unmute|restart) {Subscriptions})$"
        + $"|^(?<Stop>(stop|end|cancel|delete|remove|drop) {Subscriptions}|unsubscribe( us| me)?( from)? ({Subscription}|{Subscriptions}|(?<all>all|everything)( of (it|this|them))?|(?!(it|this|that|these|those|them|us|me)$)(?<words>.+)))$"
        + $"|^(?<Preview>(show (me |us )?)?what (we|i)( would|['’]d) get|what would (we|i) get|preview|preview (the )?(digest|subscription)( (for|of))?( {Subscription})?)$"
        + $"|^(?<Test>(send (me )?(a )?)?test (the )?digest( (for|of|with))? {Subscription}|(send (me )?)?(a )?test (of|for) {Subscription})$"
        + "|^(?<Approve>approve (the )?digest( to be sent)?( (for|on))?( (?<words>.+))?)$"
        + $"|^(?<Pause>pause (the )?digest{OfRelease})$|^(?<Resume>(resume|unpause|continue) (the )?digest{OfRelease})$|^(?<Cancel>cancel (the )?digest{OfRelease})$"
        + $"|^(?<Correct>correct (the )?digest{OfRelease})$|^(?<Recall>(recall|take back|withdraw) (the )?digest{OfRelease})$"
        + $"|^(?<Report>((show )?(me )?(the )?digest|delivery)( (report|status|progress)){OfRelease}|digest)$"
        + "|^(?<Forms>(re-?schedule|schedule|postpone|delay|move|approve|send( out)?|publish|undo|fix|delete|edit) (the |that |a )?digests?\\b.*)$",
        CommandText.Options)]
    private static partial Regex Commands();

    // "Send us" alone is how questions begin: only with how often it is a wish for ever.
    [GeneratedRegex(
        $"^subscribe (us |me |here |this (channel|chat) )?(to )?((the )?(digests?|news|updates?)( (for|about|on|of))? )?(?<words>.+?),?( ({Cadence}))?$"
        + $"|^sign (us|me|this (channel|chat)) up (for|to) ((the )?(digests?|news|updates?)( (for|about|on|of))? )?(?<words>.+?),?( ({Cadence}))?$"
        + $"|^((can|could) you )?(send|post|give|tell)( us| me| here)?( the)? (((digests?|news|updates?) )?(for |about |on |of )?)(?<words>.+?),? ({Cadence})$",
        CommandText.Options)]
    private static partial Regex Wish();
}
