using System.Text.RegularExpressions;

namespace LmiBot.Asking.Reading;

/// <summary>Tells a question from a text that only holds words of one: what is said in the middle of something else.</summary>
internal static partial class PlainQuestion
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>All of it is understood as it is spelled, and it names figures or events: a place or an occupation alone asks nothing.</summary>
    public static bool Is(QuestionReading reading) =>
        reading is UnderstoodReading or AmbiguousReading && reading.Said is { Unknown.Count: 0, Corrections.Count: 0 } said
        && (said.Measures.Count + said.Topics.Count + said.Events.Count > 0 || (said.Cues.Contains(Cue.Profile) && said.Occupations.Count > 0));

    /// <summary>It also looks like a question, by its first word or by what it says of: "welder wages" and "layoffs in Austin" do; "growth", "relocation to Dallas" and "Wages Trucking" don't.</summary>
    public static bool Is(QuestionReading reading, string text) =>
        Is(reading) && (Opening().IsMatch(text) || (SaysOfWhat(reading.Said!) && !IsTold(text, reading.Said!) && !IsName(text)));

    private static bool SaysOfWhat(QuestionParts said) =>
        said.NamesArea || said.Order is not null || said.HasFilter || said.Cues.Contains(Cue.Jobs) || said.Since is not null || said.Grouping is not null
        || said.Occupations.Count + said.Fields.Count + said.Industries.Count + said.Periods.Count + said.Employers.Count > 0;

    /// <summary>One event is told of, and many are asked for; demand is a reason, and jobs in demand a question.</summary>
    private static bool IsTold(string text, QuestionParts said) => Teller().IsMatch(text) || (Single().IsMatch(text) && !said.Cues.Contains(Cue.Jobs));

    /// <summary>"Texas Opportunities": every word has its capital, and not every letter is one.</summary>
    private static bool IsName(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && text.Any(char.IsLower) && words.All(w => !char.IsLower(w[0]) || Little().IsMatch(w));
    }

    [GeneratedRegex(@"^\s*(and |so |please |ok,? )*((what|who|how|where)(['’]?s)?|which|when|why|is|are|was|were|do|does|did|has|have|can|could|any|anyone|anybody|show|list|give|find|tell|compare)\b", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(we|our|it|its|they|their|because|due|a|an|one)\b", Options)]
    private static partial Regex Teller();

    [GeneratedRegex(@"\b(lay-?off|closing|closure|shut-?down|expansion|relocation|opening|downsizing|facility|site|plant|notice|demand)\b", Options)]
    private static partial Regex Single();

    [GeneratedRegex("^(of|the|and|for|in|on|at|to|a)$", Options)]
    private static partial Regex Little();
}
