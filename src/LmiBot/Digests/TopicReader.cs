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
    // Nobody asks for it of what is new: where a text after a digest leaves it, it names no figure.
    private const Measure Unsaid = Measure.LocationQuotient;

    /// <summary>Reads "what changed in healthcare in Austin?", "what's new this quarter?", and after either "and in Dallas?".</summary>
    /// <param name="text">As typed.</param>
    /// <param name="last">The question before; null: none.</param>
    /// <returns>Null where the text does not ask what is new, or says more than a field, an area and a reader.</returns>
    public DigestTopic? Asked(string text, Question? last)
    {
        if (WhatIsNew().Match(text) is { Success: true } asked)
            return Find(Period().Replace(asked.Groups["topic"].Value, ""), null).Topic;
        return DigestAnswer.TopicOf(last) is { } before && IsKnown(before) && GoesOn(text) ? Find(Leading().Replace(text, ""), before, Unsaid).Topic : null;
    }

    /// <summary>Whether a text goes on from what was asked or told before.</summary>
    public static bool GoesOn(string text) => Leading().IsMatch(text);

    /// <param name="words">As typed; empty for all occupations in the home area.</param>
    /// <param name="before">What they don't say stays as in it; null: as usual.</param>
    /// <exception cref="RefusedException">It says what was not understood.</exception>
    public DigestTopic Read(string words, DigestTopic? before = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        var (topic, refusal) = Find(words, before);
        return topic ?? throw refusal!;
    }

    /// <summary>Whether nothing in the words is otherwise in the topic.</summary>
    public bool IsAbout(string words, DigestTopic topic) => Find(words, topic).Topic == topic;

    private (DigestTopic? Topic, RefusedException? Refusal) Find(string words, DigestTopic? before, Measure unsaid = Measure.AnnualOpenings)
    {
        var audience = Reader().Match(words) is { Success: true } said ? AudienceOf(said.Groups["who"].Value) : before?.Audience ?? DigestAudience.General;
        var topic = Reader().Replace(words, "").Trim(' ', ',', '.', '?', '!');
        var fields = Everything().Match(topic);
        var start = (before ?? new DigestTopic(null, homeArea)) with { Audience = audience };
        if (fields.Groups["all"].Success)
            start = start with { FieldCode = null };
        topic = topic[fields.Length..];
        if (topic.Length == 0)
            return (start, null);
        return ask.Read($"and {topic}", new Question { Kind = QuestionKind.Ranking, Measure = unsaid, AreaCode = start.AreaCode, FieldCode = start.FieldCode }) switch
        {
            UnderstoodReading { Question: var question } when IsPlain(question) && question.Measure == unsaid => (new DigestTopic(question.FieldCode, question.AreaCode, audience), null),
            AmbiguousReading { About: AmbiguityKind.Area } which =>
                (null, RefusedException.Because(SubscriptionText.WhichArea, topic, string.Join("; ", which.Choices.Select(c => Name(ask.Release.Areas.Find(c.Question.AreaCode)!))))),
            NotUnderstoodReading { Unknown: [_, ..] unknown } => (null, RefusedException.Because(SubscriptionText.UnknownTopic, FigureFormat.All([.. unknown.Select(word => $"“{word}”").Distinct()]))),
            _ => (null, RefusedException.Because(SubscriptionText.NoTopic, topic)),
        };
    }

    /// <summary>What was asked before may be of an older release.</summary>
    private bool IsKnown(DigestTopic topic) => ask.Release.Areas.Find(topic.AreaCode) is not null && (topic.FieldCode is not { } field || ask.Release.Occupations.FindField(field) is not null);

    /// <summary>A ranking of a field in an area, and nothing else.</summary>
    private static bool IsPlain(Question question) => question is
    {
        Kind: QuestionKind.Ranking, Order: SortOrder.Descending, Limit: AskingOptions.DefaultLimit, OtherAreas.Count: 0,
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

    [GeneratedRegex(@"^\W*((and|but|also|now|only|just|then|what about|how about|what of|same|the same)\b\s*|(?=(in|for)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b((in|since|from|with) )?(the |this |last |latest |new |past )+(quarter|release|update)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Period();

    [GeneratedRegex(@",?\s*\bfor (the |our |us )?(career |industry )?(?<who>counsell?ors|advisors|partners|employers|educators|everyone|everybody)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reader();

    [GeneratedRegex(@"^((all |the )?(?<all>everything|all|jobs|occupations|fields)|(all |the )?(news|lmi|labor market( information| news)?|digests?))(?=\s|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Everything();
}
