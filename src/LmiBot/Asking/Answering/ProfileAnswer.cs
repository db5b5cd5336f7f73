using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Tells all that a release holds on one occupation in one area: "tell me about registered nurses".</summary>
internal sealed class ProfileAnswer(ReleaseSnapshot release, FigureTable figures)
{
    private static readonly Measure[] Measures =
        [Measure.AnnualOpenings, Measure.GrowthPercent, Measure.GrowthJobs, Measure.Employment, Measure.MedianWage, Measure.EntryWage, Measure.LocationQuotient];

    public Answer Answer(Question question)
    {
        var areas = new AnswerAreas(release, figures, question.AreaCode, Measure.AnnualOpenings);
        var occupation = release.Occupations.Published(question.Occupations[0])
            ?? throw new ArgumentException($"{question.Occupations[0]} has no figures in release {release.Name}.", nameof(question));
        var shown = Measures.Where(m => m != Measure.LocationQuotient || areas.Surveyed?.Type != Areas.AreaType.Nation).ToArray();
        return new Answer
        {
            Kind = QuestionKind.Profile,
            Question = question with { Occupations = [occupation.SocCode] },
            Area = areas.Asked,
            Title = FigureFormat.Say(AskingText.TitleProfile, occupation.Title, areas.Asked.Name),
            Text = Sentence(areas, occupation),
            Columns = [new AnswerColumn("value", AskingText.ColumnFigure)],
            Rows = [.. shown.Select(m => Row(m, areas, occupation))],
            Notes = [.. OccupationNotes.Requirements(occupation), .. areas.Notes(usesSurvey: true), AskingText.NoteSelfEmployed, .. OccupationNotes.Hybrids(release, [occupation])],
            Sources = areas.Sources(shown),
        };
    }

    /// <summary>Openings and wage, each with the area that it is for.</summary>
    private string Sentence(AnswerAreas areas, OccupationEntry occupation)
    {
        var openings = Find(areas, occupation, Measure.AnnualOpenings);
        var wage = Find(areas, occupation, Measure.MedianWage);
        var area = FigureFormat.In(areas.Surveyed ?? areas.Asked);
        var openingsText = FigureFormat.Text(openings, Measure.AnnualOpenings);
        var wageText = FigureFormat.InSentence(wage, Measure.MedianWage);
        var period = areas.Period(Measure.AnnualOpenings);
        return (openings.Status, wage.Status) switch
        {
            (FigureStatus.NotPublished, FigureStatus.NotPublished) => FigureFormat.Say(AskingText.ProfileNothing, occupation.Title, area),
            (FigureStatus.NotPublished, _) => FigureFormat.Say(AskingText.ProfileNoProjection, occupation.Title, area, wageText),
            (_, FigureStatus.NotPublished) => FigureFormat.Say(AskingText.ProfileNoWage, occupation.Title, FigureFormat.In(areas.Projected!), openingsText, period),
            _ when areas.Projected == areas.Surveyed => FigureFormat.Say(AskingText.Profile, occupation.Title, area, openingsText, period, wageText),
            _ => FigureFormat.Say(
                AskingText.ProfileElsewhere, occupation.Title, area, wageText, areas.Period(Measure.MedianWage), FigureFormat.In(areas.Projected!), openingsText, period),
        };
    }

    private AnswerRow Row(Measure measure, AnswerAreas areas, OccupationEntry occupation)
    {
        var cell = FigureFormat.Cell(Find(areas, occupation, measure), measure);
        return new AnswerRow
        {
            SocCode = occupation.SocCode,
            Title = Label(measure, areas, occupation),
            Measure = measure,
            Value = cell,
            Cells = [cell],
        };
    }

    /// <summary>The measure with its period, its area where that is not the one asked about, and for a change the jobs that it starts from.</summary>
    private string Label(Measure measure, AnswerAreas areas, OccupationEntry occupation)
    {
        var area = areas.For(measure);
        var label = FigureFormat.Say(AskingText.ProfileLabel, MeasureWords.Name(measure), areas.Period(measure));
        if (area is not null && area != areas.Asked)
            label = FigureFormat.Say(AskingText.ProfileLabelElsewhere, label, area.Name);
        return measure is Measure.GrowthPercent or Measure.GrowthJobs && area is not null && figures.Projection(area.AreaCode, occupation.SocCode) is { } projection
            ? FigureFormat.Say(AskingText.ProfileLabelBase, label, FigureFormat.Count(projection.BaseEmployment))
            : label;
    }

    private Figure Find(AnswerAreas areas, OccupationEntry occupation, Measure measure) =>
        areas.For(measure) is { } area ? figures.Find(area.AreaCode, occupation.SocCode, measure) : Figure.NotPublished;
}
