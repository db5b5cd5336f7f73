using System.Collections.Frozen;
using System.Globalization;
using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Reading;

/// <summary>Every phrase that means something in a release: the lexicon's, and the names of its fields, areas and occupations.</summary>
internal sealed class PhraseBook
{
    /// <summary>Of what may be asked about: figures of earlier years nobody has, of later years nobody yet.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2049;

    private readonly FrozenDictionary<string, Meaning[]> _meanings;
    private readonly FrozenSet<string> _words;
    private readonly FrozenDictionary<string, Meaning[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseBook(ReleaseSnapshot release, OccupationSearch occupations, Lexicon lexicon)
    {
        _meanings = lexicon.Phrases
            .Concat(NaicsSector.All.Select(s => (Phrase: Words.Normalize(s.Name), Meaning: (Meaning)new IndustryMeaning([s.Code]))))
            .Concat(Fields(release.Occupations))
            .Concat(Areas(release.Areas))
            .Concat(Titles(occupations))
            .Concat(ProjectedYears(release))
            .Concat(PastDates())
            .GroupBy(p => p.Phrase)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Meaning).ToArray(), StringComparer.Ordinal);
        _lookup = _meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        LongestPhrase = Math.Min(20, _meanings.Keys.Max(p => p.Count(c => c == ' ') + 1));
        Lexicon = lexicon;
        _words = _meanings.Keys.SelectMany(p => p.Split(' ')).Concat(lexicon.PlaceCues).ToFrozenSet(StringComparer.Ordinal);
    }

    public Lexicon Lexicon { get; }

    /// <summary>In words.</summary>
    public int LongestPhrase { get; }

    public IEnumerable<KeyValuePair<string, Meaning[]>> All => _meanings;

    /// <summary>True for a word of any phrase.</summary>
    public bool IsWord(string word) => _words.Contains(word);

    /// <summary>What the phrase, in the form of <see cref="Words.Normalize"/>, may mean; empty where nothing.</summary>
    public Meaning[] Find(ReadOnlySpan<char> phrase) => _lookup.TryGetValue(phrase, out var meanings) ? meanings : [];

    private static IEnumerable<(string Phrase, Meaning Meaning)> Fields(OccupationCatalog occupations) =>
        from field in occupations.Fields
        from name in field.Names.Append(field.Name)
        let phrase = Words.Normalize(name)
        where phrase.Length > 0
        group field by phrase into sharing
        select (sharing.Key, (Meaning)new FieldMeaning(sharing.MinBy(f => f.Kind)!.Code));

    private static IEnumerable<(string Phrase, Meaning Meaning)> Areas(AreaCatalog areas) =>
        from name in areas.Names.Concat(States(areas))
        let phrase = Words.Normalize(name.Name)
        where phrase.Length > 0
        group name by phrase into sharing
        select (sharing.Key, (Meaning)new AreaMeaning([.. sharing]));

    /// <summary>New York State, which is not the metropolitan area.</summary>
    private static IEnumerable<AreaName> States(AreaCatalog areas) =>
        from area in areas.All
        where area.Type == AreaType.State
        from name in (string[])[$"{area.Name} state", $"state of {area.Name}"]
        select new AreaName { AreaCode = area.AreaCode, Name = name, Kind = AreaNameKind.Own };

    /// <summary>"By 2032" says no more than "projected"; another year is not on offer.</summary>
    private static IEnumerable<(string Phrase, Meaning Meaning)> ProjectedYears(ReleaseSnapshot release) =>
        from year in release.ProjectedYears
        from cue in (string[])["by", "through", "until", "to"]
        select ($"{cue} {year}", (Meaning)new CueMeaning(Cue.Projected));

    /// <summary>"Since January", "since 2022", "since January 2025".</summary>
    private static IEnumerable<(string Phrase, Meaning Meaning)> PastDates() =>
        from month in Enumerable.Range(0, 13)
        from year in Enumerable.Range(FirstYear - 1, LastYear - FirstYear + 2)
        let names = new[] { month == 0 ? "" : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month), year < FirstYear ? "" : year.ToString(CultureInfo.InvariantCulture) }
        where names.Any(n => n.Length > 0)
        select (Words.Normalize(string.Join(' ', names.Prepend("since"))), (Meaning)new SinceMeaning(year < FirstYear ? null : year, month == 0 ? null : month));

    private static IEnumerable<(string Phrase, Meaning Meaning)> Titles(OccupationSearch occupations) =>
        from phrase in occupations.Phrases
        where phrase.Length > 1
        select (phrase, (Meaning)new OccupationMeaning(occupations.Exact(phrase), occupations.IsEveryday(phrase)));
}
