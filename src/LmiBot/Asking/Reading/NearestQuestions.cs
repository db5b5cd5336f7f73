using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;

namespace LmiBot.Asking.Reading;

/// <summary>Finds three questions near to one that was not understood.</summary>
internal sealed class NearestQuestions(OccupationSearch search)
{
    /// <summary>Below it an occupation shares too little with the unknown words to be worth a look.</summary>
    private const double LeastScore = 0.45;

    /// <param name="parts">What was understood, and what was not.</param>
    /// <param name="areaCode">Where to ask.</param>
    /// <param name="rest">The question without the unknown words; null where nothing is left.</param>
    public IReadOnlyList<Question> To(QuestionParts parts, string areaCode, Question? rest)
    {
        var everything = new Question { Kind = QuestionKind.Ranking, AreaCode = areaCode };
        IEnumerable<Question> nearest =
        [
            .. rest is null ? [] : (Question[])[rest],
            .. Occupations(parts).Select(code => everything with { Kind = QuestionKind.Profile, Occupations = [code] }),
            everything,
            everything with { Measure = Measure.MedianWage },
            everything with { Measure = Measure.GrowthPercent },
        ];
        return [.. nearest.DistinctBy(q => (q.Kind, q.Measure, q.FieldCode, string.Join(',', q.Occupations))).Take(3)];
    }

    /// <summary>Of one about hiring events.</summary>
    /// <inheritdoc cref="To"/>
    public static IReadOnlyList<Question> ToEvents(string areaCode, DateOnly today, Question? rest)
    {
        var filters = new EventFilters { From = today.AddMonths(-12) };
        var everything = new Question { Kind = QuestionKind.HiringEvents, AreaCode = areaCode, Events = filters };
        IEnumerable<Question> nearest =
        [
            .. rest is null ? [] : (Question[])[rest],
            everything,
            everything with { Events = filters with { Change = JobChange.Losses } },
            everything with { Events = filters with { Change = JobChange.Gains } },
        ];
        return [.. nearest.DistinctBy(q => (q.AreaCode, q.Events, string.Join(',', q.Occupations))).Take(3)];
    }

    private IEnumerable<string> Occupations(QuestionParts parts) => parts.Occupations.Count > 0
        ? []
        : search.Find(string.Join(' ', parts.Unknown), 2).Where(o => o.Score > LeastScore).Select(o => o.SocCode);
}
