using LmiBot.Areas;
using LmiBot.HiringEvents.Answering;

namespace LmiBot.HiringEvents;

internal static class HiringEventPrecedence
{
    /// <summary>What one report tells, and, where it is silent or less exact of the place, what another does.</summary>
    public static HiringEventDetails Over(this HiringEventDetails first, HiringEventDetails second, AreaCatalog areas) =>
        second.LiesIn(first, areas) ? first.Or(second) with { Place = second.Place ?? first.Place, AreaCode = second.AreaCode } : first.Or(second);

    private static HiringEventDetails Or(this HiringEventDetails first, HiringEventDetails second) => first with
    {
        Kind = first.Kind is null or HiringEventKind.Unspecified ? second.Kind : first.Kind,
        Site = first.Site ?? second.Site,
        Place = first.Place ?? second.Place,
        AreaCode = first.AreaCode ?? second.AreaCode,
        JobsGained = first.JobsGained ?? second.JobsGained,
        JobsLost = first.JobsLost ?? second.JobsLost,
        AnnouncedOn = first.AnnouncedOn ?? second.AnnouncedOn,
        Effective = first.Effective ?? second.Effective,
        Ends = first.Ends ?? second.Ends,
        IsTemporary = first.IsTemporary ?? second.IsTemporary,
        IsWholeSite = first.IsWholeSite ?? second.IsWholeSite,
        Industry = first.Industry ?? second.Industry,
        NaicsCode = first.NaicsCode ?? second.NaicsCode,
        Occupations = first.Occupations.Count > 0 ? first.Occupations : second.Occupations,
        Reason = first.Reason ?? second.Reason,
        SiteHeadcount = first.SiteHeadcount ?? second.SiteHeadcount,
    };

    /// <summary>"Travis County" where the other tells of the Austin area.</summary>
    private static bool LiesIn(this HiringEventDetails told, HiringEventDetails other, AreaCatalog areas) =>
        (told.AreaCode, other.AreaCode) is ({ } inner, { } outer) && inner != outer && PublishedEvents.Within(areas, outer)?.Contains(inner) != false;
}
