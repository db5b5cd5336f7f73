using LmiBot.Asking.Answering;
using LmiBot.Asking.Reading;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking;

/// <summary>Answers questions from one release and the hiring events of one moment: text in, answer out. Safe for use by many threads.</summary>
public sealed class Ask
{
    private readonly QuestionReader _reader;
    private readonly AskingOptions _options;
    private readonly FigureTable _figures;
    private readonly RankingAnswer _ranking;
    private readonly FigureAnswer _figure;
    private readonly AreaComparison _places;
    private readonly ProfileAnswer _profile;
    private readonly SeriesAnswer _series;
    private readonly TrendAnswer _trend;
    private readonly HiringEventsAnswer _hiringEvents;
    private readonly SpokenAnswers _spoken;
    private readonly NextQuestions _next;
    private PublishedEvents _events = PublishedEvents.None;
    private string? _caution;

    /// <param name="release">What the answers are drawn from.</param>
    /// <param name="options">The agency's settings; the home area must be in the release.</param>
    /// <exception cref="ArgumentException">The home area is not in the release.</exception>
    public Ask(ReleaseSnapshot release, AskingOptions options)
    {
        if (release.Areas.Find(options.HomeArea) is null)
            throw new ArgumentException($"The home area {options.HomeArea} is not among the areas of release {release.Name}: set Agency:HomeArea to one that is, such as 48 for Texas.", nameof(options));
        var figures = _figures = new FigureTable(release);
        Occupations = new OccupationSearch(release.Occupations, release.Titles);
        Typeahead = new OccupationTypeahead(Occupations);
        Release = release;
        _options = options;
        _reader = new QuestionReader(release, Occupations, options, list => [.. Answer(list).Rows.Select(r => r.SocCode)]);
        _ranking = new RankingAnswer(release, figures, options);
        _figure = new FigureAnswer(release, figures);
        _places = new AreaComparison(release, figures);
        _profile = new ProfileAnswer(release, figures);
        _series = new SeriesAnswer(release);
        _trend = new TrendAnswer(release, figures);
        _hiringEvents = new HiringEventsAnswer(release);
        var phrase = new QuestionPhrase(release);
        _spoken = new SpokenAnswers(release, phrase);
        _next = new NextQuestions(release, figures, phrase, options);
    }

    /// <summary>The same release with these hiring events: the indexes are shared, so it costs nothing.</summary>
    /// <param name="events">Those of the moment.</param>
    /// <param name="caution">What every answer with figures says of them; null: nothing.</param>
    public Ask With(PublishedEvents events, string? caution = null)
    {
        var copy = (Ask)MemberwiseClone();
        (copy._events, copy._caution) = (events, caution);
        return copy;
    }

    public ReleaseSnapshot Release { get; }

    public PublishedEvents Events => _events;

    public OccupationSearch Occupations { get; }

    public OccupationTypeahead Typeahead { get; }

