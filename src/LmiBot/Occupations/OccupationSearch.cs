using System.Collections.Frozen;
using LmiBot.Asking.Reading;

namespace LmiBot.Occupations;

/// <summary>An occupation that a phrase may mean.</summary>
/// <param name="SocCode">A line item of the release.</param>
/// <param name="Score">0 to 1; 1 is the occupation's own title or an everyday name that means nothing else.</param>
/// <param name="MatchedTitle">The title that matched, as written in its source.</param>
public sealed record ScoredOccupation(string SocCode, double Score, string MatchedTitle);

/// <summary>Finds occupations by their titles as people say them: whole titles first, then by the words that they share.</summary>
public sealed class OccupationSearch
{
    /// <summary>Equal for all that a common word may mean, so that none is taken without asking.</summary>
    private const double CommonWordScore = 0.5;

    private readonly FrozenDictionary<string, List<TitleEntry>> _byPhrase;
    private readonly FrozenDictionary<string, int[]> _titlesOfWord;
    private readonly TitleEntry[] _titles;
    private readonly double[] _ownWeights;
    private readonly int _largest;

    public OccupationSearch(OccupationCatalog occupations, IEnumerable<AlternateTitle> titles)
    {
        _titles = [.. Entries(occupations, titles)];
        _byPhrase = _titles.GroupBy(t => t.Phrase).ToFrozenDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _titles.Length; i++)
        {
            foreach (var word in _titles[i].Words.Distinct())
            {
                if (!words.TryGetValue(word, out var list))
                    words[word] = list = [];
                list.Add(i);
            }
        }

