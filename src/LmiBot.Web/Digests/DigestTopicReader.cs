using System.Text.RegularExpressions;
using LmiBot.Asking;
using LmiBot.Digests;

namespace LmiBot.Web.Digests;

/// <summary>Reads "what changed in healthcare in Austin?": what is left of it names a field and an area in the words of any other question.</summary>
internal static partial class DigestTopicReader
{
    /// <returns>Null where the text does not ask what is new, or says more than a field and an area.</returns>
    public static DigestTopic? Read(Ask ask, string text, string homeArea)
    {
        var asked = Question().Match(text);
        return asked.Success ? Of(ask, Period().Replace(Reader().Replace(asked.Groups[1].Value, ""), ""), homeArea, Audience(text)) : null;
    }

    /// <param name="ask">What names are looked up in.</param>
    /// <param name="words">A field, an area, both or none: "healthcare in Austin".</param>
    /// <param name="homeArea">The area where none is named.</param>
    /// <param name="audience">Who reads it.</param>
    /// <returns>Null where the words name something else.</returns>
    public static DigestTopic? Of(Ask ask, string words, string homeArea, DigestAudience audience)
    {
        if (words.Trim(' ', '?', '!', '.', ',').Length == 0)
            return new DigestTopic(null, homeArea, audience);
        var plain = new Question { Kind = QuestionKind.Ranking, AreaCode = homeArea };
        return ask.Answer($"openings {words}", AskState.Empty).Answer is { Kind: QuestionKind.Ranking, Question: var question }
            && question.Measure == plain.Measure && question.Limit == plain.Limit && question.Order == plain.Order
            && question is { Occupations.Count: 0, OtherAreas.Count: 0, Filters: { Education.Count: 0, MiddleSkill: false, WageFloor: null } }
            ? new DigestTopic(question.FieldCode, question.AreaCode, audience)
            : null;
    }

    private static DigestAudience Audience(string text) =>
        text.Contains("counselor", StringComparison.OrdinalIgnoreCase) ? DigestAudience.Counselors
        : text.Contains("partner", StringComparison.OrdinalIgnoreCase) ? DigestAudience.Partners
        : DigestAudience.General;

    [GeneratedRegex(@"^\W*(?:what(?:[’']?s| is| has| have|) (?:new|changed)|anything new)\b(.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(?:(?:in|since|from|with) )?(?:the |this |last |latest |new |past )+(?:quarter|release|update)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(@"\bfor (?:the |our |us )?(?:career )?(?:counselors|(?:industry )?partners|educators|everyone|everybody)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reader();
}
