using System.Globalization;
using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Asking.Answering;

/// <summary>Tells where a time series stands and how it moved: "are job postings in Austin up?"</summary>
internal sealed class SeriesAnswer(ReleaseSnapshot release)
{
    /// <summary>Longer, and the pandemic makes a flat line of what came after.</summary>
    private const int ChartYears = 3;

    public Answer Answer(Question question)
    {
        var filters = question.Series ?? throw new ArgumentException("A question about a time series says which.", nameof(question));
        return FoundSeries.Find(release, question.AreaCode, filters) is { } found ? Found(question, filters, found) : Missing(question, filters);
    }

    private Answer Found(Question question, SeriesFilters filters, FoundSeries found)
    {
        var measure = found.Series.Key.Measure;
        var asked = Last(question, found.Series);
        var last = asked ?? found.Series.AtOrBefore(question.Until!.Value) ?? found.Series.Last!.Value;
        List<Comparison> comparisons = [.. Comparisons(question, found.Series, last).DistinctBy(c => (c.Point.Date, c.Point.Value is null))];
        List<(FoundSeries Found, SeriesPoint Last)> others =
        [
            .. from area in question.OtherAreas
               let other = FoundSeries.Find(release, area, filters)
               where other is not null && other.Series.Key.Measure == measure && other.Series.Key != found.Series.Key
               let then = other.Series.Near(last.Date)
               where then is not null
               select (other, then.Value),
        ];
        return new Answer
        {
            Kind = QuestionKind.Series,
            Question = question,
            Area = found.Area,
            Title = FigureFormat.Say(AskingText.TitleFigure, What(filters, measure), found.City?.Name ?? found.Area.Name),
            Text = string.Join(' ', [
                .. asked is null ? [FigureFormat.Say(AskingText.SeriesNotThen, EventWords.Period(question.Since, question.Until))] : (string[])[],
                Sentence(filters, found, last, comparisons), .. others.Select(o => Sentence(filters, o.Found, o.Last, []))]),
            Columns = [new AnswerColumn("value", SeriesWords.Unit(measure)), new AnswerColumn("change", question.Until is null ? AskingText.SeriesChange : AskingText.SeriesChangeThen)],
            Rows = [Row(measure, SeriesFormat.Date(measure, last.Date), last, null), .. comparisons.Select(c => Row(measure, c.Label, c.Point, SeriesFormat.Change(measure, c.Point.Value, last.Value))), .. others.Select(o => Row(measure, FigureFormat.Say(AskingText.SeriesPlaceDate, o.Found.Place, SeriesFormat.Date(measure, o.Last.Date)), o.Last, null))],
            Meaning = SeriesWords.Definition(measure),
            Series = new AnswerSeries(What(filters, measure), SeriesWords.Unit(measure), ChartPoints.Of(found.Series, FirstDay(question, last), last.Date)),
            Notes = [.. Notes(question, filters, found), FigureFormat.Say(AskingText.NoteRevised, SeriesFormat.Date(measure, found.Series.Last!.Value.Date), release.Name)],
            Sources = [Source(found), .. others.Select(o => Source(o.Found))],
        };
    }

    /// <summary>The last figure in the days that are asked for; null where they have none.</summary>
    private static SeriesPoint? Last(Question question, TimeSeries series) => question.Until is not { } until ? series.Last
        : series.AtOrBefore(until) is { } point && !(point.Date < question.Since) ? point : null;

    /// <summary>Where the line begins: a month or a quarter by itself is no line.</summary>
    private static DateOnly FirstDay(Question question, SeriesPoint last) => question switch
    {
        { Since: null } => last.Date.AddYears(-ChartYears),
        { Since: { } since, Until: not null } when since > last.Date.AddYears(-1) => last.Date.AddYears(-1),
        { Since: { } since } => since,
    };

    private AnswerSource Source(FoundSeries found)
    {
        var source = release.Source(found.Series.SourceId);
        return new AnswerSource(source.Program.Name(), source.Vintage, found.City?.Name ?? found.Area.Name);
    }

    /// <summary>What the last figure is held against: the day that was asked for, a quarter and a year before, the base of an index.</summary>
    private static IEnumerable<Comparison> Comparisons(Question question, TimeSeries series, SeriesPoint last)
    {
        if (question.Since is { } since && since.AddDays(series.Key.Measure.Reach()) < last.Date)
            yield return Since(series, since);
        yield return At(series, series.Key.Measure.Frequency() == SeriesFrequency.Weekly ? last.Date.AddDays(-91) : last.Date.AddMonths(-3), AskingText.SeriesQuarterBefore);
        yield return At(series, series.Key.Measure.YearBefore(last.Date), AskingText.SeriesYearBefore);
        if (series.Key.Measure == SeriesMeasure.PostingsIndex)
            yield return new Comparison(AskingText.SeriesIndexBase, new SeriesPoint(new DateOnly(2020, 2, 1), 100));
        if (series.Key.Measure == SeriesMeasure.PostingsChange)
            yield return new Comparison(AskingText.SeriesChangeBase, new SeriesPoint(new DateOnly(2020, 1, 31), 0));
    }

