namespace LmiBot.Asking.Reading;

/// <summary>Reads an answer to a choice: a number ("2", "the second one") or the name of one.</summary>
internal static class ChoiceReader
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    /// <returns>The question that was chosen; null where the text is no choice among those on offer.</returns>
    public static Question? Read(string text, IReadOnlyList<Choice> choices)
    {
        if (choices.Count == 0)
            return null;
        var words = Words.Split(text).ConvertAll(t => t.Word);
        var typed = string.Join(' ', words);
        if (choices.FirstOrDefault(c => Words.Normalize(c.Label) == typed) is { } named)
            return named.Question;
        words.RemoveAll(w => w is "the" or "number" or "please" or "option");
        if (words.Count > 1)
            words.Remove("one");
        if (words is not [var only])
            return null;
        var index = only == "last" ? choices.Count - 1
            : Array.IndexOf(Ordinals, only) is >= 0 and var ordinal ? ordinal
            : NumberWords.Read(only.TrimStart('#')) is { } number ? number - 1 : -1;
        return index >= 0 && index < choices.Count ? choices[index].Question : null;
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