    /// <summary>Answers a text in the light of the turn before it.</summary>
    /// <param name="text">As typed; at most 500 characters are read.</param>
    /// <param name="before">What the turn before left; <see cref="AskState.Empty"/> at the start.</param>
    /// <returns>The answer, and the state for the next turn.</returns>
    public (Answer Answer, AskState Next) Answer(string text, AskState before)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(before);
        before = before.Under(Release);
        return Answer(_reader.Read(text, before, _events), before);
    }

    /// <summary>What a text asks, by itself or after another question.</summary>
    internal QuestionReading Read(string text, Question? last = null) => _reader.Read(text, AskState.Empty with { Last = last }, _events);

    /// <summary>Whether a text that nobody expects to be an answer to something else asks here.</summary>
    public bool IsQuestion(string text) => PlainQuestion.Is(Read(text));

    /// <summary>Whether a text asks here although it may be an answer to something else: a name, or a reason.</summary>
    public bool IsPlainQuestion(string text) => PlainQuestion.Is(Read(text), text);

    /// <summary>Answers a question that was typed before: a button's.</summary>
    /// <param name="question">It may be about what this release does not hold; null: it could not be read.</param>
    /// <param name="before">What the turn before left. <see cref="AskState.Last"/> is what a source or an explanation is asked of.</param>
    /// <returns>As of a text; a question that has no answer here leaves the state as it was.</returns>
    public (Answer Answer, AskState Next) Answer(Question? question, AskState before)
    {
        ArgumentNullException.ThrowIfNull(before);
        before = before.Under(Release);
        if (question is not null && CanAnswer(question))
            return Answer(new UnderstoodReading(question), before);
        var outdated = _spoken.Outdated(Fresh);
        AskingTelemetry.Asked(outdated.Kind);
        return (outdated, before);
    }

    /// <summary>All hiring events that a question about them asks for, in its order, however many an answer lists.</summary>
    public IReadOnlyList<AnswerEvent> HiringEvents(Question question)
    {
        var filters = question.Events ?? throw new ArgumentException("A question about hiring events says which.", nameof(question));
        return [.. _hiringEvents.Select(question, filters, _events).InOrder.Select(e => _hiringEvents.Row(e, filters.Announced))];
    }

    /// <summary>The question behind the hiring events of an occupation's profile.</summary>
    public Question RecentEvents(Question profile) => HiringEventsAnswer.Recent(profile, _events);

    /// <summary>False for a question from outside that this release has no answer to, or nobody could ask.</summary>
    public bool CanAnswer(Question question) => question.IsAnswerable(Release);

    private (Answer Answer, AskState Next) Answer(QuestionReading reading, AskState before)
    {
        var corrections = reading is NotUnderstoodReading ? [] : reading.Corrections;
        var answer = reading switch
        {
            UnderstoodReading understood => Opened(understood.Opening, Answer(understood.Question, before.Last)),
            AmbiguousReading ambiguous => _spoken.Choice(ambiguous),
            NotUnderstoodReading not => _spoken.NotUnderstood(not, Fresh),
            _ => throw new InvalidOperationException($"No answer to a {reading.GetType().Name}."),
        };
        AskingTelemetry.Asked(answer.Kind);
        answer = answer with
        {
            Notes = [.. before.IsForgotten ? [AskingText.NoteForgotten] : (string[])[], .. answer.Notes, .. PeriodNote(answer, before.Last), .. corrections.Select(c => FigureFormat.Say(AskingText.NoteCorrected, c.Typed, c.Read))],
            Suggestions = [.. answer.Suggestions, .. _next.For(answer)],
        };
        return (answer, Next(answer, reading, before with { IsForgotten = false }));
    }

    /// <summary>Answers a complete question.</summary>
    public Answer Answer(Question question, Question? last = null)
    {
        var answer = Find(question, last);
        return _caution is null ? answer : answer with { Notes = [_caution, .. answer.Notes] };
    }

    private Answer Find(Question question, Question? last) => question.Kind switch
    {
        QuestionKind.Ranking => _ranking.Answer(question),
        QuestionKind.Figure => question.OtherAreas.Count > 0 ? _places.Answer(question) : _figure.Answer(question),
        QuestionKind.Profile => _profile.Answer(question) with { Events = _hiringEvents.OfOccupation(question, _events) },
        QuestionKind.Series => _series.Answer(question),
        QuestionKind.Trend => _trend.Answer(question),
        QuestionKind.HiringEvents => _hiringEvents.Answer(question, _events),
        QuestionKind.Definition => _spoken.Definition(question),
        QuestionKind.Source or QuestionKind.Explanation when last is { Kind: QuestionKind.HiringEvents } => _hiringEvents.About(question, last, _events),
        QuestionKind.Source => _spoken.Source(question, last is null ? null : Find(last, null)),
        QuestionKind.Explanation => last is null ? _spoken.Definition(question) : SpokenAnswers.Explanation(question, last, Find(last, null)),
        _ => _spoken.Help(question),
    };

    private static Answer Opened(string? opening, Answer answer) => opening is null ? answer : answer with { Text = $"{opening} {answer.Text}" };

    /// <summary>A follow-up about another area may meet projections of another period.</summary>
    private IEnumerable<string> PeriodNote(Answer answer, Question? last)
    {
        if (last is null || answer.Question.AreaCode == last.AreaCode || !IsProjected(answer.Question) || !IsProjected(last))
            yield break;
        var now = _figures.AreaWith(answer.Question.AreaCode, Measure.AnnualOpenings);
        var then = _figures.AreaWith(last.AreaCode, Measure.AnnualOpenings);
        if (now is null || then is null)
            yield break;
        var (period, before) = (_figures.Period(now.AreaCode, Measure.AnnualOpenings), _figures.Period(then.AreaCode, Measure.AnnualOpenings));
        if (period != before)
            yield return FigureFormat.Say(AskingText.NotePeriods, period, FigureFormat.In(then), before);
    }

    private static bool IsProjected(Question question) =>
        question.Kind == QuestionKind.Profile || (question.Kind is QuestionKind.Ranking or QuestionKind.Figure && question.Measure.IsProjected());

    private Question Fresh => new() { Kind = QuestionKind.Ranking, AreaCode = _options.HomeArea };

    /// <summary>Only an answer with figures becomes what a follow-up goes on from.</summary>
    private static AskState Next(Answer answer, QuestionReading reading, AskState before) => answer.Kind switch
    {
        // Beyond the end of a list one still goes on from what it showed.
        QuestionKind.Ranking when answer.Rows.Count == 0 && answer.Question.Offset > 0 => before with { Choices = [] },
        _ when answer.Kind == answer.Question.Kind && answer.Question.HasFigures => new AskState(AskState.CurrentVersion, answer.Question, [])
        {
            ListBefore = answer.Question.IsList ? null : before.List,
        },
        QuestionKind.Choice => before with { Choices = ((AmbiguousReading)reading).Choices },
        _ when reading.StartsOver => AskState.Empty,
        QuestionKind.NotUnderstood => before,
        _ => before with { Choices = [] },
    };
}
