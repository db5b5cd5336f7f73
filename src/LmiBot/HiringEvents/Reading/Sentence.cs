using System.Text.RegularExpressions;

namespace LmiBot.HiringEvents.Reading;

/// <summary>A sentence that is read piece by piece: each piece takes its words, so that none is read twice and the rest is known.</summary>
internal sealed class Sentence(string text)
{
    private readonly bool[] _taken = new bool[text.Length];

    public string Text => text;

    /// <summary>What has been read so far.</summary>
    public HiringEventDetails Details { get; set; } = new();

    /// <summary>The kinds of events that it names, and where.</summary>
    public List<(HiringEventKind Kind, int Start, int End)> Kinds { get; } = KindWords.Find(text);

    public bool IsTaken(int at) => _taken[at];

    public bool IsFree(int start, int end) => !_taken.AsSpan(start, end - start).Contains(true);

    public bool IsWordStart(int at) => !_taken[at] && text[at] != ' ' && PlainText.IsEdge(text, at);

    public void Take(int start, int end) => _taken.AsSpan(start, end - start).Fill(true);

    /// <summary>Takes the first match, where nobody has it.</summary>
    /// <param name="pattern">What is looked for.</param>
    /// <param name="found">What it says.</param>
    public void Take(Regex pattern, Action<Match> found)
    {
        if (pattern.Match(text) is not { Success: true } match || !IsFree(match.Index, match.Index + match.Length))
            return;
        found(match);
        Take(match.Index, match.Index + match.Length);
    }

    /// <summary>Where the phrases that begin here end, the longest first.</summary>
    public IEnumerable<int> PhraseEnds(int start, int most) =>
        SentencePatterns.Piece().Matches(text[start..]).Take(most).Select(p => start + p.Index + p.Value.TrimEnd(',', '.', ';', ':', '!', '?', ')').Length).Reverse();

    /// <summary>The words that nobody has taken, those that stand together as one.</summary>
    public List<string> Leftover()
    {
        var runs = new List<string>();
        var goesOn = false;
        foreach (Match piece in SentencePatterns.Piece().Matches(text))
        {
            var word = piece.Value.Trim(',', '.', ';', ':', '!', '?', '(', ')', '"', '-', '\'');
            var isLeft = SentencePatterns.Letter().IsMatch(piece.Value) && !Enumerable.Range(piece.Index, piece.Length).Any(i => _taken[i] && char.IsLetterOrDigit(text[i])) && !SentencePatterns.Filler().IsMatch(word);
            if (isLeft && goesOn)
                runs[^1] = $"{runs[^1]} {word}";
            else if (isLeft)
                runs.Add(word);
            goesOn = isLeft;
        }

        return runs;
    }

    public static string Short(string text, int most) => text.Length <= most ? text : text[..most];
}