    /// <summary>"Since January" begins with January's first figure, of weeks with the first without a holiday: from one with New Year's Day, whatever follows is a rise.</summary>
    private static Comparison Since(TimeSeries series, DateOnly since)
    {
        var measure = series.Key.Measure;
        var points = series.Points.Where(p => p.Value is not null && p.Date >= since.AddDays(measure.Reach())).ToList();
        var first = points.Find(p => !measure.HasHoliday(p.Date)) is { Value: not null } plain ? plain : points[0];
        return new Comparison(FigureFormat.Say(AskingText.SeriesSince, SeriesFormat.Date(measure, first.Date)), first);
    }

    private static Comparison At(TimeSeries series, DateOnly date, string label)
    {
        var point = series.Near(date) ?? new SeriesPoint(date, null);
        return new Comparison(FigureFormat.Say(label, SeriesFormat.Date(series.Key.Measure, point.Date)), point);
    }

    private static string Sentence(SeriesFilters filters, FoundSeries found, SeriesPoint last, List<Comparison> comparisons)
    {
        var measure = found.Series.Key.Measure;
        var moves = comparisons.Where(c => c.Point.Value is not null)
            .Select(c => FigureFormat.Say(AskingText.SeriesMove, SeriesFormat.Change(measure, SeriesFormat.Change(measure, c.Point.Value, last.Value)), c.Label));
        return FigureFormat.Say(AskingText.SeriesSentence, What(filters, measure), found.Place, SeriesFormat.InSentence(measure, last.Value), SeriesFormat.Date(measure, last.Date), string.Concat(moves));
    }

    private static AnswerRow Row(SeriesMeasure measure, string label, SeriesPoint point, double? change)
    {
        var cell = new FigureCell((decimal?)point.Value, point.Value is null ? FigureStatus.NotPublished : FigureStatus.Published, SeriesFormat.Value(measure, point.Value));
        return new AnswerRow { SocCode = "", Title = string.Concat(label[..1].ToUpper(CultureInfo.CurrentCulture), label.AsSpan(1)), Value = cell, Cells = [cell, new FigureCell((decimal?)change, change is null ? FigureStatus.NotPublished : FigureStatus.Published, SeriesFormat.Change(measure, change))] };
    }

    private IEnumerable<string> Notes(Question question, SeriesFilters filters, FoundSeries found)
    {
        var asked = release.Areas.Find(question.AreaCode)!;
        if (found.Area != asked)
            yield return Elsewhere(filters, asked, found);
        foreach (var other in question.OtherAreas.Select(code => release.Areas.Find(code)!))
        {
            if (FoundSeries.Find(release, other.AreaCode, filters) is not { } there || there.Series.Key.Measure != found.Series.Key.Measure)
                yield return FigureFormat.Say(AskingText.SeriesMissing, SeriesWords.Named(SeriesWords.Name(filters.Topic), filters), FigureFormat.In(other));
            else if (there.Area != other)
                yield return Elsewhere(filters, other, there);
        }

        if (found.City is { } city)
            yield return FigureFormat.Say(city.AreaCode == found.Area.AreaCode && found.Area.Type != AreaType.County ? AskingText.NoteTrackedCities : AskingText.NoteTrackedCity, city.Name, release.Areas.Find(city.AreaCode)?.Name ?? city.Name);
        if (filters.Postings is >= PostingsGroup.Manufacturing and <= PostingsGroup.LeisureAndHospitality)
            yield return FigureFormat.Say(AskingText.NoteSupersector, SeriesWords.Name(filters.Postings));
        if (filters.Topic.IsByIndustry())
            yield return filters.Industry is null ? AskingText.NoteCoveredAll : AskingText.NoteCoveredPrivate;
        if (found.Series.Key.Measure == SeriesMeasure.PostingsChange)
            yield return FigureFormat.Say(AskingText.NotePostingsWeeks, SeriesFormat.Day(found.Series.Points.First(p => p.Value is not null).Date));
        if (question.Since is { } since && found.Series.Points.First(p => p.Value is not null).Date > since.AddDays(found.Series.Key.Measure.Reach() + 6))
            yield return FigureFormat.Say(AskingText.NoteSeriesBegins, SeriesFormat.Date(found.Series.Key.Measure, found.Series.Points.First(p => p.Value is not null).Date));
    }

    private static string Elsewhere(SeriesFilters filters, Area asked, FoundSeries found) =>
        FigureFormat.Say(AskingText.NoteSeriesElsewhere, What(filters, found.Series.Key.Measure), FigureFormat.In(asked), found.Place);

    private Answer Missing(Question question, SeriesFilters filters)
    {
        var area = release.Areas.Find(question.AreaCode)!;
        var name = SeriesWords.Named(SeriesWords.Name(filters.Topic), filters);
        return new Answer
        {
            Kind = QuestionKind.Series,
            Question = question,
            Title = FigureFormat.Say(AskingText.TitleFigure, name, area.Name),
            Text = filters.Topic.IsByIndustry() && !release.AllSeries.Any(s => SeriesWords.Topic(s.Key.Measure).IsByIndustry())
                ? FigureFormat.Say(AskingText.NoQcew, name, FigureFormat.In(area), release.Name)
                : FigureFormat.Say(AskingText.SeriesMissing, name, FigureFormat.In(area)),
        };
    }

    private static string What(SeriesFilters filters, SeriesMeasure measure) => SeriesWords.Named(SeriesWords.Name(measure), filters);

    /// <param name="Label">In words: "a year before, 19 June 2025".</param>
    /// <param name="Point">Then.</param>
    private sealed record Comparison(string Label, SeriesPoint Point);
}
