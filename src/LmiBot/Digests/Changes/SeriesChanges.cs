using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Asking.Reading;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Series;

namespace LmiBot.Digests.Changes;

/// <summary>Job postings, unemployment and claims: where they stand, since where the last release ended, and in a year. All in the new edition; what it revised is told apart.</summary>
internal sealed class SeriesChanges(ReleasePair pair, DigestOptions options)
{
    private const int ChartYears = 2;

    public void Find(string areaCode, FieldEntry? field, FoundChanges changes)
    {
        foreach (var topic in Enum.GetValues<SeriesTopic>())
        {
            var filters = Filters(topic, areaCode, field);
            if (FoundSeries.Find(pair.Now, areaCode, filters) is { } found && pair.Differs(found.Series.SourceId))
                Compare(found, Name(filters, found), filters, field, changes);
        }
    }

    /// <summary>Postings of the field's supersector, where the publisher tells it apart here.</summary>
    private SeriesFilters Filters(SeriesTopic topic, string areaCode, FieldEntry? field)
    {
        var all = new SeriesFilters { Topic = topic };
        if (topic != SeriesTopic.Postings || field is null || OverTime.PostingsOf(field.Code) is not { } group)
            return all;
        var part = all with { Postings = group };
        return FoundSeries.Find(pair.Now, areaCode, part) is null ? all : part;
    }

    private void Compare(FoundSeries found, string name, SeriesFilters filters, FieldEntry? field, FoundChanges changes)
    {
        var series = found.Series;
        var last = series.Last!.Value;
        var before = pair.Before?.Series(series.Key)?.Compared is { Last: not null } compared ? compared : null;
        if (before is not null && pair.GoesBack(name, series.SourceId, before.SourceId, last.Date < before.Last!.Value.Date) is { } older)
        {
            changes.NotComparable.Add(older);
            return;
        }

        var revisions = new SeriesRevisions(series, before);
        var hasNewPeriod = before is null || last.Date > before.Last!.Value.Date;
        if (revisions.Largest == 0 && !hasNewPeriod)
            return;
        var source = pair.Now.Source(series.SourceId);
        changes.Sources.Add(new AnswerSource(source.Program.Name(), source.Vintage, found.City?.Name ?? found.Area.Name));
        changes.Notes.AddRange(Notes(found, filters, field));
        var chart = new AnswerSeries(name, SeriesWords.Unit(series.Key.Measure), ChartPoints.Of(series, last.Date.AddYears(-ChartYears), last.Date));
        changes.Chart ??= chart;
        if (revisions.Sentence(name) is { } revised)
            changes.Revised.Add(revised);
        if (!hasNewPeriod)
            return;
        changes.Findings.Add(Finding(name, series, before, new SeriesMoves(series, revisions, options.MinimumBase)) with { Chart = chart });
        changes.Notes.Add(DigestText.NoteMoves);
    }

    private static DigestFinding Finding(string name, TimeSeries series, TimeSeries? before, SeriesMoves moves)
    {
        var (measure, last) = (series.Key.Measure, series.Last!.Value);
        var since = before is null ? null : series.Near(before.Last!.Value.Date);
        var year = series.Near(measure.YearBefore(last.Date));
        var from = since ?? year;
        var moved = from is { } start && moves.HasMoved(start, last);
        var text = string.Concat(
            since is { } then ? Move(DigestText.SinceLastRelease, measure, moves.Text(then, last), then) : "",
            year is { } earlier ? Move(DigestText.SinceYearBefore, measure, moves.Text(earlier, last), earlier) : "");
        return new DigestFinding(
            Kind(measure), moved, Headline(name, measure, from, last, from is not { } old ? DigestText.HeadlineFirst : moves.Headline(old, last)),
            FigureFormat.Say(DigestText.SeriesSentence, name, SeriesFormat.InSentence(measure, last.Value), SeriesFormat.Date(measure, last.Date), text));
    }

    private IEnumerable<string> Notes(FoundSeries found, SeriesFilters filters, FieldEntry? field)
    {
        if (field is not null && filters.Postings == PostingsGroup.All)
            yield return FigureFormat.Say(DigestText.NoteAllFields, SeriesWords.Name(filters.Topic), field.Name);
        var measure = found.Series.Key.Measure;
        if (found.City is { } city && pair.Now.Areas.Find(city.AreaCode) is { Type: AreaType.County } county)
            yield return FigureFormat.Say(AskingText.NoteTrackedCity, city.Name, county.Name);
        if (filters.Postings != PostingsGroup.All)
            yield return FigureFormat.Say(AskingText.NoteSupersector, SeriesWords.Name(filters.Postings));
        if (measure == SeriesMeasure.PostingsChange)
            yield return FigureFormat.Say(AskingText.NotePostingsWeeks, SeriesFormat.Day(found.Series.Points.First(p => p.Value is not null).Date));
        if (measure != SeriesMeasure.UnemploymentRate)
            yield return SeriesWords.Definition(measure);
    }

    /// <summary>"; −1.4% from 98.3, where the last release ended (four weeks to 13 March 2026)".</summary>
    private static string Move(string pattern, SeriesMeasure measure, string change, SeriesPoint from) =>
        FigureFormat.Say(pattern, change, SeriesFormat.Value(measure, from.Value), SeriesFormat.Date(measure, from.Date));

    private static string Headline(string name, SeriesMeasure measure, SeriesPoint? from, SeriesPoint last, string pattern) => FigureFormat.Say(
        pattern, name, SeriesFormat.Value(measure, last.Value), SeriesFormat.Value(measure, from?.Value), from is { } then ? SeriesFormat.Date(measure, then.Date) : "");

    private static FindingKind Kind(SeriesMeasure measure) => SeriesWords.Topic(measure) switch
    {
        SeriesTopic.Postings => FindingKind.Postings,
        SeriesTopic.Unemployment => FindingKind.Unemployment,
        SeriesTopic.CoveredEmployment => FindingKind.CoveredEmployment,
        SeriesTopic.CoveredWages => FindingKind.CoveredWages,
        _ => FindingKind.Claims,
    };

    private static string Name(SeriesFilters filters, FoundSeries found) =>
        FigureFormat.Say(DigestText.NameIn, SeriesWords.Named(SeriesWords.Name(found.Series.Key.Measure), filters), found.Place);
}
