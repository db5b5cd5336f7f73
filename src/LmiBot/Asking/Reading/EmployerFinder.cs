using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.Asking.Reading;

/// <summary>Finds employers of published events in a question: after "at" and "by", and where a word means nothing else.</summary>
internal sealed class EmployerFinder(PhraseBook book)
{
    private const int LongestName = 6;

    private static readonly string[] Cues = ["at", "by", "from", "for", "of", "with"];

    /// <param name="tokens">The words as typed.</param>
    /// <param name="events">Whose employers are looked for.</param>
    /// <param name="given">What is no employer.</param>
    public IEnumerable<Mention> Find(IReadOnlyList<Token> tokens, PublishedEvents events, IReadOnlyList<Mention> given)
    {
        for (var start = 0; start < tokens.Count; start++)
        {
            if (!MayBegin(tokens, start, given))
                continue;
            var most = Enumerable.Range(start, Math.Min(LongestName, tokens.Count - start)).TakeWhile(i => !IsIn(given, i)).Count();
            if (Longest(tokens, start, most, events) is not ({ } phrase, var words) || IsPlace(phrase))
                continue;
            yield return new Mention(start, start + words, new EmployerMeaning(phrase));
            start += words - 1;
        }
    }

    private bool MayBegin(IReadOnlyList<Token> tokens, int start, IReadOnlyList<Mention> given)
    {
        var word = tokens[start].Word;
        if (IsIn(given, start) || book.Lexicon.Fillers.Contains(word) || NumberWords.Read(word) is not null)
            return false;
        return !book.IsWord(word) || (start > 0 && Cues.Contains(tokens[start - 1].Word) && !IsSteering(word));
    }

    /// <summary>The most words from here on that an employer's name begins with.</summary>
    private static (string? Phrase, int Words) Longest(IReadOnlyList<Token> tokens, int start, int most, PublishedEvents events)
    {
        for (var words = events.HasEmployer(tokens[start].Word) ? most : 0; words > 0; words--)
        {
            var phrase = string.Join(' ', tokens.Skip(start).Take(words).Select(t => t.Word));
            if (events.HasEmployer(phrase))
                return (phrase, words);
        }

        return (null, 0);
    }

    /// <summary>Austin is a place, whoever is called so too. A town that few know gives way.</summary>
    private bool IsPlace(string phrase) => Array.Exists(book.Find(phrase), m => m is AreaMeaning area && area.Names.Any(n => n.Kind != AreaNameKind.City));

    private bool IsSteering(string word) => Array.Exists(book.Find(word), m => m is EventMeaning or IndustryMeaning or GroupingMeaning or CueMeaning or MeasureMeaning or UnsupportedMeaning);

    private static bool IsIn(IReadOnlyList<Mention> given, int index) => given.Any(m => m.Start <= index && index < m.End);
}
