using System.Collections.Frozen;
using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Occupations;
using LmiBot.Series;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Releases;

/// <summary>Reads a release of a database into memory.</summary>
public static class SnapshotLoader
{
    /// <exception cref="InvalidOperationException">There is no such release.</exception>
    public static async Task<ReleaseSnapshot> LoadAsync(LmiDbContext db, int releaseId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var release = await db.Releases.AsNoTracking().Include(r => r.Sources).SingleAsync(r => r.ReleaseId == releaseId, cancellationToken);
        var sources = release.Sources.ToDictionary(s => s.SourceId);
        var panels = await WagesAsync(db, sources, cancellationToken);
        var wages = panels.ToDictionary(p => p.Key, p => p.Value[0].Rows, StringComparer.Ordinal);
        var projections = await NewestProjectionsAsync(db, sources, cancellationToken);
        var payBasis = wages.GetValueOrDefault(AreaCatalog.NationCode, []);
        var occupations = await OccupationsAsync(db, [.. sources.Keys], payBasis, PublishedCodes(wages, projections), cancellationToken);

        return new ReleaseSnapshot(
            release.Name,
            new OccupationCatalog(occupations, await FieldsAsync(db, occupations, cancellationToken)),
            new AreaCatalog(
                WithParentsOfWorkforceAreas(await db.Areas.AsNoTracking().ToListAsync(cancellationToken)),
                await db.AreaNames.AsNoTracking().ToListAsync(cancellationToken)),
            await db.AlternateTitles.AsNoTracking().ToListAsync(cancellationToken),
            sources.Values,
            wages.Keys.Union(projections.Keys).Select(area => new AreaFigures(
                area,
                wages.GetValueOrDefault(area, []).ToFrozenDictionary(w => w.SocCode, StringComparer.Ordinal),
                projections.GetValueOrDefault(area, []).ToFrozenDictionary(p => p.SocCode, StringComparer.Ordinal))
            {
                EarlierWages = panels.GetValueOrDefault(area, []).Skip(1).ToFrozenDictionary(p => p.Year, p => p.Rows.ToFrozenDictionary(w => w.SocCode, StringComparer.Ordinal)),
            }),
            await SeriesLoader.LoadAsync(db, sources, cancellationToken));
    }

    /// <summary>Every panel of an area, the newest first, detailed rows only. Where two sources have an area and year, the newer one.</summary>
    private static async Task<Dictionary<string, List<WagePanel>>> WagesAsync(LmiDbContext db, Dictionary<int, ReleaseSource> sources, CancellationToken cancellationToken)
    {
        int[] ids = [.. sources.Keys];
        var found = await db.IOWages.AsNoTracking().Where(w => ids.Contains(w.SourceId) && w.Level == OccupationLevel.Detailed)
            .GroupBy(w => new { w.AreaCode, w.SourceId })
            .Select(g => new { g.Key.AreaCode, g.Key.SourceId, Year = g.Max(w => w.PeriodYear) })
            .ToListAsync(cancellationToken);
        var panels = found.GroupBy(p => p.AreaCode).ToDictionary(
            g => g.Key,
            g => g.GroupBy(p => p.Year).OrderByDescending(y => y.Key).Select(y => new WagePanel(y.Key, y.Select(p => sources[p.SourceId]).Max(SourceAge.Order)!.SourceId, [])).ToList(),
            StringComparer.Ordinal);
        await foreach (var wage in db.IOWages.AsNoTracking()
            .Where(w => ids.Contains(w.SourceId) && w.Level == OccupationLevel.Detailed)
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            panels[wage.AreaCode].Find(p => p.SourceId == wage.SourceId)?.Rows.Add(wage);
        }

        return panels;
    }

    /// <summary>One set an area: the newest base year, BLS's own before another publisher's copy of it, then the newer source.</summary>
    private static async Task<Dictionary<string, List<ProjectionsMatrix>>> NewestProjectionsAsync(
        LmiDbContext db, Dictionary<int, ReleaseSource> sources, CancellationToken cancellationToken)
    {
        int[] ids = [.. sources.Keys];
        var rows = await db.ProjectionsMatrix.AsNoTracking()
            .Where(p => ids.Contains(p.SourceId) && p.Level == OccupationLevel.Detailed)
            .ToListAsync(cancellationToken);
        return rows.GroupBy(p => p.AreaCode).ToDictionary(
            g => g.Key,
            g => g.GroupBy(p => p.SourceId)
                .OrderByDescending(s => s.First().BaseYear)
                .ThenBy(s => sources[s.Key].Program)
                .ThenByDescending(s => sources[s.Key], SourceAge.Order)
                .First().ToList());
    }

