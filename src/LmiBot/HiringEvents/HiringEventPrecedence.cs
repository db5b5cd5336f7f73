namespace LmiBot.HiringEvents;

internal static class HiringEventPrecedence
{
    /// <summary>What one report tells, and, where it is silent, what another does.</summary>
    public static HiringEventDetails Over(this HiringEventDetails first, HiringEventDetails second) => first with
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
}
