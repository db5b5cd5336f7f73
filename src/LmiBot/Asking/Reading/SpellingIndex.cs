namespace LmiBot.Asking.Reading;

/// <summary>Finds the known word that a mistyped one was meant to be: one edit away, two for words of eight letters or more.</summary>
/// <remarks>An edit is a letter added, left out, changed, or swapped with its neighbour. Words of up to three letters are left as they are.</remarks>
internal sealed class SpellingIndex
{
    private readonly ILookup<int, Entry> _byLength;

    /// <param name="words">Known words with their weight: the heavier of two equally near ones wins, and one below 2 must be one edit away.</param>
    public SpellingIndex(IEnumerable<KeyValuePair<string, double>> words) =>
        _byLength = words.Where(w => w.Key.Length > 2 && !w.Key.Any(char.IsDigit))
            .Select(w => new Entry(w.Key, Letters(w.Key), w.Value))
            .ToLookup(e => e.Word.Length);

    /// <returns>The nearest word, or null where none is near enough.</returns>
    public string? Nearest(string word)
    {
        var allowed = word.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (allowed == 0 || word.Any(char.IsDigit))
            return null;
        var letters = Letters(word);
        Entry? best = null;
        var bestEdits = allowed + 1;
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            foreach (var entry in _byLength[length])
            {
                // A changed letter differs in two bits at most, so far-off words are passed over without counting edits.
                if (System.Numerics.BitOperations.PopCount(letters ^ entry.Letters) > 2 * Math.Min(allowed, bestEdits))
                    continue;
                var edits = Edits(word, entry.Word, Math.Min(allowed, bestEdits));
                if (edits > 1 && entry.Weight < 2)
                    continue;
                if (edits < bestEdits || (edits == bestEdits && best is not null && entry.Weight > best.Weight))
                    (best, bestEdits) = (entry, edits);
            }
        }

        return bestEdits <= allowed ? best?.Word : null;
    }

    /// <summary>Optimal string alignment distance; anything above <paramref name="most"/> counts as one more than that.</summary>
    internal static int Edits(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits = Math.Min(edits, before[j - 2] + 1);
                current[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > most)
                return most + 1;
            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return Math.Min(previous[b.Length], most + 1);
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var c in word)
            letters |= 1u << (c % 32);
        return letters;
    }

    private sealed record Entry(string Word, uint Letters, double Weight);
}
