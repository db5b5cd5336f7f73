using LmiBot.Asking.Reading;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>The answers without figures: sources, help, a choice, and not understood.</summary>
internal sealed class SpokenAnswers(ReleaseSnapshot release, QuestionPhrase phrase)
{
    /// <summary>Where the figures of the last answer are from; without one, what the release holds.</summary>
    public Answer Source(Question question, Answer? last)
    {
        var sources = last?.Sources ?? All();
        return new Answer
        {
            Kind = QuestionKind.Source,
            Question = question,
            Title = AskingText.TitleSource,
            Text = last is null
                ? FigureFormat.Say(AskingText.SourceNone, release.Name)
                : FigureFormat.Say(AskingText.Source, FigureFormat.All([.. sources.Select(s => FigureFormat.Say(AskingText.SourceItem, s.Name, s.Vintage)).Distinct()])),
            Sources = sources,
        };
    }

    /// <summary>What the leading figures of an answer mean, how it was made and where it is from.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="last">What the answer answers.</param>
    /// <param name="answer">The answer.</param>
    public static Answer Explanation(Question question, Question last, Answer answer) => new()
    {
        Kind = QuestionKind.Explanation,
        Question = question,
        Title = FigureFormat.Say(AskingText.TitleExplanation, answer.Title),
        Text = string.Join(' ', [answer.Text, .. last.HasMeasures ? Leading(last).Select(MeasureWords.Definition) : [answer.Meaning]]),
        Notes = answer.Notes,
        Sources = answer.Sources,
    };

    /// <summary>Says that a button's question has no answer any more, and where to start from.</summary>
    public Answer Outdated(Question fresh) => new()
    {
        Kind = QuestionKind.NotUnderstood,
        Question = fresh with { Kind = QuestionKind.NotUnderstood },
        Title = AskingText.TitleOutdated,
        Text = AskingText.Outdated,
        Notes = [AskingText.OutdatedOffer],
        Suggestions = [Next(fresh), Next(fresh with { Measure = Measure.MedianWage }), new Suggestion(AskingText.TitleHelp, phrase.Write(fresh with { Kind = QuestionKind.Help })) { Question = fresh with { Kind = QuestionKind.Help } }],
    };

    public Answer Help(Question question) => new()
    {
        Kind = QuestionKind.Help,
        Question = question,
        Title = AskingText.TitleHelp,
        Text = AskingText.Help,
        Notes = [AskingText.HelpFollowUp, AskingText.HelpInTeams],
        Suggestions =
        [
            .. Examples(AskingText.HelpLists, AskingText.HelpListsExamples),
            .. Examples(AskingText.HelpOccupation, AskingText.HelpOccupationExamples),
            .. Examples(AskingText.HelpChanges, AskingText.HelpChangesExamples),
        ],
    };

    /// <summary>What a measure, or "middle-skill", means.</summary>
    public Answer Definition(Question question) => new()
    {
        Kind = QuestionKind.Definition,
        Question = question,
        Title = question.Filters.MiddleSkill ? AskingText.MiddleSkill : MeasureWords.Name(question.Measure),
        Text = question.Filters.MiddleSkill ? AskingText.NoteMiddleSkill : MeasureWords.Definition(question.Measure),
        Suggestions = [Next(question with { Kind = QuestionKind.Ranking })],
    };

    public Answer Choice(AmbiguousReading reading) => new()
    {
        Kind = QuestionKind.Choice,
        Question = reading.Phrase,
        Title = AskingText.TitleChoice,
        Text = reading.About switch
        {
            AmbiguityKind.Occupation => AskingText.ChooseOccupation,
            AmbiguityKind.Area => AskingText.ChooseArea,
            AmbiguityKind.Industry => EventAnswerText.ChooseIndustry,
            AmbiguityKind.Field => AskingText.ChooseField,
            AmbiguityKind.Topic => AskingText.ChooseTopic,
            _ => AskingText.ChooseMeasure,
        },
        Notes = reading.Notes,
        Rows = reading.About != AmbiguityKind.Occupation ? [] : [.. reading.Choices.Select(c => Candidate(c.Question.Occupations[^1]))],
        Suggestions = [.. reading.Choices.Select(c => new Suggestion(c.Label, phrase.Write(c.Question)) { Question = c.Question })],
    };

    public Answer NotUnderstood(NotUnderstoodReading reading, Question fresh) => new()
    {
        Kind = QuestionKind.NotUnderstood,
        Question = fresh with { Kind = QuestionKind.NotUnderstood },
        Title = AskingText.TitleNotUnderstood,
        Text = reading.Because ?? reading.Unknown.Count switch
        {
            0 => AskingText.NotUnderstood,
            1 => FigureFormat.Say(AskingText.NotUnderstoodWords, $"“{reading.Unknown[0]}”"),
            _ => FigureFormat.Say(AskingText.WordsUnknown, FigureFormat.All([.. reading.Unknown.Select(w => $"“{w}”").Distinct()])),
        },
        Notes = [AskingText.NotUnderstoodOffer],
        Suggestions = [.. reading.Nearest.Select(Next)],
    };

    /// <summary>A question that goes by its own words.</summary>
    private Suggestion Next(Question question)
    {
        var text = phrase.Write(question);
        return new Suggestion(text, text) { Question = question };
    }

    /// <summary>The measures that an answer's sentence tells.</summary>
    private static Measure[] Leading(Question question) =>
        question.Kind == QuestionKind.Profile ? [Measure.AnnualOpenings, Measure.MedianWage] : [question.Measure];

    private static IEnumerable<Suggestion> Examples(string group, string examples) => examples.Split('|').Select(e => new Suggestion(e, e) { Group = group });

    private AnswerRow Candidate(string socCode) => new()
    {
        SocCode = socCode,
        Title = release.Occupations.Find(socCode)?.Title ?? socCode,
        Value = FigureFormat.Cell(Figure.NotPublished, Measure.Employment) with { Text = "" },
        Cells = [],
    };

    private IReadOnlyList<AnswerSource> All() =>
        [.. release.Sources.Select(s => new AnswerSource(s.Program.Name(), s.Vintage, "")).Distinct()];
}
