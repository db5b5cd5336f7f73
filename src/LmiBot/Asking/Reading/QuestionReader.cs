using LmiBot.Asking.Answering;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Reading;

/// <summary>Reads a text, in the light of the turn before it, as a question. Deterministic; needs no network and no language model.</summary>
internal sealed class QuestionReader
{
    private readonly AskingOptions _options;
    private readonly PartsReader _parts;
    private readonly OverTime _overTime;
    private readonly QuestionSettler _settler;
    private readonly NearestQuestions _nearest;
    private readonly OccupationSearch _search;
    private readonly Func<Question, IReadOnlyList<string>> _rows;

    /// <param name="release">What names are looked up in.</param>
    /// <param name="search">Its occupations.</param>
    /// <param name="options">The agency's settings.</param>
    /// <param name="rows">The SOC codes of the rows of a list, in their order.</param>
    public QuestionReader(ReleaseSnapshot release, OccupationSearch search, AskingOptions options, Func<Question, IReadOnlyList<string>> rows)
    {
        (_search, _rows) = (search, rows);
        _options = options;
        _parts = new PartsReader(new PhraseBook(release, search, Lexicon.English), search);
        _overTime = new OverTime(release);
        _settler = new QuestionSettler(release, options.HomeArea);
        _nearest = new NearestQuestions(search);
    }

    /// <param name="text">As typed.</param>
    /// <param name="before">What the turn before left.</param>
    /// <param name="events">What employers are looked up in, and the day on which the text is read.</param>
    public QuestionReading Read(string text, AskState before, PublishedEvents events)
    {
        // Nothing, an emoji, a question mark.
        if (Words.Split(text).Count == 0)
            return new UnderstoodReading(Fresh(QuestionKind.Help));
        if (ChoiceReader.Read(text, before.Choices) is { } chosen)
            return new UnderstoodReading(chosen);
        if (ChoiceReader.IsOutOfRange(text, before.Choices))
            return new NotUnderstoodReading([], [.. before.Choices.Select(c => c.Question)]) { Because = FigureFormat.Say(AskingText.ChooseOneOf, before.Choices.Count) };
        if (ChoiceReader.Read(text, before.Choices, _search, Lexicon.English.Fillers) is { } told)
            return new UnderstoodReading(told);
        var parts = _parts.Read(text);
        if (ChoiceReader.Read(parts, before.Choices) is { } meant)
            return new UnderstoodReading(meant);
        if (AboutEvents(text, parts, before.Last, events) is { } said)
            return InterpretEvents(said, before.Last, events.Today) with { Said = said };
        var last = before.Last?.WithoutEvents();
        parts = AboutPast(text, parts, last, events.Today);
        var reading = parts.Row is { } place ? InterpretRow(parts, place, before.List) : Interpret(parts, last);
        return reading with { Said = parts };
    }

    /// <summary>The parts of a text that asks about hiring events, or goes on from a question about them; null for any other.</summary>
    private QuestionParts? AboutEvents(string text, QuestionParts parts, Question? last, PublishedEvents events)
    {
        var follows = last is { Kind: QuestionKind.HiringEvents };
        var mayHire = parts is { Measures: [{ Measure: Measure.AnnualOpenings, Order: null }], Order: null, Fields.Count: 0 };
        // "Jobs lost" is about events where a period says when they were.
        if (parts.Events.Count == 0 && !follows && !mayHire && !(parts.Measures.Any(m => m.Measure == Measure.GrowthJobs) && PeriodPattern.Find(PartsReader.Short(text), events.Today).Any()))
            return null;
        var said = _parts.Read(text, events);
        if (said.Events.Count > 0 || (follows && EventFollowUp.GoesOn(said)))
            return said;
        // Nobody projects what one employer will need: "is Dell hiring" asks whether it said so.
        return mayHire && said.Employers.Count == 1 ? said with { Measures = [], Events = [new EventMeaning([], JobChange.Gains)] } : null;
    }

    /// <summary>The parts of a text about the past, in which industries and periods may be named; of any other as they are.</summary>
    private QuestionParts AboutPast(string text, QuestionParts parts, Question? last, DateOnly today)
    {
        if (OverTime.MayNameIndustry(parts, last) && _parts.Read(text, Subject.Industries, today) is var byIndustry && OverTime.AsksForSeries(byIndustry, last))
            return byIndustry;
        return OverTime.MayNamePeriod(parts, last) && PeriodPattern.Find(PartsReader.Short(text), today).Any()
            && _parts.Read(text, Subject.Occupations, today) is { Periods.Count: > 0 } dated && (OverTime.AsksForSeries(dated, last) || OverTime.AsksForYears(dated, last)) ? dated : parts;
    }

