using LmiBot.Occupations;

namespace LmiBot.Asking.Reading;

/// <summary>Reads an answer to a choice: a number ("2", "the second one") or the name of one.</summary>
internal static class ChoiceReader
{
    /// <returns>The question that was chosen; null where the text is no choice among those on offer.</returns>
    public static Question? Read(string text, IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0)
            return null;
        var words = Words.Split(text).ConvertAll(t => t.Word);
        return Number(words) is { } number ? OrdinalWords.At(choices, number)?.Question : Named(words, choices);
    }

    /// <summary>True for a number that is too high: a slip, and no new question.</summary>
    public static bool IsOutOfRange(string text, IReadOnlyList<Choice> choices) =>
        choices.Count > 0 && Number(Words.Split(text).ConvertAll(t => t.Word)) is { } number && number > choices.Count;

    /// <summary>The choice whose label is, or alone contains, the words.</summary>
    private static Question? Named(List<string> words, IReadOnlyList<Choice> choices)
    {
        var labels = choices.Select(c => (Words: Words.Split(c.Label).ConvertAll(t => t.Word), c.Question)).ToList();
        if (words.Count == 0)
            return null;
        if (labels.Find(l => l.Words.SequenceEqual(words)) is { Question: { } named })
            return named;
        var containing = labels.FindAll(l => words.TrueForAll(l.Words.Contains));
        return containing is [var only] ? only.Question : null;
    }

    /// <summary>"2", "#2", "number two", "the second one", "the last"; null where it is no number alone.</summary>
    private static int? Number(List<string> typed)
    {
        var words = typed.FindAll(w => w is not ("the" or "number" or "please" or "option"));
        if (words.Count > 1)
            words.Remove("one");
        if (words is not [var only])
            return null;
        return OrdinalWords.Read(only) ?? NumberWords.Read(only);
    }

    /// <summary>Reads what tells one occupation from the others on offer: "high school" among teachers, which by itself is an education.</summary>
    /// <returns>The question about the one that bears the shortest title with these words; null where none does, or more than one.</returns>
    public static Question? Read(string text, IReadOnlyList<Choice> choices, OccupationSearch occupations, IReadOnlySet<string> fillers)
    {
        var words = Words.Split(text).Select(t => t.Word).Where(w => w != "one" && !fillers.Contains(w)).Distinct().ToList();
        if (words.Count == 0)
            return null;
        var fitting = choices.Where(c => c.Question.Occupations.Count > 0)
            .Select(c => (c.Question, Title: occupations.ShortestTitle(c.Question.Occupations[^1], words)))
            .Where(c => c.Title is not null).OrderBy(c => c.Title).Take(2).ToList();
        return fitting is [var shortest, .. var rest] && !rest.Exists(c => c.Title == shortest.Title) ? shortest.Question : null;
    }

    /// <summary>Reads another name of what is on offer: "lvn" among nurses, "Killeen" among places.</summary>
    /// <returns>The question, where just one of the choices fits; else null.</returns>
    public static Question? Read(QuestionParts parts, IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0 || parts.Measures.Count > 0 || parts.Unknown.Count > 0)
            return null;
        var codes = parts.Occupations.SelectMany(o => o).Select(o => o.SocCode).ToHashSet(StringComparer.Ordinal);
        var areas = parts.Areas.SelectMany(a => a.Names).Select(n => n.AreaCode).ToHashSet(StringComparer.Ordinal);
        var fitting = choices.Where(c => codes.Count > 0
            ? c.Question.Occupations is [.., var last] && codes.Contains(last)
            : areas.Contains(c.Question.AreaCode)).ToList();
        return fitting is [var only] ? only.Question : null;
    }
}
