using LmiBot.Areas;

namespace LmiBot.Asking.Reading;

/// <summary>What a text is read as one about.</summary>
internal enum Subject : byte
{
    Occupations,

    /// <summary>Figures by industry.</summary>
    Industries,

    /// <summary>Hiring events, which have industries too.</summary>
    Events,
}

/// <summary>Cuts a question into the phrases that mean something: the cut that explains most words by the longest phrases.</summary>
internal sealed class MentionFinder(PhraseBook book)
{
    /// <summary>The mentions in order; words between them are left unexplained.</summary>
    /// <param name="tokens">The words of the question.</param>
    /// <param name="text">The question as typed.</param>
    /// <param name="given">Mentions found by other means (a wage floor, a period), which are kept. None overlaps another.</param>
    /// <param name="likely">Mentions found by other means that must explain more than the words' other meanings do.</param>
    /// <param name="subject">Some words mean something only there.</param>
    public List<Mention> Find(IReadOnlyList<Token> tokens, string text, IReadOnlyList<Mention> given, IReadOnlyList<Mention> likely, Subject subject = Subject.Occupations)
    {
        var phrase = string.Join(' ', tokens.Select(t => t.Word));
        var offsets = Offsets(tokens);
        var best = new double[tokens.Count + 1];
        best.AsSpan(1).Fill(double.NegativeInfinity);
        var cut = new Mention?[tokens.Count + 1];
        for (var start = 0; start < tokens.Count; start++)
        {
            if (best[start] > best[start + 1])
                (best[start + 1], cut[start + 1]) = (best[start], null);
            foreach (var (mention, score) in From(start, tokens, text, phrase, offsets, given, subject).Concat(likely.Where(m => m.Start == start).Select(m => (m, Score(m.End - m.Start, 4)))))
            {
                if (best[start] + score > best[mention.End])
                    (best[mention.End], cut[mention.End]) = (best[start] + score, mention);
            }
        }

        var mentions = new List<Mention>();
        for (var end = tokens.Count; end > 0; end = cut[end]?.Start ?? end - 1)
        {
            if (cut[end] is { } mention)
                mentions.Add(mention);
        }

        mentions.Reverse();
        return mentions;
    }

    private IEnumerable<(Mention Mention, double Score)> From(
        int start, IReadOnlyList<Token> tokens, string text, string phrase, int[] offsets, IReadOnlyList<Mention> given, Subject subject)
    {
        if (given.FirstOrDefault(m => start < m.End && start >= m.Start) is { } known)
        {
            if (start == known.Start)
                yield return (known, 1000);
            yield break;
        }

        if (NumberWords.Read(tokens[start].Word) is { } number && !IsPercent(tokens[start], text))
            yield return (new Mention(start, start + 1, new NumberMeaning(number)), 11);
        if (OrdinalWords.Find(tokens, start) is { } row)
            yield return (new Mention(start, start + row.Words, new RowMeaning(row.Place)), Score(row.Words, 7));

        var most = Math.Min(tokens.Count, start + book.LongestPhrase);
        for (var end = start + 1; end <= most; end++)
        {
            var words = end - start;
            var meanings = book.Find(phrase.AsSpan(offsets[start], offsets[end] - offsets[start] - 1));
            foreach (var meaning in meanings)
            {
                if (Bonus(meaning, start, end, tokens, text, meanings.Length > 1, subject) is { } bonus)
                    yield return (new Mention(start, end, meaning), Score(words, bonus));
            }
        }
    }

    /// <summary>Longer phrases go before what speaks for a meaning.</summary>
    private static double Score(int words, double bonus) => (words * words * 10) + bonus;

    /// <summary>What speaks for a meaning beside its length; null where the words cannot mean it here.</summary>
    private double? Bonus(Meaning meaning, int start, int end, IReadOnlyList<Token> tokens, string text, bool hasOthers, Subject subject) => meaning switch
    {
        IndustryMeaning => subject != Subject.Occupations ? 9 : null,
        GroupingMeaning or LargestMeaning => subject == Subject.Events ? 9 : null,
        // "Jobs lost" are projected to be, unless it is told that they were.
        EventMeaning => subject == Subject.Events ? 9 : hasOthers ? null : 7,
        AreaMeaning area => AreaBonus(area, start, end, tokens, text, hasOthers),
        FieldMeaning => IsFiller(start, end, tokens) && !IsUpper(tokens[start], text) && !AfterPlaceCue(start, tokens) && !BeforeJobs(end, tokens) ? null : 6,
        OccupationMeaning occupation => IsFiller(start, end, tokens) || (end - start == 1 && tokens[start].Word.Length < 2) ? null : occupation.Everyday ? 5 : 3,
        CueMeaning { Cue: Cue.Nation } when IsFiller(start, end, tokens) => IsCountry(start, tokens, text) ? 7 : null,
        CueMeaning { Cue: Cue.FollowUp } => start == 0 || end == tokens.Count ? 3 : null,
        _ => 7,
    };

