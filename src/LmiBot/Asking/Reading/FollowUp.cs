namespace LmiBot.Asking.Reading;

/// <summary>Decides whether a text goes on from the last question, and fills in what it leaves unsaid.</summary>
internal static class FollowUp
{
    /// <summary>The question without its area and occupations settled; they are the last question's where the text names none and goes on from it.</summary>
    /// <param name="parts">What the text says.</param>
    /// <param name="last">The question before; null at the start.</param>
    /// <param name="fresh">The defaults: a ranking in the home area.</param>
    public static Question Merge(QuestionParts parts, Question? last, Question fresh)
    {
        var goesOn = last is not null && GoesOn(parts);
        var start = goesOn ? last! with { Offset = 0 } : fresh;
        var question = parts.Occupations.Count > 0 ? AboutOccupations(parts, start, goesOn) : AboutMany(parts, start);
        if (parts.Measures.Count > 0)
            question = WithMeasure(question, parts.Measures[0], parts.Order);
        else if (parts.Order is { } order)
            question = question with { Order = order };
        return question with { Hourly = question.Kind == QuestionKind.Figure && (parts.Cues.Contains(Cue.Hourly) || (question.Hourly && parts.Measures.Count == 0)) };
    }

    /// <summary>The question by another measure, in the order that the words ask for.</summary>
    public static Question WithMeasure(Question question, MeasureMeaning measure, SortOrder? order) =>
        question with { Measure = measure.Measure, Order = measure.Order ?? order ?? SortOrder.Descending };

    /// <summary>A text goes on where it says so ("and …", "only …", "by …") or is no question by itself.</summary>
    public static bool GoesOn(QuestionParts parts)
    {
        if (parts.Cues.Contains(Cue.FollowUp) || parts.Cues.Contains(Cue.Pronoun))
            return true;
        var says = parts.Measures.Count > 0 || parts.Order is not null;
        if (parts.Occupations.Count > 0 || parts.Cues.Contains(Cue.Profile))
            return false;
        if (parts.Cues.Contains(Cue.Jobs))
            return false;
        return parts.Fields.Count > 0 ? !says : !(says && parts.NamesArea);
    }

    private static Question AboutOccupations(QuestionParts parts, Question start, bool goesOn)
    {
        var asksFigure = parts.Measures.Count > 0 || parts.Cues.Contains(Cue.HowMany)
            || parts.Cues.Contains(Cue.Hourly) || (goesOn && start.Kind is QuestionKind.Figure or QuestionKind.Ranking && !parts.Cues.Contains(Cue.Profile));
        var question = start with
        {
            Kind = parts.Occupations.Count > 1 || (asksFigure && !NamesSeveral(parts)) ? QuestionKind.Figure : QuestionKind.Profile,
            Occupations = [],
            FieldCode = null,
            Filters = new QuestionFilters(),
            Order = SortOrder.Descending,
            Limit = AskingOptions.DefaultLimit,
        };
        return parts.Measures.Count > 0 ? question
            : parts.Cues.Contains(Cue.HowMany) ? question with { Measure = Measure.Employment }
            : parts.Cues.Contains(Cue.Hourly) ? question with { Measure = Measure.MedianWage }
            : question;
    }

    /// <summary>Whether one figure of the occupations at hand is asked for or all of them; null where neither is said.</summary>
    private static QuestionKind? OneOrAll(QuestionParts parts) => parts.Measures.Count > 0
        ? NamesSeveral(parts) ? QuestionKind.Profile : QuestionKind.Figure
        : parts.Cues.Contains(Cue.Profile) ? QuestionKind.Profile : null;

    private static bool NamesSeveral(QuestionParts parts) => parts.Measures.DistinctBy(m => m.Measure).Skip(1).Any();

    private static Question AboutMany(QuestionParts parts, Question start)
    {
        var asksMany = parts.Fields.Count > 0 || parts.HasFilter || parts.Limit is not null || parts.Cues.Contains(Cue.Everything) || parts.Cues.Contains(Cue.Jobs)
            || parts.Order is not null || parts.Measures.Any(m => m.Order is not null);
        var question = asksMany && start.Kind is not QuestionKind.Ranking
            ? start with { Kind = QuestionKind.Ranking, Occupations = [] }
            : start;
        if (question.Kind is QuestionKind.Figure or QuestionKind.Profile)
            question = question with { Kind = OneOrAll(parts) ?? question.Kind };
        if (question.Occupations.Count > 0 && parts.Measures.Count == 0 && parts.Cues.Contains(Cue.HowMany))
            question = question with { Kind = QuestionKind.Figure, Measure = Measure.Employment };
        if (parts.Cues.Contains(Cue.Everything))
            question = question with { FieldCode = null, Filters = new QuestionFilters() };
        return question with
        {
            FieldCode = parts.Fields.Count > 0 ? parts.Fields[0] : question.FieldCode,
            Limit = parts.Limit ?? question.Limit,
            Filters = new QuestionFilters
            {
                Education = parts.Education.Count > 0 ? parts.Education : question.Filters.Education,
                MiddleSkill = parts.MiddleSkill || question.Filters.MiddleSkill,
                WageFloor = parts.WageFloor ?? question.Filters.WageFloor,
            },
        };
    }
}
