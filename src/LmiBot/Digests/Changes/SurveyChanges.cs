using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>
/// Wages and jobs of OEWS: two editions side by side, never as growth. Only what differs beyond the error of both and beyond rounding counts as moved; where the files have no error,
/// no change is claimed. Editions that count otherwise are not compared.
/// </summary>
internal sealed class SurveyChanges(ReleasePair pair, DigestOptions options)
{
    private const int MostNamed = 3;

    private readonly FigureTable _now = new(pair.Now);

    public void Find(string areaCode, FieldEntry? field, FoundChanges changes)
    {
        if (_now.AreaWith(areaCode, Measure.Employment) is not { } area)
            return;
        var rows = pair.Now.Figures(area.AreaCode)!.Wages.Values.Where(w => field is null || field.Members.Contains(w.SocCode)).ToList();
        if (rows.Count == 0 || !pair.Differs(rows[0].SourceId))
            return;
        var before = pair.Before?.Figures(area.AreaCode)?.Wages;
        if (before?.Values.FirstOrDefault() is { } then
            && pair.GoesBack(FigureFormat.Say(DigestText.SurveyIn, FigureFormat.In(area)), rows[0].SourceId, then.SourceId, rows[0].PeriodYear < then.PeriodYear) is { } older)
        {
            changes.NotComparable.Add(older);
            return;
        }

        var source = pair.Now.Source(rows[0].SourceId);
        var both = rows.Select(r => new EditionPair(r, before?.GetValueOrDefault(r.SocCode)!)).Where(p => p.Before is not null).ToList();
        changes.Sources.Add(new AnswerSource(source.Program.Name(), source.Vintage, area.Name));
        var hasNewPeriod = both.Count == 0 || both[0].Now.PeriodYear != both[0].Before.PeriodYear;
        changes.HasNews |= hasNewPeriod;
        if (both.Count == 0 && pair.Before is null)
            return;
        if (both.Count == 0)
            changes.NotComparable.Add(FigureFormat.Say(DigestText.NoWagesBefore, FigureFormat.In(area)));
        else if (Obstacle(area, both[0]) is { } because)
            changes.NotComparable.Add(because);
        else if (hasNewPeriod)
            Compare(area, both, changes);
        else
            Revise(area, both, changes);
    }

    /// <summary>Why no figure of the area compares with that of the edition before; null where they do.</summary>
    private string? Obstacle(Area area, EditionPair any)
    {
        var (year, yearBefore) = (any.Now.PeriodYear, any.Before.PeriodYear);
        if (!OewsBasis.SameCodes(year, yearBefore) || !pair.SameEdition(SourceProgram.Soc))
            return DigestText.OtherCodes;
        var haveBorders = area.Type is not (AreaType.Nation or AreaType.State);
        return haveBorders && !(OewsBasis.SameBorders(year, yearBefore) && pair.SameEdition(SourceProgram.Delineation) && pair.SameEdition(SourceProgram.OewsAreaCounties))
            ? FigureFormat.Say(DigestText.OtherBorders, FigureFormat.In(area)) : null;
    }

    private static void Revise(Area area, List<EditionPair> rows, FoundChanges changes)
    {
        var revised = rows.Count(r => (r.Now.Employment, r.Now.AnnualMedian, r.Now.HourlyMedian) != (r.Before.Employment, r.Before.AnnualMedian, r.Before.HourlyMedian));
        if (revised > 0)
            changes.Revised.Add(FigureFormat.Say(DigestText.RevisedSurvey, FigureFormat.In(area), revised, rows.Count, Period(rows[0].Now)));
    }

    private void Compare(Area area, List<EditionPair> rows, FoundChanges changes)
    {
        var capped = rows.Where(r => r.IsCapped).ToList();
        if (capped.Count > 0)
            changes.NotComparable.Add(FigureFormat.Say(DigestText.TopCodedLine, FigureFormat.Some([.. capped.Select(r => Title(r.Now))])));
        var pay = rows.Where(r => !r.IsCapped && r.HasPay).ToList();
        var jobs = rows.Where(r => r.Now.Employment >= options.MinimumBase && r.Before.Employment >= options.MinimumBase).ToList();
        Add(FindingKind.Wages, DigestText.MedianWages, area, pay, r => r.Pay, changes);
        Add(FindingKind.Employment, DigestText.Jobs, area, jobs, r => r.Jobs, changes);
        changes.Notes.Add(DigestText.SurveyCaution);
        if (pay.Any(r => r.Pay.Error is not null))
            changes.Notes.Add(DigestText.ErrorOfMean);
    }

    private void Add(FindingKind kind, string what, Area area, List<EditionPair> rows, Func<EditionPair, ComparedFigure> figure, FoundChanges changes)
    {
        if (rows.Count == 0)
            return;
        rows = [.. rows.OrderByDescending(r => r.Now.Employment).ThenBy(r => r.Now.SocCode, StringComparer.Ordinal)];
        var (now, before, place) = (Period(rows[0].Now), Period(rows[0].Before), FigureFormat.In(area));
        var judged = rows.Where(r => figure(r).Error is not null).ToList();
        if (judged.Count == 0)
        {
            changes.Findings.Add(new DigestFinding(
                kind, HasMoved: false,
                FigureFormat.Say(DigestText.HeadlineWithoutError, what, place, now, before),
                FigureFormat.Say(DigestText.SurveyWithoutError, what, place, now, before) + Named(rows)));
            return;
        }

        var moved = judged.Where(r => figure(r).HasMoved).ToList();
        changes.Findings.Add(new DigestFinding(
            kind, moved.Count > 0,
            FigureFormat.Say(DigestText.HeadlineSurvey, what, place, moved.Count, judged.Count),
            FigureFormat.Say(DigestText.SurveyMoved, what, place, moved.Count, judged.Count, now, before)
                + Named(moved)
                + (judged.Count < rows.Count ? FigureFormat.Say(DigestText.SurveyUnjudged, rows.Count - judged.Count) : "")));

        string Named(List<EditionPair> some) => some.Count == 0 ? "" : FigureFormat.Say(
            DigestText.MostJobs, string.Join("; ", some.Take(MostNamed).Select(r => FigureFormat.Say(DigestText.SideBySide, Title(r.Now), figure(r).NowText, figure(r).BeforeText))));
    }

    private string Title(IOWage row) => pair.Now.Occupations.Find(row.SocCode)?.Title ?? row.SocCode;

    private static string Period(IOWage row) => FigureFormat.Say(AskingText.TrendPeriod, row.PeriodYear);
}
