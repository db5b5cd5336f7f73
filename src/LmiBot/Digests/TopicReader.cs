using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Asking.Reading;

namespace LmiBot.Digests;

/// <summary>Reads what a digest is to be about: "healthcare in Austin", "skilled trades", "Texas for counselors", "everything". Fields and areas have the names that they have in any other question.</summary>
/// <param name="ask">What names are looked up in.</param>
/// <param name="homeArea">The area that is meant where none is said.</param>
public sealed partial class TopicReader(Ask ask, string homeArea)
{
    /// <summary>Reads "what changed in healthcare in Austin?", "what's new this quarter?".</summary>
    /// <returns>Null where the text does not ask what is new, or says more than a field, an area and a reader.</returns>
    public DigestTopic? Asked(string text)
    {
        var asked = WhatIsNew().Match(text);
        return asked.Success ? Find(Period().Replace(asked.Groups["topic"].Value, "")).Topic : null;
    }

    /// <param name="words">As typed; empty for all occupations in the home area.</param>
    /// <exception cref="RefusedException">It says what was not understood.</exception>
    public DigestTopic Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (topic, refusal) = Find(words);
        return topic ?? throw refusal!;
    }

    private (DigestTopic? Topic, RefusedException? Refusal) Find(string words)
    {
        var audience = AudienceOf(Reader().Match(words).Groups["who"].Value);
        var topic = Everything().Replace(Reader().Replace(words, "").Trim(' ', ',', '.', '?', '!'), "");
        if (topic.Length == 0)
            return (new DigestTopic(null, homeArea, audience), null);
        return ask.Read($"openings {topic}") switch
        {
            UnderstoodReading { Question: var question } when IsPlain(question) => (new DigestTopic(question.FieldCode, question.AreaCode, audience), null),
            AmbiguousReading { About: AmbiguityKind.Area } which =>
                (null, RefusedException.Because(SubscriptionText.WhichArea, topic, string.Join("; ", which.Choices.Select(c => Name(ask.Release.Areas.Find(c.Question.AreaCode)!))))),
            NotUnderstoodReading { Unknown: [_, ..] unknown } => (null, RefusedException.Because(SubscriptionText.UnknownTopic, FigureFormat.All([.. unknown.Select(word => $"“{word}”").Distinct()]))),
            _ => (null, RefusedException.Because(SubscriptionText.NoTopic, topic)),
        };
    }

    /// <summary>A ranking of a field in an area, and nothing else.</summary>
    private static bool IsPlain(Question question) => question is
    {
        Kind: QuestionKind.Ranking, Measure: Measure.AnnualOpenings, Order: SortOrder.Descending, Limit: AskingOptions.DefaultLimit, OtherAreas.Count: 0,
        Filters: { Education.Count: 0, MiddleSkill: false, WageFloor: null },
    };

    private string Name(Area area) =>
        area.Type is AreaType.County or AreaType.WorkforceArea && ask.Release.Areas.StateOf(area.AreaCode) is { } state ? $"{area.Name}, {ask.Release.Areas.Find(state)!.Name}" : area.Name;

    private static DigestAudience AudienceOf(string who) => who.ToUpperInvariant() switch
    {
        "PARTNERS" or "EMPLOYERS" => DigestAudience.Partners,
        ['C' or 'A', ..] => DigestAudience.Counselors,
        _ => DigestAudience.General,
    };

    [GeneratedRegex(@"^\W*(what([’']?s| is| has| have|) (new|changed)|anything new)\b(?<topic>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex WhatIsNew();

    [GeneratedRegex(@"\b((in|since|from|with) )?(the |this |last |latest |new |past )+(quarter|release|update)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Period();

    [GeneratedRegex(@",?\s*\bfor (the |our |us )?(career |industry )?(?<who>counsell?ors|advisors|partners|employers|educators|everyone|everybody)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reader();

    [GeneratedRegex(@"^(all |the )?(everything|all|news|lmi|jobs|occupations|fields|labor market( information| news)?|digests?)(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Everything();
}
