using LmiBot.Asking.Reading;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>What one may want to ask after an answer: three at most, so that a phone shows them all.</summary>
internal sealed class NextQuestions(ReleaseSnapshot release, QuestionPhrase phrase)
{
    private const int LongestLabel = 28;

    public IEnumerable<Suggestion> For(Answer answer) => answer.Kind switch
    {
        QuestionKind.Ranking => [.. AnotherMeasure(answer.Question), .. AboutFirst(answer), Source],
        QuestionKind.Figure => [.. AboutFirst(answer), .. Wider(answer.Question), Source],
        QuestionKind.Profile => [.. Wider(answer.Question), Source],
        _ => [],
    };

    private Suggestion Source => new(AskingText.NextSource, phrase.Write(new Question { Kind = QuestionKind.Source, AreaCode = "" }));

    private IEnumerable<Suggestion> AnotherMeasure(Question question)
    {
        var byWage = question.Measure.IsProjected() || question.Measure == Measure.Employment;
        var other = question with { Measure = byWage ? Measure.MedianWage : Measure.AnnualOpenings, Order = SortOrder.Descending };
        yield return new Suggestion(byWage ? AskingText.NextByWage : AskingText.NextByOpenings, phrase.Write(other));
    }

    private IEnumerable<Suggestion> AboutFirst(Answer answer)
    {
        if (answer.Rows is not [var first, ..])
            yield break;
        var profile = answer.Question with { Kind = QuestionKind.Profile, Occupations = [first.SocCode] };
        yield return new Suggestion(FigureFormat.Say(AskingText.NextAbout, Short(first.Title)), phrase.Write(profile));
    }

    private IEnumerable<Suggestion> Wider(Question question)
    {
        if (release.Areas.Upward(question.AreaCode).Skip(1).FirstOrDefault(a => release.Figures(a.AreaCode) is not null) is { } wider)
            yield return new Suggestion(FigureFormat.Say(AskingText.NextIn, FigureFormat.In(wider)), phrase.Write(question with { AreaCode = wider.AreaCode }));
    }

    private static string Short(string title) =>
        title.Length <= LongestLabel ? title : string.Concat(title.AsSpan(0, LongestLabel - 1).TrimEnd(), "…");
}
