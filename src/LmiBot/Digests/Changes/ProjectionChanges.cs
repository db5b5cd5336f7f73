using LmiBot.Areas;
using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>Openings in a new edition of the projections, beside those of the edition before. Other years are another projection, and another publisher counts otherwise: neither is a change.</summary>
internal sealed class ProjectionChanges(ReleasePair pair)
{
    private const int Named = 3;

    private readonly FigureTable _now = new(pair.Now);

    public void Find(string areaCode, FieldEntry? field, FoundChanges changes)
    {
        if (_now.AreaWith(areaCode, Measure.AnnualOpenings) is not { } area || pair.Now.Figures(area.AreaCode)!.Projections is not { Count: > 0 } all || !pair.Differs(all.Values[0].SourceId))
            return;
        var rows = all.Values.Where(p => p.AnnualOpenings is not null && (field is null || field.Members.Contains(p.SocCode)))
            .OrderByDescending(p => p.AnnualOpenings).ThenBy(p => p.SocCode, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
            return;
        var before = pair.Before?.Figures(area.AreaCode)?.Projections;
        var then = before?.Values.FirstOrDefault();
        if (then is not null
            && pair.GoesBack(FigureFormat.Say(DigestText.OpeningsIn, FigureFormat.In(area)), rows[0].SourceId, then.SourceId, Years(rows[0]).CompareTo(Years(then)) < 0) is { } older)
        {
            changes.NotComparable.Add(older);
            return;
        }

        var source = pair.Now.Source(rows[0].SourceId);
        changes.Sources.Add(new AnswerSource(source.Program.Name(), source.Vintage, area.Name));
        var program = then is null ? source.Program : pair.Before!.Source(then.SourceId).Program;
        var hasNewPeriod = then is null || Years(then) != Years(rows[0]);
        changes.HasNews |= hasNewPeriod || program != source.Program;
        if (program != source.Program)
        {
            changes.NotComparable.Add(FigureFormat.Say(DigestText.OtherPublisher, FigureFormat.In(area), source.Program.Name(), program.Name()));
            before = null;
        }
        else if (!hasNewPeriod)
        {
            Revise(area, rows, before!, changes);
        }

        if (hasNewPeriod)
            Tell(area, rows, before, changes);
        if (hasNewPeriod && then is not null)
            changes.NotComparable.Add(FigureFormat.Say(DigestText.OtherYears, Period(rows[0]), Period(then)));
    }

    private static void Revise(Area area, List<ProjectionsMatrix> rows, IReadOnlyDictionary<string, ProjectionsMatrix> before, FoundChanges changes)
    {
        var both = rows.Where(r => before.ContainsKey(r.SocCode)).ToList();
        var revised = both.Count(r => before[r.SocCode].AnnualOpenings != r.AnnualOpenings);
        if (revised > 0)
            changes.Revised.Add(FigureFormat.Say(DigestText.RevisedProjections, FigureFormat.In(area), revised, both.Count, Period(rows[0])));
    }

    private void Tell(Area area, List<ProjectionsMatrix> rows, IReadOnlyDictionary<string, ProjectionsMatrix>? before, FoundChanges changes)
    {
        var named = rows.Take(Named).Select(r => before?.GetValueOrDefault(r.SocCode)?.AnnualOpenings is { } earlier
            ? FigureFormat.Say(DigestText.SideBySide, Title(r), FigureFormat.Count(r.AnnualOpenings), FigureFormat.Count(earlier))
            : FigureFormat.Say(DigestText.Alone, Title(r), FigureFormat.Count(r.AnnualOpenings)));
        changes.Findings.Add(new DigestFinding(
            FindingKind.Openings,
            HasMoved: true,
            FigureFormat.Say(DigestText.HeadlineOpenings, Period(rows[0]), FigureFormat.In(area), Title(rows[0]), FigureFormat.Count(rows[0].AnnualOpenings)),
            FigureFormat.Say(DigestText.OpeningsNew, Period(rows[0]), FigureFormat.In(area), string.Join("; ", named))));
        changes.Notes.Add(MeasureWords.Definition(Measure.AnnualOpenings));
    }

    private static (short, short) Years(ProjectionsMatrix row) => (row.BaseYear, row.ProjectedYear);

    private static string Period(ProjectionsMatrix row) => $"{row.BaseYear}–{row.ProjectedYear % 100:00}";

    private string Title(ProjectionsMatrix row) => pair.Now.Occupations.Find(row.SocCode)?.Title ?? row.SocCode;
}
