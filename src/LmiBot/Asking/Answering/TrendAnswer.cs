using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Shows the panels of OEWS side by side: "wages of welders since 2022". BLS does not mean them as a time series, so no change is computed and no line drawn.</summary>
internal sealed class TrendAnswer(ReleaseSnapshot release, FigureTable figures)
{
    public Answer Answer(Question question)
    {
        var asked = release.Areas.Find(question.AreaCode)!;
        var area = release.Areas.Upward(question.AreaCode).FirstOrDefault(a => figures.Years(a.AreaCode).Skip(1).Any()) ?? asked;
        Area[] areas = [.. new[] { area, release.Areas.Find(AreaCatalog.NationCode) }.OfType<Area>().Distinct()];
        short[] loaded = [.. areas.SelectMany(a => figures.Years(a.AreaCode)).Distinct().Order()];
        short[] within = [.. loaded.Where(y => !(y < question.Since?.Year || y > question.Until?.Year))];
        var years = within.Length > 0 ? within : loaded;
        var occupation = release.Occupations.Published(question.Occupations[0])!;
        List<AnswerRow> rows = [.. years.Select(year => Row(year, areas, occupation, question.Measure))];
        return new Answer
        {
            Kind = QuestionKind.Trend,
            Question = question with { Occupations = [occupation.SocCode] },
            Area = area,
            Title = FigureFormat.Say(AskingText.TitleTrend, MeasureWords.Name(question.Measure), occupation.Title),
            Text = Sentence(area, years, occupation, question.Measure),
            Meaning = MeasureWords.Definition(question.Measure),
            Columns = [.. areas.Select(a => new AnswerColumn(a.AreaCode, FigureFormat.Say(AskingText.TitleFigure, MeasureWords.Name(question.Measure), a.Name)))],
            Rows = rows,
            Notes =
            [
                .. area == asked ? (string[])[] : [FigureFormat.Say(AskingText.NoteTrendElsewhere, FigureFormat.In(asked), FigureFormat.In(area))],
                .. within.Length > 0 ? (string[])[] : [FigureFormat.Say(AskingText.NoteTrendOtherYears, EventWords.Period(question.Since, question.Until))],
                AskingText.NoteTrendCaution,
                .. rows.Exists(r => r.Cells.Any(c => c.Status == FigureStatus.TopCoded)) ? [AskingText.NoteTrendTopCoded] : (string[])[],
                .. OccupationNotes.Hybrids(release, [occupation]),
            ],
            Sources = [.. from a in areas from year in years.Reverse() let source = figures.Source(a, year) where source is not null select source],
        };
    }

    private string Sentence(Area area, short[] years, OccupationEntry occupation, Measure measure) => FigureFormat.Say(
        AskingText.TrendSentence, MeasureWords.Name(measure), occupation.Title, FigureFormat.In(area), string.Join("; ",
            years.Where(figures.Years(area.AreaCode).Contains).Select(y =>
                FigureFormat.Say(AskingText.TrendItem, FigureFormat.InSentence(figures.InYear(area.AreaCode, y, occupation.SocCode, measure), measure), Period(y)))));

    private AnswerRow Row(short year, Area[] areas, OccupationEntry occupation, Measure measure)
    {
        FigureCell[] cells = [.. areas.Select(a => figures.Years(a.AreaCode).Contains(year)
            ? FigureFormat.Cell(figures.InYear(a.AreaCode, year, occupation.SocCode, measure), measure)
            : new FigureCell(null, FigureStatus.NotPublished, AskingText.ValueNotLoaded))];
        return new AnswerRow { SocCode = occupation.SocCode, Title = Period(year), Value = cells[0], Cells = cells };
    }

    private static string Period(short year) => FigureFormat.Say(AskingText.TrendPeriod, year);
}
