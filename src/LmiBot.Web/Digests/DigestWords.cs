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

    private static DigestRequest Request(Match said, DigestDeed deed) =>
        new(DigestRequest.CurrentVersion, deed, said.Groups["id"].Success ? int.Parse(said.Groups["id"].Value, CultureInfo.InvariantCulture) : 0) 
        {
            Words = said.Groups["words"].Value.Trim(' ', ','),
            Release = said.Groups["release"] is { Success: true, Value: var release } ? release : null,
        };

    [GeneratedRegex(
        "^(?<Form>subscribe( us| me| here)?|(new|add( a)?( new)?) subscription)$"
        + "|^(?<List>((list|show)( me| us)? )?(our |my |the )?subscriptions)$"
        + "|^(?<ListAll>((list|show)( me| us)? )?all (the )?subscriptions)$"
        + $"|^(?<Change>change (the |our |my )?subscription {Number} (to|into) (?<words>.+))$"
        + $"|^(?<PauseSubscription>pause (the |our |my )?subscription {Number})$"
        + $"|^(?<ResumeSubscription>resume (the |our |my )?subscription {Number})$"
        + $"|^(?<Stop>(stop|end|cancel|delete) (the |our |my )?subscription {Number}|unsubscribe (from )?{Subscription})$"
        + $"|^(?<Preview>(show (me |us )?)?what (we|i) would get|what would (we|i) get|preview|preview (the )?(digest|subscription)( (for|of))?( {Subscription})?)$"
        + $"|^(?<Test>(send (me )?(a )?)?test (the )?digest( (for|of|with))? {Subscription})$"
        + "|^(?<Approve>approve (the )?digest( to be sent)?( (for|on))?( (?<words>.+))?)$"
        + $"|^(?<Pause>pause (the )?digest{OfRelease})$|^(?<Resume>resume (the )?digest{OfRelease})$|^(?<Cancel>cancel (the )?digest{OfRelease})$"
        + $"|^(?<Correct>correct (the )?digest{OfRelease})$|^(?<Recall>(recall|take back|withdraw) (the )?digest{OfRelease})$"
        + $"|^(?<Report>((show )?(me )?(the )?digest|delivery)( (report|status|progress)){OfRelease}|digest)$",
        CommandText.Options)]
    private static partial Regex Commands();

    // "Send us" alone is how questions begin: only with how often it is a wish for ever.
    [GeneratedRegex(
        $"^subscribe (us |me |here |this (channel|chat) )?(to )?((the )?(digests?|news|updates?)( (for|about|on|of))? )?(?<words>.+?),?( ({Cadence}))?$"
        + $"|^((can|could) you )?(send|post|give|tell)( us| me| here)?( the)? (((digests?|news|updates?) )?(for |about |on |of )?)(?<words>.+?),? ({Cadence})$",
        CommandText.Options)]
    private static partial Regex Wish();
}
