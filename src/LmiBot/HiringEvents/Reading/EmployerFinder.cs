namespace LmiBot.HiringEvents.Reading;

/// <summary>Finds where a sentence names the employer: "at Acme", "Acme is laying off", "Log a closing: Acme, …", "Acme's plant".</summary>
internal static class EmployerFinder
{
    private const int MostWords = 7;

    /// <summary>The likeliest first.</summary>
    /// <param name="text">In <see cref="PlainText"/>.</param>
    /// <param name="kinds">The words for what happens.</param>
    /// <param name="isFree">Whether a stretch of the text is not taken yet.</param>
    public static IEnumerable<(int Start, int End)> Find(string text, List<(HiringEventKind Kind, int Start, int End)> kinds, Func<int, int, bool> isFree)
    {
        var starts = SentencePatterns.EmployerCue().Matches(text).Where(m => m.Value.StartsWith("at", StringComparison.OrdinalIgnoreCase) || !char.IsLower(text[m.Index + m.Length])).Select(m => m.Index + m.Length)
            .Concat(AfterColon(text))
            .Concat(Owner(text, isFree))
            .Concat(Subject(text, kinds, isFree));
        return starts.Select(start => (Start: start, End: End(text, start, isFree))).Where(name => IsName(text[name.Start..name.End]));
    }

    private static IEnumerable<int> AfterColon(string text) =>
        text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && char.IsUpper(text[colon + 2]) ? [colon + 2] : [];

    /// <summary>What stands before the first word for what happens, with nothing but "is" or "plans to" between.</summary>
    private static IEnumerable<int> Subject(string text, List<(HiringEventKind Kind, int Start, int End)> kinds, Func<int, int, bool> isFree)
    {
        if (kinds is not [var first, ..])
            yield break;
        var before = text[..first.Start];
        var verb = SentencePatterns.Auxiliaries().Match(before);
        var end = verb.Success ? verb.Index : before.TrimEnd().Length;
        // "Acme in Waco is closing": the place stands between.
        while (end > 0 && (text[end - 1] == ' ' || !isFree(end - 1, end)))
            end--;
        var start = Back(text, end, isFree);
        if (start < end && (verb.Success || !char.IsLower(text[start])))
            yield return start;
    }

    /// <summary>"Acme's plant".</summary>
    private static IEnumerable<int> Owner(string text, Func<int, int, bool> isFree) =>
        text.IndexOf("'s ", StringComparison.Ordinal) is > 0 and var end && Back(text, end, isFree) is var start && start < end && char.IsUpper(text[start]) ? [start] : [];

    /// <summary>Where a name begins that ends at a place.</summary>
    private static int Back(string text, int end, Func<int, int, bool> isFree)
    {
        var start = end;
        while (start > 0 && isFree(start - 1, start) && text[start - 1] is not (':' or ';') && (text[start - 1] != ',' || SentencePatterns.EmployerEnd().Match(text, start - 1).Index != start - 1))
            start--;
        while (start < end && text[start] == ' ')
            start++;
        return start;
    }

    private static int End(string text, int start, Func<int, int, bool> isFree)
    {
        var end = SentencePatterns.EmployerEnd().Match(text, start) is { Success: true } stop ? stop.Index : text.Length;
        var free = start;
        while (free < end && isFree(free, free + 1))
            free++;
        return start + text[start..free].TrimEnd(' ', '-').Length;
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && name.Any(char.IsLetter) && (!char.IsAsciiDigit(name[0]) || name.Any(char.IsUpper)) && !SentencePatterns.NoName().IsMatch(words[0]) && !SentencePatterns.Pronoun().IsMatch(name) && (!char.IsLower(name[0]) || words.All(w => !SentencePatterns.NoName().IsMatch(w)));
    }

}
