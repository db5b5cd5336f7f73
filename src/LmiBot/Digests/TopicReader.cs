using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Asking.Reading;
using LmiBot.Releases;

namespace LmiBot.Digests;

/// <summary>Reads what a digest is to be about: "healthcare in Austin", "skilled trades", "Texas for counselors", "everything".</summary>
public sealed partial class TopicReader
{
    private readonly AreaCatalog _areas;
    private readonly AreaResolver _resolver;
    private readonly string _homeArea;
    private readonly FrozenDictionary<string, string> _fields;
    private readonly FrozenDictionary<string, AreaName[]> _places;

    /// <param name="release">Whose names are known.</param>
    /// <param name="homeArea">The area that is meant where none is said.</param>
    public TopicReader(ReleaseSnapshot release, string homeArea)
    {
        ArgumentNullException.ThrowIfNull(release);
        (Release, _areas, _homeArea) = (release, release.Areas, homeArea);
        _resolver = new AreaResolver(release.Areas, homeArea);
        _fields = release.Occupations.Fields.SelectMany(f => f.Names.Append(f.Name).Select(name => (Name: Words.Normalize(name), f.Code)))
            .DistinctBy(n => n.Name).ToFrozenDictionary(n => n.Name, n => n.Code, StringComparer.Ordinal);
        _places = release.Areas.Names.GroupBy(n => Words.Normalize(n.Name)).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    public ReleaseSnapshot Release { get; }

    /// <param name="text">As typed; empty for all occupations in the home area.</param>
    /// <exception cref="RefusedException">It says what was not understood.</exception>
    public DigestTopic Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = Audience().Match(text.Trim());
        var audience = AudienceOf(said.Groups["who"].Value);
        var topic = said.Groups["topic"].Value.Trim(' ', ',', '.');
        if (Everything().IsMatch(topic))
            return new DigestTopic(null, _homeArea, audience);
        if (Field(topic) is { } field)
            return new DigestTopic(field, _homeArea, audience);
        foreach (Match joint in Joints().Matches(topic))
        {
            var (what, place) = (topic[..joint.Index].Trim(), topic[(joint.Index + joint.Length)..]);
            if ((Everything().IsMatch(what) ? "" : Field(what)) is { } code)
                return new DigestTopic(code.Length == 0 ? null : code, Area(place), audience);
        }
        if (Joints().IsMatch(topic))
            throw RefusedException.Because(SubscriptionText.UnknownField, Joints().Split(topic)[0].Trim());
        return new DigestTopic(null, Area(topic), audience);
    }

    private string? Field(string name) => _fields.GetValueOrDefault(Words.Normalize(name));

    private string Area(string place)
    {
        var found = _resolver.Resolve(Mentions(place));
        return found.Count switch
        {
            1 => found[0].AreaCode,
            0 => throw RefusedException.Because(SubscriptionText.UnknownTopic, place.Trim()),
            _ => throw RefusedException.Because(SubscriptionText.WhichArea, place.Trim(), string.Join("; ", found.Take(5).Select(Name))),
        };
    }

    private string Name(Area area) => area.Type is AreaType.County or AreaType.WorkforceArea && _areas.StateOf(area.AreaCode) is { } state ? $"{area.Name}, {_areas.Find(state)!.Name}" : area.Name;

    /// <summary>A name, or two of which the last tells which the first is: "Springfield, Illinois".</summary>
    private AreaName[][] Mentions(string place)
    {
        if (Bearers(place) is { } whole)
            return [whole];
        for (var at = place.LastIndexOfAny([',', ' ']); at > 0; at = place.LastIndexOfAny([',', ' '], at - 1))
        {
            if (Bearers(place[(at + 1)..]) is { } around && Bearers(place[..at]) is { } name)
                return [name, around];
        }
        return [];
    }

    private AreaName[]? Bearers(string name) => _places.GetValueOrDefault(Words.Normalize(name));

    private static DigestAudience AudienceOf(string who) =>
        who.Length == 0 ? DigestAudience.General : who[0] is 'c' or 'C' ? DigestAudience.Counselors : DigestAudience.Partners;

    [GeneratedRegex(@"^(?<topic>.*?)(,? for (our |the )?(?<who>counsell?ors|advisors|partners|employers))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Audience();

    [GeneratedRegex(@"^((all |the )?(everything|all|news|lmi|jobs|occupations|fields|labor market( information| news)?|digests?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Everything();

    [GeneratedRegex(@"(^|\s+)(in|for|around|near|at)\s+(the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Joints();
}
