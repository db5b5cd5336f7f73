using System.Text.RegularExpressions;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.Asking.Reading;

/// <summary>Finds "over 500", "at least 100 jobs", "200 or more people", "of 50 workers": how large an event is at least.</summary>
/// <remarks>Numbers are read as anywhere else (<see cref="JobGrammar"/>). A bare one limits the list, unless it is one of jobs that an event is "of".</remarks>
internal static partial class SizePattern
{
    /// <summary>All sizes of a text with where they stand in it, in order.</summary>
    public static IEnumerable<(SizeMeaning Size, int Start, int End)> Find(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || !PlainText.IsEdge(text, at) || JobGrammar.Find(text, at) is not ({ } reading, var end) || Size(reading, text, at, end) is not { } size)
                continue;
            yield return (size, at, end);
            at = end - 1;
        }
    }

    private static SizeMeaning? Size(JobCountReading reading, string text, int start, int end) =>
        reading is JobCountReading.Understood { Count: { Least: { } least } jobs } && !SentencePatterns.OtherUnitAfter().IsMatch(text[end..])
            && (jobs.Most is null || (jobs.Most == least && char.IsLetter(text[end - 1]) && Before().Match(text, 0, start).Success))
            ? new SizeMeaning(least) : null;

    [GeneratedRegex("\\b(?:of|off|lose|lost|losing|cut|cutting|gain|gained|gaining) $", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
