using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Asking.Reading;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Digests.Changes;

/// <summary>Questions that lead on from a digest.</summary>
internal sealed class SeeMore(ReleaseSnapshot release)
{
    private readonly QuestionPhrase _phrase = new(release);

    public IEnumerable<Suggestion> Of(DigestTopic topic, EventPeriod period)
    {
        Suggestion[] figures = [Ranking(topic, Measure.AnnualOpenings), Ranking(topic, Measure.MedianWage)];
        Suggestion[] series = [.. Enum.GetValues<SeriesTopic>().Select(t => Series(topic, t)).OfType<Suggestion>()];
        Suggestion[] events = [Next(DigestText.MoreEvents, QuarterEvents.All(topic.AreaCode, period.From, period.To))];
        return (topic.Audience switch
        {
            DigestAudience.Counselors => [.. figures, .. series.Take(2), .. events],
            DigestAudience.Partners => [.. events, .. series, figures[0]],
            _ => (Suggestion[])[.. series.Take(2), figures[0], .. events, figures[1]],
        }).Take(Most);
    }

    /// <summary>Buttons of a card, without the sixth.</summary>
    private const int Most = 5;

    private Suggestion Ranking(DigestTopic topic, Measure measure) =>
        Next(MeasureWords.Name(measure), new Question { Kind = QuestionKind.Ranking, Measure = measure, AreaCode = topic.AreaCode, FieldCode = topic.FieldCode });

    private Suggestion? Series(DigestTopic topic, SeriesTopic of)
    {
        var group = of == SeriesTopic.Postings && topic.FieldCode is { } field ? OverTime.PostingsOf(field) ?? PostingsGroup.All : PostingsGroup.All;
        var filters = new SeriesFilters { Topic = of, Postings = group };
        if (FoundSeries.Find(release, topic.AreaCode, filters) is null)
            filters = filters with { Postings = PostingsGroup.All };
        return FoundSeries.Find(release, topic.AreaCode, filters) is null ? null
            : Next(of == SeriesTopic.Claims ? DigestText.MoreClaims : SeriesWords.Name(of), new Question { Kind = QuestionKind.Series, AreaCode = topic.AreaCode, Series = filters });
    }

    private Suggestion Next(string label, Question question) => new(label, _phrase.Write(question)) { Question = question };
}
