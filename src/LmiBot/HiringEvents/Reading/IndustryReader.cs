using System.Collections.Frozen;
using LmiBot.Asking.Reading;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.HiringEvents.Reading;

/// <summary>Finds the industries that words name, by the words in which questions ask for them.</summary>
public static class IndustryReader
{
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Sectors = Lexicon.English.Phrases
        .Where(p => p.Meaning is IndustryMeaning).Select(p => (p.Phrase, ((IndustryMeaning)p.Meaning).Sectors))
        .Concat(NaicsSector.All.Select(s => (Phrase: Words.Normalize(s.Name), Sectors: (IReadOnlyList<string>)[s.Code])))
        .DistinctBy(p => p.Phrase).ToFrozenDictionary(p => p.Phrase, p => p.Sectors, StringComparer.Ordinal);

    private static readonly int LongestPhrase = Sectors.Keys.Max(p => p.Count(c => c == ' ') + 1);

    /// <summary>The sectors that a text names, each once, in its order; of phrases in each other the longest counts.</summary>
    public static IReadOnlyList<NaicsSector> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = [.. Words.Split(text).Select(t => t.Word)];
        var found = new List<string>();
        for (var at = 0; at < words.Length; at++)
        {
            if (LongestAt(words, at) is not { } length)
                continue;
            found.AddRange(Sectors[string.Join(' ', words, at, length)]);
            at += length - 1;
        }

        return [.. found.Distinct().Select(code => NaicsSector.Find(code)!)];
    }

    /// <summary>The sector that the whole text is a name of; null where it is none, or of more than one.</summary>
    public static NaicsSector? Named(string text) => Sectors.GetValueOrDefault(Words.Normalize(text)) is [var code] ? NaicsSector.Find(code) : null;

    private static int? LongestAt(string[] words, int at)
    {
        for (var length = Math.Min(LongestPhrase, words.Length - at); length > 0; length--)
        {
            if (Sectors.ContainsKey(string.Join(' ', words, at, length)))
                return length;
        }

        return null;
    }
}