    /// <summary>"US unemployment rate", "job postings us": the nation. "Send us openings", "jobs for us": who asks.</summary>
    private bool IsCountry(int at, IReadOnlyList<Token> tokens, string text)
    {
        var isPlain = at == 0 || !book.Lexicon.Giving.Contains(tokens[at - 1].Word);
        return IsUpper(tokens[at], text)
            ? isPlain || AfterPlaceCue(at, tokens) || IsFigure(at + 1, 1, tokens)
            : isPlain && (AfterPlaceCue(at, tokens) || IsFigure(at + 1, 1, tokens) || IsFigure(at - 1, -1, tokens));
    }

    /// <summary>True where a phrase for a figure begins, or, backwards, ends at a word.</summary>
    private bool IsFigure(int at, int step, IReadOnlyList<Token> tokens)
    {
        const int Longest = 3;
        var words = new List<string>(Longest);
        for (var i = at; i >= 0 && i < tokens.Count && words.Count < Longest; i += step)
        {
            words.Insert(step > 0 ? words.Count : 0, tokens[i].Word);
            if (Array.Exists(book.Find(string.Join(' ', words)), m => m is MeasureMeaning or TopicMeaning))
                return true;
        }

        return false;
    }

    private double? AreaBonus(AreaMeaning area, int start, int end, IReadOnlyList<Token> tokens, string text, bool hasOthers)
    {
        var short2 = end - start == 1 && tokens[start].Word.Length <= 2;
        var afterCue = AfterPlaceCue(start, tokens);
        if (IsFiller(start, end, tokens) || short2)
        {
            // "OK, show ME" names no states; "Tulsa, OK" does.
            var ordinary = IsFiller(start, end, tokens) || hasOthers;
            var placed = afterCue || AfterArea(start, tokens);
            if (!(ordinary ? placed && IsUpper(tokens[start], text) : placed || IsUpper(tokens[start], text) || AfterTopic(start, tokens)))
                return null;
        }

        if (afterCue)
            return 8;
        // Towns are called Only, Industry and Energy: without a cue, such a word is no place.
        var isTown = area.Names.Min(n => n.Kind) == AreaNameKind.City;
        return !isTown ? 4.5 : hasOthers ? null : -5;
    }

    private bool IsFiller(int start, int end, IReadOnlyList<Token> tokens) =>
        end - start == 1 && book.Lexicon.Fillers.Contains(tokens[start].Word);

    private bool AfterPlaceCue(int start, IReadOnlyList<Token> tokens) =>
        start > 0 && (book.Lexicon.PlaceCues.Contains(tokens[start - 1].Word)
            || (tokens[start - 1].Word == "the" && start > 1 && book.Lexicon.PlaceCues.Contains(tokens[start - 2].Word)));

    private bool AfterArea(int start, IReadOnlyList<Token> tokens) =>
        start > 0 && Array.Exists(book.Find(tokens[start - 1].Word), m => m is AreaMeaning);

    /// <summary>"Jobless claims tx".</summary>
    private bool AfterTopic(int start, IReadOnlyList<Token> tokens) => start > 0 && IsFigure(start - 1, -1, tokens);

    private bool BeforeJobs(int end, IReadOnlyList<Token> tokens) =>
        end < tokens.Count && Array.Exists(book.Find(tokens[end].Word), m => m is CueMeaning { Cue: Cue.Jobs or Cue.Sector });

    private static bool IsPercent(Token token, string text) => token.Start + token.Length < text.Length && text[token.Start + token.Length] == '%';

    private static bool IsUpper(Token token, string text) =>
        token.Length > 1 && !text.AsSpan(token.Start, token.Length).ContainsAnyInRange('a', 'z') && text.AsSpan().ContainsAnyInRange('a', 'z');

    private static int[] Offsets(IReadOnlyList<Token> tokens)
    {
        var offsets = new int[tokens.Count + 1];
        for (var i = 0; i < tokens.Count; i++)
            offsets[i + 1] = offsets[i] + tokens[i].Word.Length + 1;
        return offsets;
    }
}
