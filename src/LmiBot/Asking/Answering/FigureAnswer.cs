using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Tells one figure of one or more occupations: "what does a welder earn in Austin".</summary>
internal sealed class FigureAnswer(ReleaseSnapshot release, FigureTable figures)
{
    public Answer Answer(Question question)
    {
        var areas = new AnswerAreas(release, figures, question.AreaCode, question.Measure);
        var columns = new TableColumns(figures, areas, question.Measure, question.Hourly);
        List<OccupationEntry> occupations = [.. question.Occupations.Select(code => LineItem(code, areas, question.Measure)).OfType<OccupationEntry>().DistinctBy(o => o.SocCode)];
        return new Answer
        {
            Kind = QuestionKind.Figure,
            Question = question with { Occupations = [.. occupations.Select(o => o.SocCode)] },
            Area = areas.Leading,
            Title = FigureFormat.Say(AskingText.TitleFigure, MeasureWords.Name(question.Measure), areas.Leading?.Name ?? areas.Asked.Name),
            Text = occupations is [var only] ? Sentence(question, areas, only) : Several(question, areas, occupations),
            Meaning = MeasureWords.Definition(question.Measure),
            Columns = columns.Headers,
            Rows = [.. occupations.Select(columns.Row)],
            Notes = [.. areas.Notes(columns.UsesSurvey), .. OccupationNotes.Hybrids(release, occupations), .. HourlyNotes(question, areas, occupations), .. WiderNotes(question, areas, occupations)],
            Sources = areas.Sources(columns.Measures),
        };
    }

    /// <summary>The code as the area publishes it: itself, or the hybrid that it is part of.</summary>
    private OccupationEntry? LineItem(string code, AnswerAreas areas, Measure measure)
    {
        var published = areas.Leading is { } area ? figures.LineItem(area.AreaCode, code, measure) : null;
        return published is not null ? release.Occupations.Find(published) : release.Occupations.HybridOf(code) ?? release.Occupations.Find(code);
    }

    private string Sentence(Question question, AnswerAreas areas, OccupationEntry occupation)
    {
        if (areas.Leading is not { } area)
            return FigureFormat.Say(AskingText.FigureNotPublished, occupation.Title, FigureFormat.In(areas.Asked), MeasureWords.Name(question.Measure));
        var figure = figures.Find(area.AreaCode, occupation.SocCode, question.Measure, question.Hourly);
        if (figure.Status == FigureStatus.NotPublished)
            return FigureFormat.Say(AskingText.FigureNotPublished, occupation.Title, FigureFormat.In(area), MeasureWords.Name(question.Measure));
        var projection = figures.Projection(area.AreaCode, occupation.SocCode);
        return FigureFormat.Say(
            Pattern(question.Measure, figure),
            occupation.Title,
            FigureFormat.In(area),
            FigureFormat.Amount(figure, question.Measure),
            areas.Period(question.Measure),
            FigureFormat.Count(projection?.BaseEmployment),
            FigureFormat.WithOpenings(projection?.AnnualOpenings),
            FigureFormat.Percent(projection?.PercentChange ?? 0));
    }

    private string Several(Question question, AnswerAreas areas, List<OccupationEntry> occupations)
    {
        var area = areas.Leading ?? areas.Asked;
        return FigureFormat.Say(AskingText.FigureSeveral, MeasureWords.Name(question.Measure), FigureFormat.In(area), string.Join("; ", occupations.Select(o =>
            FigureFormat.Say(AskingText.FigureSeveralItem, o.Title, FigureFormat.InSentence(figures.Find(area.AreaCode, o.SocCode, question.Measure, question.Hourly), question.Measure)))));
    }

    /// <summary>Which hourly pay was computed, and whose pay is published by the year only.</summary>
    private IEnumerable<string> HourlyNotes(Question question, AnswerAreas areas, List<OccupationEntry> occupations)
    {
        if (!question.Hourly || areas.Leading is not { } area)
            yield break;
        if (occupations.Exists(o => figures.Hourly(area.AreaCode, o.SocCode, question.Measure).Computed))
            yield return FigureFormat.Say(AskingText.NoteHourlyComputed, FigureFormat.In(area));
        foreach (var occupation in occupations.Where(o => o.PayBasis == PayBasis.AnnualOnly))
            yield return FigureFormat.Say(AskingText.NoteAnnualPay, occupation.Title, FigureFormat.InSentence(figures.Find(area.AreaCode, occupation.SocCode, question.Measure), question.Measure));
    }

    /// <summary>Where the area withholds the figure of an occupation, the nearest wider area that has it.</summary>
    private IEnumerable<string> WiderNotes(Question question, AnswerAreas areas, List<OccupationEntry> occupations)
    {
        if (areas.Leading is not { } leading)
            yield break;
        foreach (var occupation in occupations.Where(o => figures.Find(leading.AreaCode, o.SocCode, question.Measure, question.Hourly).Status == FigureStatus.NotPublished))
        {
            foreach (var wider in release.Areas.Upward(leading.AreaCode).Skip(1))
            {
                var figure = figures.Find(wider.AreaCode, occupation.SocCode, question.Measure, question.Hourly);
                if (figure.Status == FigureStatus.NotPublished)
                    continue;
                yield return FigureFormat.Say(AskingText.NoteWider, FigureFormat.In(wider), FigureFormat.InSentence(figure, question.Measure), figures.Period(wider.AreaCode, question.Measure));
                break;
            }
        }
    }

    private static string Pattern(Measure measure, Figure figure) => measure switch
    {
        Measure.AnnualOpenings => AskingText.FigureAnnualOpenings,
        Measure.GrowthPercent => figure.Value < 0 ? AskingText.FigureGrowthPercentDown : AskingText.FigureGrowthPercentUp,
        Measure.GrowthJobs => figure.Value < 0 ? AskingText.FigureGrowthJobsDown : AskingText.FigureGrowthJobsUp,
        Measure.Employment => AskingText.FigureEmployment,
        Measure.MedianWage => AskingText.FigureMedianWage,
        Measure.EntryWage => AskingText.FigureEntryWage,
        _ => AskingText.FigureLocationQuotient,
    };
}
