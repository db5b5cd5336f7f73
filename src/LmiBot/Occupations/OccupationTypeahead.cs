using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LmiBot.Asking.Reading;

namespace LmiBot.Occupations;

/// <summary>Finds occupations while a title is being typed: its last word may be unfinished, and any may be mistyped.</summary>
public sealed partial class OccupationTypeahead
{
    /// <summary>The commonest words that an unfinished one is taken for.</summary>
    private const int MostEndings = 20;

    /// <summary>Below it a title shares too little with what was typed to be worth a look.</summary>
    private const double LeastScore = 0.4;

    /// <summary>What fits the text as it stands goes before what fits what it may become.</summary>
    private const double UnfinishedShare = 0.9;

    private readonly OccupationSearch _search;
    private readonly FrozenDictionary<string, int> _counts;
    private readonly string[] _words;
    private readonly SpellingIndex _spelling;

    internal OccupationTypeahead(OccupationSearch search)
    {
        _search = search;
        _counts = search.WordCounts.ToFrozenDictionary(StringComparer.Ordinal);
        _words = [.. _counts.Keys.Order(StringComparer.Ordinal)];
        _spelling = new SpellingIndex(_counts.Select(w => KeyValuePair.Create(w.Key, 2.0 + w.Value)));
    }

    /// <summary>The occupations that fit best, best first.</summary>
    /// <param name="typed">A title, a part of one, a SOC or an O*NET-SOC code; at most <see cref="Words.MostCharacters"/> characters are read.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<ScoredOccupation> Find(string typed, int most)
    {
        var words = Words.Split(Code().Replace(typed, "$1-$2")).ConvertAll(t => t.Word);
        if (words.Count == 0)
            return [];
        string[] before = [.. words.SkipLast(1).Select(Mend)];
        var whole = _counts.ContainsKey(words[^1]) ? Find([.. before, words[^1]], most) : [];
        var unfinished = Endings(words[^1]).SelectMany(word => Find([.. before, word], most)).Select(o => o with { Score = UnfinishedShare * o.Score });
        List<ScoredOccupation> found = [.. whole.Concat(unfinished).OrderByDescending(o => o.Score).DistinctBy(o => o.SocCode).Take(most)];
        return found.Count > 0 ? found : Find([.. before, Mend(words[^1])], most);
    }

    private IReadOnlyList<ScoredOccupation> Find(string[] words, int most) =>
        [.. _search.Find(string.Join(' ', words), most).Where(o => o.Score >= LeastScore)];

    private string Mend(string word) => _counts.ContainsKey(word) ? word : _spelling.Nearest(word) ?? word;

    /// <summary>The commonest words that begin so, without the word itself.</summary>
    private IEnumerable<string> Endings(string start)
    {
        var first = Array.BinarySearch(_words, start, StringComparer.Ordinal);
        return _words.Skip(first < 0 ? ~first : first + 1)
            .TakeWhile(w => w.StartsWith(start, StringComparison.Ordinal))
            .OrderByDescending(w => _counts[w]).Take(MostEndings);
    }

    /// <summary>29-1141, 291141 and 29-1141.00 alike.</summary>
    [GeneratedRegex(@"^\s*(\d{2})-?(\d{4})(\.\d{2})?\s*$")]
    private static partial Regex Code();
}
