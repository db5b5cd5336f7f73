using LmiBot.Asking.Reading;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>What one may want to ask after an answer: the first four matter most, the fifth goes where a card has no room.</summary>
internal sealed class NextQuestions(ReleaseSnapshot release, FigureTable figures, QuestionPhrase phrase, AskingOptions options)
{
    private const int LongestLabel = 28;

    private readonly OtherAreas _areas = new(release, figures, options);

    public IEnumerable<Suggestion> For(Answer answer) => answer.Kind switch
    {
        QuestionKind.Ranking => [.. Further(answer), AnotherMeasure(answer.Question), .. Elsewhere(answer.Question, 1), .. Explained(answer), .. AboutFirst(answer)],
        QuestionKind.Figure when answer.Question.OtherAreas.Count > 0 => [.. AboutFirst(answer), AnotherMeasure(answer.Question), .. Explained(answer)],
        QuestionKind.Figure => [.. AboutFirst(answer), .. Compared(answer.Question), AnotherMeasure(answer.Question), .. Explained(answer), .. Elsewhere(answer.Question, 1)],
        QuestionKind.Profile => [.. Compared(answer.Question with { Measure = Measure.MedianWage }), .. Elsewhere(answer.Question, 2), .. Explained(answer)],
        QuestionKind.HiringEvents => Events(answer),
        QuestionKind.Series when answer.Rows.Count == 0 => [.. AtHome(answer.Question), Next(AskingText.NextByOpenings, answer.Question.WithoutPast())],
        QuestionKind.Series => [.. OtherSeries(answer.Question), .. Explained(answer), .. SeriesElsewhere(answer)],
        QuestionKind.Trend => [.. AboutFirst(answer), answer.Question.Measure == Measure.Employment ? AnotherMeasure(answer.Question) : Jobs(answer.Question), .. Explained(answer)],
        _ => [],
    };

    private IEnumerable<Suggestion> OtherSeries(Question question) =>
        from topic in Enum.GetValues<SeriesTopic>()
        where topic != question.Series!.Topic
        let other = question with { Series = new SeriesFilters { Topic = topic }, Since = null, Until = null }
        where FoundSeries.Find(release, question.AreaCode, other.Series!) is not null
        select Next(SeriesWords.Name(topic), other);

    private IEnumerable<Suggestion> AtHome(Question question)
    {
        if (release.Areas.Find(options.HomeArea) is { } home && FoundSeries.Find(release, home.AreaCode, question.Series!) is not null)
            yield return Next(FigureFormat.Say(AskingText.NextIn, FigureFormat.In(home)), question with { AreaCode = home.AreaCode, OtherAreas = [] });
    }

    private IEnumerable<Suggestion> SeriesElsewhere(Answer answer) => release.Areas.Upward(answer.Area?.AreaCode ?? answer.Question.AreaCode).Skip(1)
        .Where(a => FoundSeries.Find(release, a.AreaCode, answer.Question.Series!)?.Area == a).Take(1)
        .Select(a => Next(FigureFormat.Say(AskingText.NextIn, FigureFormat.In(a)), answer.Question with { AreaCode = a.AreaCode, OtherAreas = [] }));

    private Suggestion Jobs(Question question) => Next(MeasureWords.Name(Measure.Employment), question with { Measure = Measure.Employment });

    private IEnumerable<Suggestion> Events(Answer answer)
    {
        var question = answer.Question with { Offset = 0 };
        var filters = question.Events!;
        foreach (var suggestion in Further(answer))
            yield return suggestion;
        if (answer.Events is { Count: > 1 } && filters.GroupBy != EventGrouping.Month)
            yield return Next(EventAnswerText.NextByMonth, question with { Events = filters with { GroupBy = EventGrouping.Month } });
        if (answer.Events is { Count: > 1 } && filters.GroupBy != EventGrouping.Industry)
            yield return Next(EventAnswerText.NextByIndustry, question with { Events = filters with { GroupBy = EventGrouping.Industry } });
        if (filters.Kinds.Count > 0 || filters.Change is not null)
            yield return Next(EventAnswerText.NextAllKinds, question with { Events = filters with { Kinds = [], Change = null } });
        if (answer.Events is { Count: 0 } && (filters.From ?? filters.To) is not null)
            yield return Next(EventAnswerText.NextLonger, question with { Events = filters with { From = null, To = null } });
        if (answer.Events is { Count: 0 } && filters.LeastJobs is not null)
            yield return Next(EventAnswerText.NextAnySize, question with { Events = filters with { LeastJobs = null } });
        foreach (var wider in release.Areas.Upward(question.AreaCode).Skip(1).Take(1))
            yield return Next(FigureFormat.Say(AskingText.NextIn, FigureFormat.In(wider)), question with { AreaCode = wider.AreaCode });
    }

    private IEnumerable<Suggestion> Explained(Answer answer)
    {
        if (answer.Rows.Count > 0)
            yield return Next(answer.Rows.Count == 1 ? AskingText.NextExplanation : AskingText.NextExplanations, new Question { Kind = QuestionKind.Explanation, AreaCode = answer.Question.AreaCode, Measure = answer.Question.Measure });
    }

    private IEnumerable<Suggestion> Further(Answer answer)
    {
        if (answer is { Further: > 0, Question: var question })
            yield return Next(FigureFormat.Say(AskingText.NextRows, Math.Min(question.Rows, answer.Further)), question with { Offset = question.Offset + question.Rows });
    }

    private Suggestion AnotherMeasure(Question question)
    {
        var byWage = question.Measure.IsProjected() || question.Measure == Measure.Employment;
        return Next(
            byWage ? AskingText.NextByWage : AskingText.NextByOpenings,
            question with { Measure = byWage ? Measure.MedianWage : Measure.AnnualOpenings, Order = SortOrder.Descending, Offset = 0, Hourly = false });
    }

    private IEnumerable<Suggestion> AboutFirst(Answer answer)
    {
        if (answer.Rows is [var first, ..])
            yield return Next(FigureFormat.Say(AskingText.NextAbout, Short(release.Occupations.Find(first.SocCode)?.Title ?? first.Title)), answer.Question.About(first.SocCode));
    }

    /// <summary>The figure of one occupation beside those of two other areas.</summary>
    private IEnumerable<Suggestion> Compared(Question question)
    {
        var figure = question with { Kind = QuestionKind.Figure };
        if (question.Occupations.Count == 1 && _areas.For(figure).Take(2).Select(a => a.AreaCode).ToArray() is { Length: > 0 } others)
            yield return Next(AskingText.NextCompared, figure with { OtherAreas = others });
    }

    private IEnumerable<Suggestion> Elsewhere(Question question, int most) =>
        _areas.For(question).Take(most).Select(a => Next(FigureFormat.Say(AskingText.NextIn, FigureFormat.In(a)), question with { AreaCode = a.AreaCode, Offset = 0 }));

    private Suggestion Next(string label, Question question) => new(label, phrase.Write(question)) { Question = question };

    private static string Short(string title) =>
        title.Length <= LongestLabel ? title : string.Concat(title.AsSpan(0, LongestLabel - 1).TrimEnd(), "…");
}
