using LmiBot.Areas;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>One figure of one occupation in several areas: "compare the wage of welders in Austin and Texas".</summary>
internal sealed class AreaComparison(ReleaseSnapshot release, FigureTable figures)
{
    public Answer Answer(Question question)
    {
        var asked = question.OtherAreas.Prepend(question.AreaCode).Distinct().Select(code => new AnswerAreas(release, figures, code, question.Measure)).ToList();
        // Areas that fall back to the same one are one row.
        List<Place> places = [.. asked.Select(a => a.Leading).OfType<Area>().Distinct().Select(a => new Place(a, Of(a, question), Occupation(a, question)))];
        var leading = places.Count > 0 ? places[0].Areas : asked[0];
        var occupation = places.Count > 0 ? places[0].Occupation : release.Occupations.Published(question.Occupations[0])!;
        var columns = new TableColumns(figures, leading, question.Measure, question.Hourly);
        var periods = places.Select(p => p.Areas.Period(question.Measure)).Distinct().ToList();
        return new Answer
        {
            Kind = QuestionKind.Figure,
            Question = question with { Occupations = [occupation.SocCode] },
            Area = leading.Leading,
            Title = FigureFormat.Say(AskingText.TitleFigure, MeasureWords.Name(question.Measure), occupation.Title),
            Text = FigureFormat.Say(AskingText.CompareAreas, occupation.Title, MeasureWords.Name(question.Measure), string.Join("; ", places.Select(p => Item(p, question)))),
            Meaning = MeasureWords.Definition(question.Measure),
            Columns = columns.Headers,
            Rows = [.. places.Select(p => Row(p, question, periods.Count > 1))],
            Notes =
            [
                .. periods.Count > 1 ? [FigureFormat.Say(AskingText.NotePeriodsDiffer, FigureFormat.All(periods))] : (string[])[],
                .. asked.SelectMany(a => a.Notes(usesSurvey: false)).Distinct(),
                .. OccupationNotes.Hybrids(release, [.. places.Select(p => p.Occupation).DistinctBy(o => o.SocCode)]),
            ],
            Sources = [.. places.SelectMany(p => p.Areas.Sources(columns.Measures)).Distinct()],
        };
    }

    private AnswerAreas Of(Area area, Question question) => new(release, figures, area.AreaCode, question.Measure);

    /// <summary>The occupation as the area publishes it: itself, or the hybrid that it is part of.</summary>
    private OccupationEntry Occupation(Area area, Question question) =>
        release.Occupations.Find(figures.LineItem(area.AreaCode, question.Occupations[0], question.Measure) ?? question.Occupations[0]) ?? release.Occupations.Published(question.Occupations[0])!;

    private string Item(Place place, Question question) => FigureFormat.Say(
        AskingText.CompareAreasItem,
        FigureFormat.InSentence(figures.Find(place.Area.AreaCode, place.Occupation.SocCode, question.Measure, question.Hourly), question.Measure),
        FigureFormat.In(place.Area),
        place.Areas.Period(question.Measure));

    private AnswerRow Row(Place place, Question question, bool tellsPeriod) =>
        new TableColumns(figures, place.Areas, question.Measure, question.Hourly).Row(place.Occupation) with
        {
            Title = tellsPeriod ? FigureFormat.Say(AskingText.ProfileLabel, place.Area.Name, place.Areas.Period(question.Measure)) : place.Area.Name,
        };

    private sealed record Place(Area Area, AnswerAreas Areas, OccupationEntry Occupation);
}