    private QuestionReading InterpretEvents(QuestionParts parts, Question? last, DateOnly today)
    {
        if (EventFollowUp.Refusal(parts) is { } because)
            return NotUnderstoodEvents(parts, last, today, because);
        // "Since February 30": of a period that is one, nothing is left here.
        if (parts.Since is not null || EventFollowUp.Merge(parts, last, Fresh(QuestionKind.HiringEvents), today) is not { } question)
            return NotUnderstoodEvents(parts, last, today, EventAnswerText.NoSuchPeriod);
        var reading = WhichIndustry(_settler.Settle(question, parts), parts, (settled, sector) => settled with { Events = settled.Events! with { Sector = sector } });
        return parts.Unknown.Count == 0 ? reading
            : NotUnderstoodEvents(parts, last, today, FigureFormat.Say(EventAnswerText.UnknownName, FigureFormat.All([.. parts.Unknown.Select(w => $"“{w}”").Distinct()])), (reading as UnderstoodReading)?.Question);
    }

    private NotUnderstoodReading NotUnderstoodEvents(QuestionParts parts, Question? last, DateOnly today, string because, Question? rest = null) =>
        new(parts.Unknown, NearestQuestions.ToEvents(_settler.Area(parts, last), today, rest)) { Because = because };

    /// <summary>Words that may mean several industries are asked back.</summary>
    private static QuestionReading WhichIndustry(QuestionReading reading, QuestionParts parts, Func<Question, string, Question> with)
    {
        var sectors = parts.Industries.SelectMany(i => i).Distinct().Select(code => NaicsSector.Find(code)!).ToList();
        return sectors.Count > 1 && reading is UnderstoodReading { Question: var settled }
            ? QuestionSettler.Ambiguous(AmbiguityKind.Industry, settled, sectors.Select(s => (s.Name, with(settled, s.Code))))
            : reading;
    }

    /// <summary>A row is another name of its occupation, said about its list.</summary>
    private QuestionReading InterpretRow(QuestionParts parts, int place, Question? list)
    {
        if (list is null)
            return NotUnderstood(parts, null) with { Because = AskingText.NoContext };
        var rows = _rows(list);
        return OrdinalWords.At(rows, place) is { } socCode
            ? Interpret(parts.About(socCode), list)
            : NotUnderstood(parts, list) with { Because = FigureFormat.Say(AskingText.RowsOnly, rows.Count) };
    }

    private QuestionReading Interpret(QuestionParts parts, Question? last)
    {
        if (parts.Unknown.Count == 0 && OverTime.AsksForSeries(parts, last))
            return Past(OverTime.SeriesRefusal(parts, last), () => _overTime.Series(parts, last, Fresh(QuestionKind.Series)), parts, last);
        if (parts.Unknown.Count == 0 && OverTime.AsksForYears(parts, last))
            return Past(OverTime.YearsRefusal(parts), () => OverTime.Years(parts, last, Fresh(QuestionKind.Trend)), parts, last);
        return InterpretToday(parts, last);
    }

    /// <summary>A question about the past: what else its words may mean is settled with the question.</summary>
    private QuestionReading Past(string? refusal, Func<Question> question, QuestionParts parts, Question? last) => refusal is not null
        ? NotUnderstood(parts with { Topics = [], Postings = [], Since = null, Periods = [] }, last) with { Because = refusal }
        : WhichIndustry(_settler.Settle(question(), parts with { Fields = [], Measures = [] }), parts, (settled, sector) => settled with { Series = settled.Series! with { Industry = sector } });

