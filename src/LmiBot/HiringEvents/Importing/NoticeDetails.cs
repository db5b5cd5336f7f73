using LmiBot.Areas;

namespace LmiBot.HiringEvents.Importing;

/// <summary>What an event is by its WARN notices.</summary>
/// <param name="knownAreas">Codes in the database.</param>
internal sealed class NoticeDetails(IReadOnlySet<string> knownAreas)
{
    /// <summary>What a notice says.</summary>
    public HiringEventDetails Of(HiringEventReport notice) => new()
    {
        Kind = WarnTypes.Kind(notice.LayoffType),
        Employer = notice.EmployerName,
        Site = notice.Site,
        Place = notice.Place,
        AreaCode = Area(notice),
        JobsLost = notice.Jobs is { } jobs ? JobCount.Exactly(jobs) : null,
        AnnouncedOn = notice.ReportedOn,
        Effective = notice.EffectiveOn is { } day ? DateSpan.On(day) : null,
        IsTemporary = notice.IsTemporary,
        NaicsCode = notice.NaicsCode is { } code ? Naics2022.Find(code, notice.ReportedOn ?? notice.EffectiveOn) : null,
        Source = ReportSource.WarnNotice,
        MayBePublished = true,
    };

    /// <summary>The facts of an event with one more notice. A later notice changes what it states; one that was filed before the last adds what was not known.</summary>
    /// <param name="known">The event's.</param>
    /// <param name="notice">The one that joins it.</param>
    /// <param name="isLatest">No notice of the event was filed later.</param>
    public HiringEventDetails Join(HiringEventDetails known, HiringEventReport notice, bool isLatest)
    {
        var said = Of(notice);
        var (first, second) = isLatest ? (said, known) : (known, said);
        return known with
        {
            Kind = first.Kind is HiringEventKind.Unspecified or null ? second.Kind : first.Kind,
            Site = first.Site ?? second.Site,
            Place = first.Place ?? second.Place,
            AreaCode = Narrower(known.AreaCode, said.AreaCode),
            JobsLost = first.JobsLost ?? second.JobsLost,
            AnnouncedOn = known.AnnouncedOn < said.AnnouncedOn ? known.AnnouncedOn : said.AnnouncedOn ?? known.AnnouncedOn,
            Effective = first.Effective ?? second.Effective,
            IsTemporary = first.IsTemporary ?? second.IsTemporary,
            NaicsCode = first.NaicsCode ?? second.NaicsCode,
        };
    }

    /// <summary>The county, where it is an area here, else the state.</summary>
    private string? Area(HiringEventReport notice) =>
        new[] { notice.CountyCode, UsState.Abbreviated(notice.NoticeState!)?.AreaCode }.FirstOrDefault(code => code is not null && knownAreas.Contains(code));

    private static string? Narrower(string? known, string? said) => known is null || (known.Length == 2 && said is not null) ? said : known;
}
