using LmiBot.Areas;
using LmiBot.Occupations;

namespace LmiBot.Asking.Answering;

/// <summary>The columns beside a measure: base and openings go with every percentage, jobs with every wage.</summary>
internal sealed class TableColumns(FigureTable figures, AnswerAreas areas, Measure leading, bool hourly = false)
{
    private readonly Column[] _columns = leading switch
    {
        Measure.AnnualOpenings => [Column.Of(Measure.AnnualOpenings), Column.Of(Measure.Employment), Column.Of(Measure.MedianWage)],
        Measure.GrowthPercent => [Column.Of(Measure.GrowthPercent), Column.Base, Column.Of(Measure.AnnualOpenings)],
        Measure.GrowthJobs => [Column.Of(Measure.GrowthJobs), Column.Base, Column.Of(Measure.AnnualOpenings)],
        Measure.Employment => [Column.Of(Measure.Employment), Column.Of(Measure.MedianWage)],
        Measure.MedianWage => [Column.Of(Measure.MedianWage), Column.Of(Measure.EntryWage), Column.Of(Measure.Employment)],
        Measure.EntryWage => [Column.Of(Measure.EntryWage), Column.Of(Measure.MedianWage), Column.Of(Measure.Employment)],
        _ => [Column.Of(Measure.LocationQuotient), Column.Of(Measure.Employment), Column.Of(Measure.MedianWage)],
    };

    public IEnumerable<Measure> Measures => _columns.Select(c => c.Measure);

    public bool UsesSurvey => Measures.Any(m => !m.IsProjected());

    public IReadOnlyList<AnswerColumn> Headers => [.. _columns.Select(Header)];

    public AnswerRow Row(OccupationEntry occupation)
    {
        FigureCell[] cells = [.. _columns.Select(c => Cell(c, occupation.SocCode))];
        return new AnswerRow { SocCode = occupation.SocCode, Title = occupation.Title, Value = cells[0], Cells = cells };
    }

    private AnswerColumn Header(Column column)
    {
        var period = areas.Period(column.Measure);
        var name = column.IsBase ? FigureFormat.Say(AskingText.ColumnBaseJobs, period.Split('–')[0])
            : column.Measure == Measure.GrowthPercent ? FigureFormat.Say(AskingText.ColumnGrowth, period)
            : MeasureWords.Name(column.Measure);
        var area = areas.For(column.Measure);
        var elsewhere = area is not null && area != areas.Asked && (areas.Projected != areas.Surveyed || column.Measure.IsProjected() != leading.IsProjected());
        return new AnswerColumn(
            column.IsBase ? "baseEmployment" : MeasureWords.Key(column.Measure),
            elsewhere ? $"{name}, {ShortName(area!)}" : name);
    }

    private FigureCell Cell(Column column, string socCode)
    {
        if (areas.For(column.Measure) is not { } area)
            return FigureFormat.Cell(Figure.NotPublished, column.Measure);
        return column.IsBase
            ? FigureFormat.Cell(Figure.Of(figures.Projection(area.AreaCode, socCode)?.BaseEmployment), Measure.Employment)
            : FigureFormat.Cell(figures.Find(area.AreaCode, socCode, column.Measure, hourly), column.Measure);
    }

    private static string ShortName(Area area) => area.Name.Split('-', ',')[0];

    private readonly record struct Column(Measure Measure, bool IsBase)
    {
        /// <summary>Jobs in the base year of the projections.</summary>
        public static Column Base { get; } = new(Measure.GrowthJobs, true);

        public static Column Of(Measure measure) => new(measure, false);
    }
}
