using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Asking.Reading;

/// <summary>Finds employers in a question about hiring events: behind "at" and "by" whatever is no place and no industry, elsewhere those of published events.</summary>
internal sealed class EmployerFinder(PhraseBook book, MentionFinder mentions)
{
    private const int LongestName = 6;

    private static readonly string[] Cues = ["at", "by"];

    /// <summary>Behind them a word may be a published name by itself, though others go with it in what is asked about.</summary>
    private static readonly string[] WeakCues = ["from", "for", "of", "with", "did", "doe", "is", "are", "was", "were", "has", "have", "had", "will"];

    /// <summary>The names behind "at" and "by": an <see cref="EmployerMeaning"/>, or an <see cref="UnknownNameMeaning"/> where nobody published is called so.</summary>
    /// <param name="tokens">The words as typed.</param>
    /// <param name="text">The text.</param>
    /// <param name="events">Whose employers are looked for.</param>
    /// <param name="given">What is no employer.</param>
    public IEnumerable<Mention> Named(IReadOnlyList<Token> tokens, string text, PublishedEvents events, IReadOnlyList<Mention> given)
    {
        for (var start = 1; start < tokens.Count; start++)
        {
            if (!IsCue(tokens, start - 1) || IsIn(given, start - 1) || IsIn(given, start) || Behind(tokens, text, start, events, given) is not { } name)
                continue;
            yield return name;
            start = name.End;
        }
    }

    /// <summary>Published names anywhere, each the longest from its first word on; what else their words may mean is left to the <see cref="MentionFinder"/>.</summary>
    /// <inheritdoc cref="Named"/>
    public IEnumerable<Mention> Published(IReadOnlyList<Token> tokens, string text, PublishedEvents events, IReadOnlyList<Mention> given) =>
        from start in Enumerable.Range(0, tokens.Count)
        let known = Known(tokens, text, start, events, given)
        where known is not null && (known.Value.Words > 1 || MayStandAlone(tokens, start))
        select known.Value.Name;

    /// <summary>"By month" and "at the moment" name nobody.</summary>
    private bool IsCue(IReadOnlyList<Token> tokens, int at) =>
        Cues.Contains(tokens[at].Word) && !Enumerable.Range(2, LongestName - 1).Any(words => book.Find(Phrase(tokens, at, words)).Length > 0);

    private Mention? Behind(IReadOnlyList<Token> tokens, string text, int start, PublishedEvents events, IReadOnlyList<Mention> given)
    {
        var end = End(tokens, text, start, given);
        var first = start;
        while (first < end - 1 && book.Lexicon.Determiners.Contains(tokens[first].Word))
            first++;
        foreach (var from in new[] { start, first }.Distinct())
        {
            // A general hospital is not General Dynamics.
            if (Known(tokens, text, from, events, given) is var (name, words) && (words > 1 || name.End >= end || !book.IsWord(tokens[from].Word)))
                return name;
        }

        return IsExplained([.. tokens.Skip(first).Take(end - first)], text) ? null : new Mention(first, end, new UnknownNameMeaning(Typed(tokens, text, first, end)));
    }

    /// <summary>Where a name that nobody knows ends.</summary>
    private int End(IReadOnlyList<Token> tokens, string text, int start, IReadOnlyList<Mention> given)
    {
        var stop = SentencePatterns.EmployerEnd().Match(text, tokens[start].Start + tokens[start].Length) is { Success: true } match ? match.Index : text.Length;
        var end = start + 1;
        while (end < tokens.Count && tokens[end].Start < stop && !IsIn(given, end))
            end++;
        while (end > start + 1 && book.Lexicon.Fillers.Contains(tokens[end - 1].Word))
            end--;
        return end;
    }

    /// <summary>The longest name of a published employer that begins here and means nothing else as a whole, and how many words it has without an industry or a legal form behind it.</summary>
    private (Mention Name, int Words)? Known(IReadOnlyList<Token> tokens, string text, int start, PublishedEvents events, IReadOnlyList<Mention> given)
    {
        var most = !events.HasEmployer(tokens[start].Word) ? 0
            : Enumerable.Range(start, Math.Min(LongestName, tokens.Count - start)).TakeWhile(i => !IsIn(given, i)).Count();
        for (var words = most; words > 0; words--)
        {
            var phrase = Phrase(tokens, start, words);
            if (!events.HasEmployer(phrase))
                continue;
            return SaysNothing(tokens, start, words) || Array.Exists(book.Find(phrase), IsSteering) ? null
                : (new Mention(start, WithKind(tokens, text, start, start + words, given), new EmployerMeaning(Typed(tokens, text, start, start + words))), words);
        }

        return null;
    }

    /// <summary>Behind a name an industry or a legal form is part of it: "Wells Fargo Bank", "Dell Inc."</summary>
    private int WithKind(IReadOnlyList<Token> tokens, string text, int start, int end, IReadOnlyList<Mention> given)
    {
        var name = EmployerName.Normalize(Typed(tokens, text, start, end));
        while (end < tokens.Count && !IsIn(given, end)
            && (Array.Exists(book.Find(tokens[end].Word), m => m is IndustryMeaning) || EmployerName.Normalize(Typed(tokens, text, start, end + 1)) == name))
            end++;
        return end;
    }

    private bool SaysNothing(IReadOnlyList<Token> tokens, int start, int words) =>
        tokens.Skip(start).Take(words).All(t => book.Lexicon.Fillers.Contains(t.Word)) || (words == 1 && NumberWords.Read(tokens[start].Word) is not null);

    private bool MayStandAlone(IReadOnlyList<Token> tokens, int start) =>
        !book.IsWord(tokens[start].Word) || (start > 0 && WeakCues.Contains(tokens[start - 1].Word))
        || (start + 1 < tokens.Count && book.Find(tokens[start].Word).Length == 0 && Array.Exists(book.Find(tokens[start + 1].Word), m => m is EventMeaning));

    /// <summary>True for words that ask for something else, such as "the hospitals and hotels", and leave out none: those of "Bank of America" say more than a country's banks.</summary>
    private bool IsExplained(IReadOnlyList<Token> tokens, string text)
    {
        var found = mentions.Find(tokens, text, [], [], Subject.Events);
        if (!found.TrueForAll(m => m.Meaning is AreaMeaning || IsSteering(m.Meaning)) || !tokens.Index().All(t => IsIn(found, t.Index) || book.Lexicon.Fillers.Contains(t.Item.Word)))
            return false;
        return found.Count == 0 || tokens.Index().Take(found[^1].End).All(t => IsIn(found, t.Index) || t.Item.Word is "and" or "or");
    }

    /// <summary>Austin is a place, whoever is called so too. A town that few know gives way.</summary>
    private static bool IsSteering(Meaning meaning) => meaning is AreaMeaning area
        ? area.Names.Any(n => n.Kind != AreaNameKind.City)
        : meaning is not (OccupationMeaning or NumberMeaning or RowMeaning or CourtesyMeaning);

    private static string Phrase(IReadOnlyList<Token> tokens, int start, int words) => string.Join(' ', tokens.Skip(start).Take(words).Select(t => t.Word));

    private static string Typed(IReadOnlyList<Token> tokens, string text, int start, int end) => text[tokens[start].Start..(tokens[end - 1].Start + tokens[end - 1].Length)];

    private static bool IsIn(IReadOnlyList<Mention> given, int index) => given.Any(m => m.Start <= index && index < m.End);
}