        _titlesOfWord = words.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
        _largest = Math.Max(1, occupations.All.Max(o => o.NationalEmployment));
        _ownWeights = [.. _titles.Select(t => t.Words.Distinct().Sum(Weight))];
    }

    internal IEnumerable<string> Phrases => _byPhrase.Keys;

    /// <summary>Every word of every title, with the number of titles that hold it.</summary>
    internal IEnumerable<KeyValuePair<string, int>> WordCounts => _titlesOfWord.Select(p => KeyValuePair.Create(p.Key, p.Value.Length));

    /// <summary>The occupations that fit a phrase best, best first.</summary>
    /// <param name="phrase">Free text; at most 500 characters are read.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ScoredOccupation> Find(string phrase, int most)
    {
        var words = Words.Split(phrase).ConvertAll(t => t.Word);
        var found = Exact(string.Join(' ', words)).ToDictionary(o => o.SocCode, StringComparer.Ordinal);
        if (found.Count < most)
        {
            foreach (var candidate in ByWords(words, most))
                found.TryAdd(candidate.SocCode, candidate);
        }

        return [.. found.Values.OrderByDescending(o => o.Score).ThenBy(o => o.SocCode, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>The occupations that bear exactly this title, best first; those that a surer source rules out are left out.</summary>
    /// <param name="phrase">In the form of <see cref="Words.Normalize"/>.</param>
    internal IReadOnlyList<ScoredOccupation> Exact(string phrase)
    {
        if (!_byPhrase.TryGetValue(phrase, out var titles))
            return [];
        var surest = titles.Min(t => t.Rank);
        var scored = titles.Where(t => t.Rank == surest).DistinctBy(t => t.SocCode)
            .Select(t => new ScoredOccupation(t.SocCode, OriginScore(t.Rank) * (0.9 + (0.1 * Commonness(t))), t.Title))
            .OrderByDescending(o => o.Score).ThenBy(o => o.SocCode, StringComparer.Ordinal).ToList();
        if (surest == TitleRank.Onet && IsCommonWord(phrase))
            return CommonWord(phrase, scored);
        return scored.Count == 1 ? [scored[0] with { Score = OriginScore(surest) }] : scored;
    }

    /// <summary>How many words the shortest title of an occupation has that holds all of <paramref name="words"/>; null where none does.</summary>
    internal int? ShortestTitle(string socCode, IReadOnlyList<string> words) => _titlesOfWord.GetValueOrDefault(words[0], [])
        .Select(i => _titles[i]).Where(t => t.SocCode == socCode && words.All(t.Words.Contains))
        .Min(t => (int?)t.Words.Length);

    /// <summary>True where our own list or an official title says what the phrase means.</summary>
    internal bool IsEveryday(string phrase) =>
        _byPhrase.TryGetValue(phrase, out var titles) && titles.Exists(t => t.Rank <= TitleRank.Official);

    /// <summary>Occupations whose titles share words with the phrase, weighed by how telling each word is.</summary>
    internal List<ScoredOccupation> ByWords(List<string> words, int most)
    {
        var asked = words.Distinct().Select(w => (Word: w, Weight: Weight(w))).ToList();
        var total = asked.Sum(w => w.Weight);
        var shared = new Dictionary<int, double>();
        foreach (var (word, weight) in asked)
        {
            foreach (var title in _titlesOfWord.GetValueOrDefault(word, []))
                shared[title] = shared.GetValueOrDefault(title) + weight;
        }

        return [.. shared
            .Select(s => (Title: _titles[s.Key], Score: Overlap(s.Value, total, s.Key)))
            .GroupBy(s => s.Title.SocCode)
            .Select(g => g.MaxBy(s => s.Score))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Title.SocCode, StringComparer.Ordinal)
            .Take(most)
            .Select(s => new ScoredOccupation(s.Title.SocCode, s.Score, s.Title.Title))];
    }

    /// <summary>How much of what was asked the title holds, and how much of the title was asked; below 0.9, which stands for a whole title.</summary>
    private double Overlap(double sharedWeight, double askedWeight, int title) =>
        0.89 * ((0.75 * sharedWeight / askedWeight) + (0.2 * sharedWeight / _ownWeights[title])
            + (0.03 * OriginScore(_titles[title].Rank)) + (0.02 * Commonness(_titles[title])));

    private double Weight(string word) =>
        _titlesOfWord.TryGetValue(word, out var titles) ? Math.Log(1 + ((double)_titles.Length / titles.Length)) : Math.Log(1 + _titles.Length);

    /// <summary>The occupations that a word in the titles of many may mean, none before the others; none where it is no such word.</summary>
    /// <param name="word">In the form of <see cref="Words.Normalize"/>.</param>
    /// <param name="surest">Those that bear it as their whole title.</param>
    internal IReadOnlyList<ScoredOccupation> CommonWord(string word, IReadOnlyList<ScoredOccupation> surest) => IsCommonWord(word)
        ? [.. surest.Concat(ByWords([word], 5)).DistinctBy(o => o.SocCode).Take(5).Select(o => o with { Score = CommonWordScore })]
        : [];

    /// <summary>"Supervisor" is one social worker's title, and a word in hundreds of others.</summary>
    private bool IsCommonWord(string phrase) => _titlesOfWord.TryGetValue(phrase, out var titles) && titles.Length > 100;

    private double Commonness(TitleEntry title) => Math.Log(1 + title.Employment) / Math.Log(1 + _largest);

    private static double OriginScore(TitleRank rank) => rank switch
    {
        TitleRank.Official or TitleRank.Everyday => 1,
        TitleRank.DirectMatch => 0.95,
        _ => 0.9,
    };

    private static IEnumerable<TitleEntry> Entries(OccupationCatalog occupations, IEnumerable<AlternateTitle> titles)
    {
        foreach (var occupation in occupations.All)
        {
            if (occupations.Published(occupation.SocCode) is not { } lineItem)
                continue;
            yield return Entry(lineItem, occupation.Title, TitleRank.Official);
            yield return Entry(lineItem, occupation.SocCode, TitleRank.Official);
        }

        foreach (var title in titles)
        {
            if (occupations.Published(title.SocCode) is { } lineItem)
                yield return Entry(lineItem, title.Title, title.Origin switch
                {
                    TitleOrigin.Everyday => TitleRank.Everyday,
                    TitleOrigin.DirectMatch => TitleRank.DirectMatch,
                    _ => TitleRank.Onet,
                });
        }
    }

    private static TitleEntry Entry(OccupationEntry lineItem, string title, TitleRank rank)
    {
        var words = Words.Split(title).ConvertAll(t => t.Word);
        var phrase = string.Join(' ', words);
        // "Elementary School Teachers, Except Special Education" are no special education teachers.
        var except = words.IndexOf("except");
        return new TitleEntry(lineItem.SocCode, title, phrase, [.. except > 0 ? words[..except] : words], rank, lineItem.NationalEmployment);
    }

    private sealed record TitleEntry(string SocCode, string Title, string Phrase, string[] Words, TitleRank Rank, int Employment);

    /// <summary>The surest source of a title comes first: our own word on what people mean goes before all.</summary>
    private enum TitleRank : byte
    {
        Everyday,
        Official,
        DirectMatch,
        Onet,
    }
}
