using System.Collections.Frozen;
using LmiBot.Asking.Reading;

namespace LmiBot.Areas;

/// <summary>Finds the area that a place lies in by what people call the place.</summary>
/// <param name="areas">Of a release.</param>
/// <param name="homeArea">Whose state comes first.</param>
public sealed class PlaceFinder(AreaCatalog areas, string homeArea)
{
    /// <summary>Words that may also stand behind a place's name, where they are no states: these need their capitals.</summary>
    private static readonly string[] NoStates = ["al", "as", "de", "hi", "id", "in", "la", "ma", "me", "oh", "ok", "or", "pa"];

    private const int LongestState = 3;

    private readonly string? _homeState = areas.StateOf(homeArea);

    private readonly AreaResolver _resolver = new(areas, homeArea);

    private readonly FrozenDictionary<string, AreaName[]> _byPhrase = areas.Names.GroupBy(n => Words.Normalize(n.Name)).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The narrowest area that bears the name: the county that a town lies in, else a wider one.</summary>
    /// <param name="place">As typed: "Austin", "austin tx", "in downtown Austin, Texas"; "the Austin area" is the wider one.</param>
    /// <returns>Null where no area bears the name, or more than one that cannot be told apart.</returns>
    public Area? Narrowest(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Names(place) is { } whole)
            return OfNames(whole);
        var phrase = PlacePhrase.Of(place);
        return Names(phrase.Name) is not { } names ? null
            : !phrase.IsWide ? OfNames(names)
            : _resolver.Resolve(names) is not [var area] ? null
            : area is { Type: AreaType.County, ParentCode: { } around } ? areas.Find(around) : area;
    }

    /// <summary>The areas that a place's name may mean, where it means several.</summary>
    /// <param name="place">As typed: "Springfield", "springfield illinois".</param>
    /// <returns>Those in the state that is named, else in the home state first, the surest bearers first; none where nothing is called so.</returns>
    public IReadOnlyList<Area> Find(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (Bearers(place) is { Count: > 0 } whole)
            return whole;
        var phrase = PlacePhrase.Of(place).Name;
        if (Bearers(phrase) is { Count: > 0 } bearers)
            return bearers;
        return WithState(phrase) is var (name, state) ? [.. Bearers(name).Where(a => areas.StateOf(a.AreaCode) == state)] : [];
    }

    /// <summary>The names that a name which nothing bears comes near to: those in it ("North Dallas"), else those spelled like it.</summary>
    public IReadOnlyList<string> Near(string place, int most)
    {
        var phrase = Words.Normalize(PlacePhrase.Of(place).Name);
        return [.. (Within(phrase) is { } within ? [within] : Alike(phrase)).Take(most)];
    }

    /// <summary>What is said to be the place, without what goes around it: "it's in the Austin area" says "the Austin area".</summary>
    public static string Plain(string text) => PlacePhrase.Of(text).Place;

    /// <summary>The area's name, of a county with its state.</summary>
    public string Name(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return area.Type is AreaType.County or AreaType.WorkforceArea && areas.StateOf(area.AreaCode) is { } state ? $"{area.Name}, {areas.Find(state)!.Name}" : area.Name;
    }

    private Area? OfNames(List<AreaName[]> names) =>
        _resolver.Resolve([.. names.Select(Counties)]) is [var county] ? county
        : _resolver.Resolve(names) is [var area] ? area
        : null;

    /// <summary>For each name in a text, all that bear it; null where nothing bears one.</summary>
    private List<AreaName[]>? Names(string text)
    {
        List<AreaName[]> parts = [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Named)];
        return parts.Count > 0 && parts.TrueForAll(p => p.Length > 0) ? parts
            : WithState(text) is var (name, state) ? [[.. Named(name).Where(n => areas.StateOf(n.AreaCode) == state)]]
            : null;
    }

    /// <summary>A text that ends in the name of a state, in which there is what goes before it: "dallas tx", "Springfield, Illinois".</summary>
    private (string Name, string State)? WithState(string text)
    {
        var tokens = Words.Split(text);
        for (var length = Math.Min(LongestState, tokens.Count - 1); length > 0; length--)
        {
            var last = tokens[^length];
            var words = string.Join(' ', tokens.TakeLast(length).Select(t => t.Word));
            if (length == 1 && NoStates.Contains(text.Substring(last.Start, last.Length)))
                continue;
            var name = text[..last.Start];
            if (Array.Find(_byPhrase.GetValueOrDefault(words, []), n => areas.Find(n.AreaCode)?.Type == AreaType.State) is { AreaCode: var state } && Named(name).Any(n => areas.StateOf(n.AreaCode) == state))
                return (name, state);
        }

        return null;
    }

    private AreaName[] Named(string name) => _byPhrase.GetValueOrDefault(Words.Normalize(name), []);

    /// <summary>A town's name is its counties'; a nickname is that of all around.</summary>
    private AreaName[] Counties(AreaName[] names)
    {
        var counties = Array.FindAll(names, n => areas.Find(n.AreaCode)?.Type == AreaType.County);
        return counties.Length > 0 && !Array.Exists(names, n => n.Kind == AreaNameKind.Nickname) ? counties : names;
    }

    private List<Area> Bearers(string name) => [.. Surest(Named(name)).Select(n => areas.Find(n.AreaCode)).OfType<Area>().Distinct()];

    private IOrderedEnumerable<AreaName> Surest(IEnumerable<AreaName> names) =>
        names.OrderByDescending(n => areas.StateOf(n.AreaCode) == _homeState).ThenBy(n => n.Kind).ThenBy(n => n.AreaCode, StringComparer.Ordinal);

    /// <summary>The longest name within a phrase; of two as long, the last.</summary>
    private string? Within(string phrase)
    {
        var words = phrase.Split(' ');
        for (var length = words.Length - 1; length > 0; length--)
        {
            for (var start = words.Length - length; start >= 0; start--)
            {
                if (_byPhrase.TryGetValue(string.Join(' ', words, start, length), out var names) && names[0].Name.Length > 2)
                    return names[0].Name;
            }
        }

        return null;
    }

    /// <summary>The names with the fewest edits, those of the home state first.</summary>
    private IEnumerable<string> Alike(string phrase)
    {
        var most = phrase.Length switch { < 5 => 0, < 8 => 1, _ => 2 };
        var alike = _byPhrase.Where(p => p.Key.Length > 2 && Math.Abs(p.Key.Length - phrase.Length) <= most)
            .Select(p => (Names: p.Value, Edits: SpellingIndex.Edits(phrase, p.Key, most))).Where(p => p.Edits <= most)
            .GroupBy(p => p.Edits).MinBy(g => g.Key);
        return Surest(alike?.Select(p => Surest(p.Names).First()) ?? []).Select(n => n.Name);
    }
}
