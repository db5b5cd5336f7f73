using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Series;

namespace LmiBot.Asking.Reading;

/// <summary>What a text says, part by part, before what it leaves unsaid is filled in.</summary>
internal sealed record QuestionParts
{
    /// <summary>Each measure that was named, with its order where the phrase sets one ("fastest declining").</summary>
    public required IReadOnlyList<MeasureMeaning> Measures { get; init; }

    public SortOrder? Order { get; init; }

    public int? Limit { get; init; }

    /// <summary>A row of the last list that stands for an occupation; see <see cref="RowMeaning"/>.</summary>
    public int? Row { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }

    public required IReadOnlyList<AreaMeaning> Areas { get; init; }

    /// <summary>For each occupation that was named, what it may be.</summary>
    public required IReadOnlyList<IReadOnlyList<ScoredOccupation>> Occupations { get; init; }

    public IReadOnlyList<EducationLevel> Education { get; init; } = [];

    public bool MiddleSkill { get; init; }

    public WageFloor? WageFloor { get; init; }

    /// <summary>The time series that are named.</summary>
    public IReadOnlyList<SeriesTopic> Topics { get; init; } = [];

    public IReadOnlyList<PostingsGroup> Postings { get; init; } = [];

    /// <summary>Null where no past is named.</summary>
    public SinceMeaning? Since { get; init; }

    /// <summary>What is said of hiring events; empty where they are not asked about.</summary>
    public IReadOnlyList<EventMeaning> Events { get; init; } = [];

    public IReadOnlyList<PeriodMeaning> Periods { get; init; } = [];

    /// <summary>True for "has pay gone up", "how has it changed": what a figure did.</summary>
    public bool AsksForChange => Cues.Contains(Cue.Change) || Unsupported == UnsupportedTopic.Changes;

    /// <inheritdoc cref="EmployerMeaning"/>
    public IReadOnlyList<string> Employers { get; init; } = [];

    /// <inheritdoc cref="SizeMeaning"/>
    public int? LeastJobs { get; init; }

    /// <summary>For each industry that was named, the sectors that it may be.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Industries { get; init; } = [];

    public EventGrouping? Grouping { get; init; }

    public bool LargestFirst { get; init; }

    public required IReadOnlySet<Cue> Cues { get; init; }

    /// <summary>What is asked that no answer exists for; null where all is answerable.</summary>
    public UnsupportedTopic? Unsupported { get; init; }

    /// <summary>The last that was said; null where nothing was.</summary>
    public Courtesy? Courtesy { get; init; }

    /// <summary>Words as typed that nothing explains.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    /// <summary>Words that were read as another: typed and read.</summary>
    public required IReadOnlyList<(string Typed, string Read)> Corrections { get; init; }

    public bool NamesArea => Areas.Count > 0 || Cues.Contains(Cue.Nation) || Cues.Contains(Cue.Here);

    public bool NamesTopic => Measures.Count + Fields.Count + Occupations.Count + Topics.Count > 0;

    public bool HasFilter => Education.Count > 0 || MiddleSkill || WageFloor is not null;

    /// <summary>True where the text is about one term and nothing else: "what is a location quotient?"</summary>
    public bool AsksForDefinition =>
        Cues.Contains(Cue.Definition) && Measures.Count + (MiddleSkill ? 1 : 0) == 1 && Measures.All(m => m.Order is null)
        && Order is null && Limit is null && Fields.Count == 0 && !NamesArea && Occupations.Count == 0 && Education.Count == 0 && WageFloor is null
        && !Cues.Contains(Cue.FollowUp) && !Cues.Contains(Cue.Pronoun) && !Cues.Contains(Cue.Jobs);

    /// <summary>"More", "next 5": what comes after the rows that were shown, and nothing else.</summary>
    public bool AsksForMore => Cues.Contains(Cue.More) && !NamesTopic && !NamesArea && !HasFilter && Order is null && Row is null;

    /// <summary>"Job openings today" means vacancies, which a projection does not have.</summary>
    public bool AsksForVacancies => Cues.Contains(Cue.Now) && Measures.All(m => m.Measure == Measure.AnnualOpenings) && (Measures.Count > 0 || Cues.Contains(Cue.Jobs));

    /// <summary>True for a text that is nothing without the one before: "and in Dallas?", "3".</summary>
    public bool NeedsContext =>
        !NamesTopic && Order is null && !HasFilter && !Cues.Contains(Cue.Jobs) && !Cues.Contains(Cue.Everything)
        && (AsksForMore || Cues.Contains(Cue.FollowUp) || Cues.Contains(Cue.Pronoun) || (Limit is not null && !NamesArea));

    public bool IsEmpty => SaysNothing && !Cues.Contains(Cue.Here);

    /// <summary>"What do you have here": about the bot, and not about an area, unless it goes on from something.</summary>
    public bool IsOnlyHere => SaysNothing && Cues.Contains(Cue.Here) && !Cues.Contains(Cue.Jobs);

    private bool SaysNothing =>
        Measures.Count == 0 && Order is null && Limit is null && Fields.Count == 0 && Areas.Count == 0 && Occupations.Count == 0
        && Topics.Count + Postings.Count == 0 && Since is null && !HasFilter && Events.Count == 0 && Cues.All(c => c is Cue.FollowUp or Cue.Pronoun or Cue.Projected or Cue.Definition or Cue.Jobs or Cue.Filler or Cue.Now or Cue.More or Cue.Comparison or Cue.Here or Cue.Change);

    /// <summary>The same said about one occupation by name: a row is a pronoun, and by itself asks for all about it.</summary>
    public QuestionParts About(string socCode) => this with
    {
        Row = null,
        Occupations = [[new ScoredOccupation(socCode, 1, socCode)], .. Occupations],
        Cues = new HashSet<Cue>(Cues) { Cue.Pronoun, Cue.Profile },
    };
}
