using LmiBot.Areas;

namespace LmiBot.Asking.Reading;

/// <summary>Mends mistyped words before phrases are looked for.</summary>
internal sealed class Spelling
{
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _steering;
    private readonly SpellingIndex _index;

    public Spelling(PhraseBook book)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (phrase, meanings) in book.All)
        {
            var weight = meanings.Max(Weight);
            foreach (var word in phrase.Split(' '))
                weights[word] = Math.Max(weights.GetValueOrDefault(word), weight) + 1e-6;
        }

        foreach (var filler in book.Lexicon.Fillers.Concat(book.Lexicon.PlaceCues))
            weights[filler] = Math.Max(weights.GetValueOrDefault(filler), 3);
        _steering = [.. book.Lexicon.Fillers, .. book.Lexicon.Phrases.SelectMany(p => p.Phrase.Split(' '))];
        _known = [.. weights.Keys];
        _index = new SpellingIndex(weights);
    }

    /// <summary>The tokens with each unknown word replaced by the nearest known one, and what was replaced.</summary>
    /// <param name="tokens">The words of a text.</param>
    /// <param name="text">The text.</param>
    /// <param name="given">Words that are understood, whatever they look like.</param>
    public (List<Token> Tokens, List<(string Typed, string Read)> Corrections) Mend(List<Token> tokens, string text, IReadOnlyList<Mention> given)
    {
        var mended = new List<Token>(tokens.Count);
        var corrections = new List<(string, string)>();
        foreach (var (index, token) in tokens.Index())
        {
            if (given.Any(m => m.Start <= index && index < m.End))
            {
                mended.Add(token);
                continue;
            }

            // "RNs" and "PAs" are too short to have lost their plural before.
            if (token.Word.Length == 3 && token.Word[^1] == 's' && !_known.Contains(token.Word) && _known.Contains(token.Word[..2]))
            {
                mended.Add(token with { Word = token.Word[..2] });
            }
            else if (!_known.Contains(token.Word) && NumberWords.Read(token.Word) is null && _index.Nearest(token.Word) is { } read && MayMean(token.Word, read))
            {
                mended.Add(token with { Word = read });
                corrections.Add((text.Substring(token.Start, token.Length), read));
            }
            else
            {
                mended.Add(token);
            }
        }

        return (mended, corrections);
    }

    /// <summary>Short words are near to many: "made" is no "make", "known" no "know".</summary>
    private bool MayMean(string typed, string read) =>
        typed.Length > 5 || !_steering.Contains(read) || (typed.Length == 5 && typed[0] == read[0] && read.Length >= 5);

    /// <summary>Words that steer a question, then the names of fields and everyday titles, draw a mistyped word more than rare titles and towns.</summary>
    private static double Weight(Meaning meaning) => meaning switch
    {
        MeasureMeaning or OrderMeaning or EducationMeaning or MiddleSkillMeaning => 5,
        FieldMeaning => 5,
        OccupationMeaning { Everyday: true } => 4,
        AreaMeaning area => area.Names.Min(n => n.Kind) switch
        {
            // A place that does not exist is near to many that do.
            AreaNameKind.City => 1,
            _ => 1.5,
        },
        CueMeaning => 3,
        _ => 2,
    };
}
