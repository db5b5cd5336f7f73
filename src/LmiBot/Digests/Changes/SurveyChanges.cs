using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>
/// Wages and jobs of OEWS: two editions side by side, never as growth. Only what differs beyond the error of both (where the files have one) and beyond rounding counts as moved,
/// and editions that count otherwise are not compared.
/// </summary>
internal sealed class SurveyChanges(ReleasePair pair, DigestOptions options)
{
    private const int Named = 3;

    /// <summary>BLS rounds jobs and annual pay to ten, hourly pay to a cent.</summary>
    private const decimal Rounding = 10;

    private const decimal HourlyRounding = 0.01m;

    private readonly FigureTable _now = new(pair.Now);

    public void Find(string areaCode, FieldEntry? field, FoundChanges changes)
    {
        if (_now.AreaWith(areaCode, Measure.Employment) is not { } area || pair.Now.Figures(area.AreaCode)!.Wages.Values.FirstOrDefault() is not { } any || !pair.IsNew(any.SourceId))
            return;
        var source = pair.Now.Source(any.SourceId);
        changes.Sources.Add(new AnswerSource(source.Program.Name(), source.Vintage, area.Name));
        if (pair.Before?.Figures(area.AreaCode) is not { Wages.Count: > 0 } figures)
            changes.NotComparable.Add(FigureFormat.Say(DigestText.NoWagesBefore, FigureFormat.In(area)));
        else if (Obstacle(area) is { } because)
            changes.NotComparable.Add(because);
        else
            Compare(area, [.. Rows(area, field, figures)], changes);
    }

    /// <summary>Why no figure of the area compares with that of the edition before; null where they do.</summary>
    private string? Obstacle(Area area) =>
        !pair.SameEdition(SourceProgram.Soc) ? DigestText.OtherCodes
        : area.Type is not (AreaType.Nation or AreaType.State) && !(pair.SameEdition(SourceProgram.Delineation) && pair.SameEdition(SourceProgram.OewsAreaCounties))
            ? FigureFormat.Say(DigestText.OtherBorders, FigureFormat.In(area))
        : null;

    /// <summary>The line items that both editions have.</summary>
    private IEnumerable<EditionPair> Rows(Area area, FieldEntry? field, AreaFigures before) =>
        from now in pair.Now.Figures(area.AreaCode)!.Wages.Values
        where field is null || field.Members.Contains(now.SocCode)
        let then = before.Wages.GetValueOrDefault(now.SocCode)
        where then is not null
        select new EditionPair(now, then);

    private void Compare(Area area, List<EditionPair> rows, FoundChanges changes)
    {
        if (rows.Count == 0)
            return;
        if (rows[0].Now.PeriodYear == rows[0].Before.PeriodYear)
        {
            var revised = rows.Count(r => (r.Now.Employment, r.Now.AnnualMedian, r.Now.HourlyMedian) != (r.Before.Employment, r.Before.AnnualMedian, r.Before.HourlyMedian));
            if (revised > 0)
                changes.Revised.Add(FigureFormat.Say(DigestText.RevisedSurvey, FigureFormat.In(area), revised, rows.Count, Period(rows[0].Now)));
            return;
        }

        var capped = rows.Where(r => r.IsCapped).ToList();
        if (capped.Count > 0)
            changes.NotComparable.Add(FigureFormat.Say(DigestText.TopCodedLine, FigureFormat.Some([.. capped.Select(r => Title(r.Now))])));
        var pay = rows.Where(r => !r.IsCapped && r.HasPay).ToList();
        var jobs = rows.Where(r => r.Now.Employment >= options.MinimumBase && r.Before.Employment >= options.MinimumBase).ToList();
        Add(FindingKind.Wages, DigestText.HeadlineWages, DigestText.WagesMoved, area, pay, r => r.Pay, changes);
        Add(FindingKind.Employment, DigestText.HeadlineEmployment, DigestText.EmploymentMoved, area, jobs, r => r.Jobs, changes);
        changes.Notes.Add(DigestText.SurveyCaution);
    }

    private void Add(FindingKind kind, string headline, string text, Area area, List<EditionPair> rows, Func<EditionPair, Compared> figure, FoundChanges changes)
    {
        if (rows.Count == 0)
            return;
        var moved = rows.Where(r => figure(r).HasMoved).OrderByDescending(r => r.Now.Employment).ThenBy(r => r.Now.SocCode, StringComparer.Ordinal).ToList();
        var named = moved.Take(Named).Select(r => FigureFormat.Say(DigestText.SideBySide, Title(r.Now), figure(r).NowText, figure(r).BeforeText));
        changes.Findings.Add(new DigestFinding(
            kind,
            moved.Count > 0,
            FigureFormat.Say(headline, moved.Count, rows.Count, FigureFormat.In(area)),
            FigureFormat.Say(text, FigureFormat.In(area), moved.Count, rows.Count, Period(rows[0].Now), Period(rows[0].Before))
                + (moved.Count > 0 ? FigureFormat.Say(DigestText.MovedMost, string.Join("; ", named)) : "")));
    }

    private string Title(IOWage row) => pair.Now.Occupations.Find(row.SocCode)?.Title ?? row.SocCode;

    private static string Period(IOWage row) => FigureFormat.Say(AskingText.TrendPeriod, row.PeriodYear);

    private readonly record struct Compared(bool HasMoved, string NowText, string BeforeText);

    /// <param name="Now">In the new edition.</param>
    /// <param name="Before">In the edition of the release before.</param>
    private sealed record EditionPair(IOWage Now, IOWage Before)
    {
        private const WageCells Medians = WageCells.AnnualMedian | WageCells.HourlyMedian;

        /// <summary>The ceiling up to May 2024; later files have none.</summary>
        private const short LastCappedYear = 2024;

        private const int Ceiling = 239_200;

        private const decimal HourlyCeiling = 115;

        public bool IsCapped => ((Now.TopCoded | Before.TopCoded) & Medians) != 0
            || (Before.PeriodYear <= LastCappedYear && Now.PeriodYear > LastCappedYear && (Now.AnnualMedian >= Ceiling || Now.HourlyMedian >= HourlyCeiling));

        public bool HasPay => (Now.AnnualMedian is not null && Before.AnnualMedian is not null) || IsHourly;

        public Compared Pay => IsHourly
            ? Of(Now.HourlyMedian!.Value, Before.HourlyMedian!.Value, HourlyRounding, Now.MeanPrse, Before.MeanPrse, d => FigureFormat.Say(AskingText.ValueAnHour, FigureFormat.HourlyDollars(d)))
            : Of(Now.AnnualMedian!.Value, Before.AnnualMedian!.Value, Rounding, Now.MeanPrse, Before.MeanPrse, d => FigureFormat.Say(AskingText.ValueAYear, FigureFormat.Dollars(d)));

        public Compared Jobs => Of(Now.Employment!.Value, Before.Employment!.Value, Rounding, Now.EmploymentPrse, Before.EmploymentPrse, d => FigureFormat.Count((int)d));

        private bool IsHourly => (Now.AnnualMedian is null || Before.AnnualMedian is null) && Now.HourlyMedian is not null && Before.HourlyMedian is not null;

        private static Compared Of(decimal now, decimal before, decimal rounding, double? error, double? errorBefore, Func<decimal, string> text)
        {
            var difference = Math.Abs(now - before);
            return new Compared(difference > rounding && (double)difference > SamplingError.Of((double)now, error, (double)before, errorBefore), text(now), text(before));
        }
    }
}
