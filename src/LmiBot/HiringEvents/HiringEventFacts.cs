namespace LmiBot.HiringEvents;

/// <summary>Takes what is told of an event into its row, and out of it again.</summary>
public static class HiringEventFacts
{
    /// <summary>Writes all of it; not the employer's row, the reports, the status.</summary>
    /// <param name="hiringEvent">The row, with its occupations loaded.</param>
    /// <param name="details">With employer and kind.</param>
    public static void Take(this HiringEvent hiringEvent, HiringEventDetails details)
    {
        ArgumentNullException.ThrowIfNull(hiringEvent);
        ArgumentNullException.ThrowIfNull(details);
        hiringEvent.Kind = details.Kind ?? HiringEventKind.Unspecified;
        hiringEvent.EmployerName = details.Employer ?? throw new ArgumentException("An event has an employer.", nameof(details));
        (hiringEvent.Site, hiringEvent.Place, hiringEvent.AreaCode) = (details.Site, details.Place, details.AreaCode);
        (hiringEvent.GainedLeast, hiringEvent.GainedMost, hiringEvent.GainedIsAbout) = Numbers(details.JobsGained);
        (hiringEvent.LostLeast, hiringEvent.LostMost, hiringEvent.LostIsAbout) = Numbers(details.JobsLost);
        (hiringEvent.AnnouncedOn, hiringEvent.ListedOn) = (details.AnnouncedOn, ListedOn(details, DateOnly.FromDateTime(hiringEvent.LoggedAt)));
        (hiringEvent.EffectiveFrom, hiringEvent.EffectiveTo, hiringEvent.InPhases) = (details.Effective?.From, details.Effective?.To, details.Effective?.InPhases == true);
        (hiringEvent.EndsFrom, hiringEvent.EndsTo) = (details.Ends?.From, details.Ends?.To);
        (hiringEvent.IsTemporary, hiringEvent.IsWholeSite, hiringEvent.SiteHeadcount) = (details.IsTemporary, details.IsWholeSite, details.SiteHeadcount);
        (hiringEvent.Industry, hiringEvent.NaicsCode, hiringEvent.Reason) = (details.Industry, details.NaicsCode, details.Reason);
        (hiringEvent.MayBePublished, hiringEvent.PublishFrom) = (details.MayBePublished == true, details.PublishFrom);
        TakeOccupations(hiringEvent, details.Occupations);
    }

    /// <summary>What is told of an event, the way it was first reported.</summary>
    /// <param name="hiringEvent">The row, with its occupations and reports loaded.</param>
    public static HiringEventDetails Details(this HiringEvent hiringEvent)
    {
        ArgumentNullException.ThrowIfNull(hiringEvent);
        var first = hiringEvent.Reports.MinBy(r => r.HiringEventReportId);
        return new HiringEventDetails
        {
            Kind = hiringEvent.Kind,
            Employer = hiringEvent.EmployerName,
            Site = hiringEvent.Site,
            Place = hiringEvent.Place,
            AreaCode = hiringEvent.AreaCode,
            JobsGained = Count(hiringEvent.GainedLeast, hiringEvent.GainedMost, hiringEvent.GainedIsAbout),
            JobsLost = Count(hiringEvent.LostLeast, hiringEvent.LostMost, hiringEvent.LostIsAbout),
            AnnouncedOn = hiringEvent.AnnouncedOn,
            Effective = Span(hiringEvent.EffectiveFrom, hiringEvent.EffectiveTo, hiringEvent.InPhases),
            Ends = Span(hiringEvent.EndsFrom, hiringEvent.EndsTo, inPhases: false),
            IsTemporary = hiringEvent.IsTemporary,
            IsWholeSite = hiringEvent.IsWholeSite,
            Industry = hiringEvent.Industry,
            NaicsCode = hiringEvent.NaicsCode,
            Occupations = [.. hiringEvent.Occupations.Select(o => o.SocCode).Order(StringComparer.Ordinal)],
            Reason = hiringEvent.Reason,
            Source = first?.Source ?? ReportSource.OwnReport,
            Link = first?.Link,
            MayBePublished = hiringEvent.MayBePublished,
            PublishFrom = hiringEvent.PublishFrom,
            SiteHeadcount = hiringEvent.SiteHeadcount,
        };
    }

    /// <summary>What may have begun when it was told, "by the end of June", is listed on the last day that it may be.</summary>
    private static DateOnly? ListedOn(HiringEventDetails details, DateOnly told) => details.Effective switch
    {
        { IsDay: false, InPhases: false } span when span.From <= told => span.To,
        { } span => span.From,
        null => details.AnnouncedOn,
    };

    private static void TakeOccupations(HiringEvent hiringEvent, IReadOnlyList<string> codes)
    {
        foreach (var gone in hiringEvent.Occupations.Where(o => !codes.Contains(o.SocCode)).ToList())
            hiringEvent.Occupations.Remove(gone);
        foreach (var code in codes.Except(hiringEvent.Occupations.Select(o => o.SocCode)).ToList())
            hiringEvent.Occupations.Add(new HiringEventOccupation { SocCode = code });
    }

    private static (int? Least, int? Most, bool IsAbout) Numbers(JobCount? count) => (count?.Least, count?.Most, count?.IsAbout == true);

    internal static JobCount? Count(int? least, int? most, bool isAbout) => least is null && most is null ? null : new JobCount(least, most, isAbout);

    internal static DateSpan? Span(DateOnly? from, DateOnly? to, bool inPhases) => from is { } first ? new DateSpan(first, to ?? first, inPhases) : null;
}