    private QuestionReading InterpretToday(QuestionParts parts, Question? last)
    {
        if (Refusal(parts, last) is { } because)
            return NotUnderstood(parts, last) with { Because = because };
        if (parts.Unknown.Count > 0)
            return NotUnderstood(parts, last);
        if (parts.Cues.Contains(Cue.StartOver))
            return new UnderstoodReading(Fresh(QuestionKind.Help)) { StartsOver = true };
        if (parts.AsksForDefinition)
            return new UnderstoodReading(Definition(parts));
        if (parts.Cues.Contains(Cue.Source))
            return new UnderstoodReading((last ?? Fresh(QuestionKind.Ranking)) with { Kind = QuestionKind.Source });
        if (parts.Cues.Contains(Cue.Explanation) && !parts.NamesTopic)
            return last is null ? NotUnderstood(parts, last) with { Because = AskingText.NoContext } : new UnderstoodReading(last with { Kind = QuestionKind.Explanation });
        if ((parts.Cues.Contains(Cue.Help) && !parts.NamesTopic) || (parts.IsOnlyHere && last is null))
            return new UnderstoodReading(Fresh(QuestionKind.Help));
        if (parts.AsksForMore && last is not null)
            return More(parts, last);
        if (parts.IsEmpty && parts.Courtesy is { } courtesy)
            return new UnderstoodReading(Fresh(QuestionKind.Help)) { Opening = courtesy.Sentence() };
        if (parts.IsEmpty)
            return NotUnderstood(parts, last);
        return _settler.Settle(FollowUp.Merge(parts, last?.WithoutPast(), Fresh(QuestionKind.Ranking)), parts);
    }

    /// <summary>The rows after those that were listed; of one figure, all about its occupation.</summary>
    private QuestionReading More(QuestionParts parts, Question last) => last switch
    {
        { Kind: QuestionKind.Ranking } => new UnderstoodReading(last with { Offset = last.Offset + last.Rows, Limit = parts.Limit ?? last.Limit }),
        { Kind: QuestionKind.Figure or QuestionKind.Trend, IsList: false } => new UnderstoodReading(last.About(last.Occupations[0])),
        _ => NotUnderstood(parts, last) with { Because = AskingText.NothingMore },
    };

    /// <summary>Why a text that is understood as far as its words go has no answer; null where it may have one.</summary>
    private static string? Refusal(QuestionParts parts, Question? last) =>
        parts.Unsupported is { } topic ? topic.Sentence()
        : parts.Since is not null || parts.Postings.Count > 0 ? AskingText.CannotTrends
        : parts.AsksForVacancies ? AskingText.CannotVacancies
        : parts.Unknown.Count > 0 ? null
        : parts.Cues.Contains(Cue.Sector) && parts.Fields.Count == 0 && last?.FieldCode is null ? AskingText.CannotSector
        : parts.Occupations.Count > 0 && parts.HasFilter ? AskingText.CannotFilterOne
        : last is null && parts.NeedsContext ? AskingText.NoContext
        : AsksForTotal(parts, last) ? AskingText.NoTotals
        : null;

    /// <summary>"How many jobs are there in Texas" and "average salary in Texas" ask for a total, which a ranking is not.</summary>
    private static bool AsksForTotal(QuestionParts parts, Question? last)
    {
        if (parts.Order is not null || parts.Limit is not null || parts.Occupations.Count > 0 || parts.Measures.Any(m => m.Order is not null) || parts.AsksForDefinition)
            return false;
        if (last is not null && FollowUp.GoesOn(parts))
            return parts.Cues.Contains(Cue.HowMany) && last.Occupations.Count == 0;
        return parts.Cues.Contains(Cue.HowMany)
            || (parts.Measures.Any(m => m.Measure != Measure.AnnualOpenings) && parts.Fields.Count == 0 && !parts.HasFilter && !parts.Cues.Contains(Cue.Jobs));
    }

    private Question Definition(QuestionParts parts) => Fresh(QuestionKind.Definition) with
    {
        Measure = parts.Measures.Count > 0 ? parts.Measures[0].Measure : default,
        Filters = new QuestionFilters { MiddleSkill = parts.MiddleSkill },
    };

    private NotUnderstoodReading NotUnderstood(QuestionParts parts, Question? last)
    {
        // Without "not" or "under", a question says the opposite.
        var rest = parts.IsEmpty || parts.Unsupported is UnsupportedTopic.Exclusion or UnsupportedTopic.Ceiling ? null : _settler.Settle(FollowUp.Merge(parts, null, Fresh(QuestionKind.Ranking)), parts) as UnderstoodReading;
        return new NotUnderstoodReading(parts.Unknown, _nearest.To(parts, _settler.Area(parts, last), rest?.Question));
    }

    private Question Fresh(QuestionKind kind) => new() { Kind = kind, AreaCode = _options.HomeArea };
}
