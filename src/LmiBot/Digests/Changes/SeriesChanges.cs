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
                Compare(found, Name(filters, found), filters, changes);
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

    private void Compare(FoundSeries found, string name, SeriesFilters filters, FoundChanges changes)
    {
        var series = found.Series;
        var measure = series.Key.Measure;
        var last = series.Last!.Value;
        var before = pair.Before?.Series(series.Key)?.Compared is { Last: not null } compared ? compared : null;
        if (before is not null && pair.GoesBack(name, series.SourceId, before.SourceId, last.Date < before.Last!.Value.Date) is { } older)
        {
            changes.NotComparable.Add(older);
            return;
        }

        var revised = before is null ? null : Revisions(series, before, name);
        var hasNewPeriod = before is null || last.Date > before.Last!.Value.Date;
        if (revised is null && !hasNewPeriod)
            return;
        var source = pair.Now.Source(series.SourceId);
        changes.Sources.Add(new AnswerSource(source.Program.Name(), source.Vintage, found.City?.Name ?? found.Area.Name));
        changes.Notes.AddRange(Notes(found, filters));
        changes.Chart ??= new AnswerSeries(name, ChartPoints.Of(series, last.Date.AddYears(-ChartYears)));
        if (revised is not null)
            changes.Revised.Add(revised);
        if (!hasNewPeriod)
            return;
        var since = before is null ? null : series.Near(before.Last!.Value.Date);
        var year = series.Near(measure.YearBefore(last.Date));
        var moved = Differs(measure, (since ?? year)?.Value, last.Value);
        changes.Findings.Add(new DigestFinding(Kind(measure), moved, Headline(name, measure, since ?? year, last, moved), Text(name, measure, last, since, year)));
    }

    private IEnumerable<string> Notes(FoundSeries found, SeriesFilters filters)
    {
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

    private string Text(string name, SeriesMeasure measure, SeriesPoint last, SeriesPoint? since, SeriesPoint? year)
    {
        var moves = string.Concat(
            since is { } then ? Move(DigestText.SinceLastRelease, measure, then, last) : "",
            year is { } earlier ? Move(DigestText.SinceYearBefore, measure, earlier, last) : "");
        return FigureFormat.Say(DigestText.SeriesSentence, name, SeriesFormat.InSentence(measure, last.Value), SeriesFormat.Date(measure, last.Date), moves);
    }

    /// <summary>"; −1.4% from 98.3, where the last release ended (week to 13 March 2026)". Of few claims the difference, not a percentage.</summary>
    private string Move(string pattern, SeriesMeasure measure, SeriesPoint from, SeriesPoint to) => FigureFormat.Say(
        pattern, Change(measure, from, to), SeriesFormat.Value(measure, from.Value), SeriesFormat.Date(measure, from.Date));

    private string Change(SeriesMeasure measure, SeriesPoint from, SeriesPoint to) =>
        !Differs(measure, from.Value, to.Value) ? DigestText.LittleChanged
        : measure is SeriesMeasure.InitialClaims or SeriesMeasure.ContinuedClaims && from.Value < options.MinimumBase ? FigureFormat.Signed((int)(to.Value! - from.Value)!)
        : SeriesFormat.Change(measure, SeriesFormat.Change(measure, from.Value, to.Value));

    private static string Headline(string name, SeriesMeasure measure, SeriesPoint? from, SeriesPoint last, bool moved) => from is not { } then
        ? FigureFormat.Say(DigestText.HeadlineFirst, name, SeriesFormat.Value(measure, last.Value))
        : FigureFormat.Say(
            !moved ? DigestText.HeadlineUnchanged : last.Value > then.Value ? DigestText.HeadlineUp : DigestText.HeadlineDown,
            name, SeriesFormat.Value(measure, last.Value), SeriesFormat.Value(measure, then.Value), SeriesFormat.Date(measure, then.Date));

    /// <summary>What both editions have for the same days, as it is shown.</summary>
    private static string? Revisions(TimeSeries now, TimeSeries before, string name)
    {
        var measure = now.Key.Measure;
        var old = before.Points.Where(p => p.Value is not null).ToDictionary(p => p.Date, p => p.Value!.Value);
        var both = now.Points.Where(p => p.Value is not null && old.ContainsKey(p.Date)).Select(p => (p.Date, Now: p.Value!.Value, Was: old[p.Date])).ToList();
        var revised = both.Where(p => Shown(measure, p.Now) != Shown(measure, p.Was)).ToList();
        if (revised.Count == 0)
            return null;
        var largest = revised.MaxBy(p => Math.Abs(p.Now - p.Was));
        return FigureFormat.Say(
            DigestText.RevisedSeries, name, FigureFormat.Count(revised.Count), FigureFormat.Count(both.Count),
            SeriesFormat.Date(measure, largest.Date), SeriesFormat.Value(measure, largest.Was), SeriesFormat.Value(measure, largest.Now));
    }

    /// <summary>Two figures that are a unit of rounding apart may be the same.</summary>
    private static bool Differs(SeriesMeasure measure, double? from, double? to) =>
        from is { } then && to is { } now && Math.Abs(Shown(measure, now) - Shown(measure, then)) > Unit(measure);

    private static decimal Unit(SeriesMeasure measure) => measure is SeriesMeasure.PostingsIndex or SeriesMeasure.PostingsChange or SeriesMeasure.UnemploymentRate ? 0.1m : 0;

    private static decimal Shown(SeriesMeasure measure, double value) => Math.Round((decimal)SeriesFormat.Level(measure, value), 1);

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