    private static HashSet<string> PublishedCodes(
        Dictionary<string, List<IOWage>> wages, Dictionary<string, List<ProjectionsMatrix>> projections)
    {
        HashSet<string> codes = [.. wages.Values.SelectMany(w => w).Select(w => w.SocCode)];
        codes.UnionWith(projections.Values.SelectMany(p => p).Select(p => p.SocCode));
        codes.Remove("00-0000");
        return codes;
    }

    private static async Task<List<OccupationEntry>> OccupationsAsync(
        LmiDbContext db, int[] sourceIds, List<IOWage> nation, HashSet<string> published, CancellationToken cancellationToken)
    {
        var parts = (await db.HybridParts.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(p => p.HybridCode, p => p.PartCode);
        var requirements = (await db.EntryRequirements.AsNoTracking().Where(r => sourceIds.Contains(r.SourceId)).ToListAsync(cancellationToken))
            .GroupBy(r => r.SocCode).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Year));
        var zones = (await db.OnetOccupations.AsNoTracking().Where(o => o.JobZone != null).ToListAsync(cancellationToken))
            .GroupBy(o => o.SocCode).ToDictionary(g => g.Key, g => g.MinBy(o => o.OnetCode, StringComparer.Ordinal)!.JobZone);
        var national = nation.ToDictionary(w => w.SocCode);
        var occupations = await db.Occupations.AsNoTracking().ToListAsync(cancellationToken);

        return occupations.ConvertAll(o => new OccupationEntry
        {
            SocCode = o.SocCode,
            Title = o.Title,
            Level = o.Level,
            Parts = [.. parts[o.SocCode].Order(StringComparer.Ordinal)],
            Requirement = requirements.GetValueOrDefault(o.SocCode),
            JobZone = zones.GetValueOrDefault(o.SocCode),
            PayBasis = national.GetValueOrDefault(o.SocCode)?.PayBasis ?? PayBasis.Unflagged,
            IsPublished = published.Contains(o.SocCode),
            NationalEmployment = national.GetValueOrDefault(o.SocCode)?.Employment ?? 0,
        });
    }

    private static async Task<List<FieldEntry>> FieldsAsync(
        LmiDbContext db, List<OccupationEntry> occupations, CancellationToken cancellationToken)
    {
        var parents = await db.Occupations.AsNoTracking().Where(o => o.ParentCode != null)
            .ToDictionaryAsync(o => o.SocCode, o => o.ParentCode!, cancellationToken);
        var names = (await db.FieldNames.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(n => n.FieldCode, n => n.Name);
        var members = (await db.FieldOccupations.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(m => m.FieldCode, m => m.SocCode);
        var fields = await db.Fields.AsNoTracking().ToListAsync(cancellationToken);
        var lineItems = occupations.Where(o => o.IsPublished).ToList();
        var groups = occupations.Where(o => o.Level is OccupationLevel.Major or OccupationLevel.Minor or OccupationLevel.Broad)
            .ToDictionary(o => o.SocCode, o => o.Title);
        return fields.ConvertAll(field =>
        {
            var codes = members[field.FieldCode].ToHashSet(StringComparer.Ordinal);
            return new FieldEntry(
                field.FieldCode,
                field.Name,
                field.Kind,
                [.. names[field.FieldCode]],
                field.Kind == FieldKind.CareerCluster ? [] : [.. codes.Order(StringComparer.Ordinal).Select(c => groups.GetValueOrDefault(c)).OfType<string>()],
                lineItems.Where(o => o.Parts.Append(o.SocCode).Any(code => Lineage(code, parents).Any(codes.Contains)))
                    .Select(o => o.SocCode).ToFrozenSet(StringComparer.Ordinal));
        });
    }

    /// <summary>The code and each group above it. A hybrid outside the SOC still counts to the major group that its digits name.</summary>
    private static IEnumerable<string> Lineage(string code, Dictionary<string, string> parents)
    {
        // The hierarchy has five levels; more would be a circle.
        var at = code;
        for (var level = 0; at is not null && level < 6; level++, at = parents.GetValueOrDefault(at))
            yield return at;
        yield return string.Concat(code.AsSpan(0, 2), "-0000");
    }

    /// <summary>A workforce area whose counties lie in one OEWS area leads there first.</summary>
    private static List<Area> WithParentsOfWorkforceAreas(List<Area> areas)
    {
        var counties = areas.Where(a => a.WorkforceAreaCode is not null).ToLookup(a => a.WorkforceAreaCode);
        foreach (var area in areas.Where(a => a.Type == AreaType.WorkforceArea))
        {
            if (counties[area.AreaCode].Select(c => c.ParentCode).Distinct().ToList() is [{ } shared])
                area.ParentCode = shared;
        }

        return areas;
    }

    /// <summary>The rows of one area in one year.</summary>
    private sealed record WagePanel(short Year, int SourceId, List<IOWage> Rows);
}
