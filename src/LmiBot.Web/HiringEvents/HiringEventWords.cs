using System.Globalization;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Reading;
using LmiBot.Releases;

namespace LmiBot.Web.HiringEvents;

/// <summary>What is told of an event, in words: <c>HiringEventWordsText.resx</c>. Texts that people wrote are plain: no link hides behind other words.</summary>
internal static class HiringEventWords
{
    /// <summary>"layoff at Acme in Round Rock".</summary>
    public static string Title(HiringEventDetails details) => details.Place is null
        ? Say(HiringEventWordsText.TitleAt, Kind(details.Kind), Plain(details.Employer))
        : Say(HiringEventWordsText.TitleIn, Kind(details.Kind), Plain(details.Employer), Plain(details.Place));

    public static string Kind(HiringEventKind? kind) => kind switch
    {
        HiringEventKind.Opening => HiringEventWordsText.Opening,
        HiringEventKind.Expansion => HiringEventWordsText.Expansion,
        HiringEventKind.Relocation => HiringEventWordsText.Relocation,
        HiringEventKind.Layoff => HiringEventWordsText.Layoff,
        HiringEventKind.Closing => HiringEventWordsText.Closing,
        _ => HiringEventWordsText.Unspecified,
    };

    public static string Status(HiringEvent hiringEvent, DateOnly today) => hiringEvent.Status switch
    {
        HiringEventStatus.Published when hiringEvent.PublishFrom > today => Say(HiringEventWordsText.PublishedFrom, Day(hiringEvent.PublishFrom.Value)),
        HiringEventStatus.Published => HiringEventWordsText.Published,
        HiringEventStatus.Rejected => HiringEventWordsText.Rejected,
        HiringEventStatus.Merged => Say(HiringEventWordsText.Merged, HiringEvent.ReferenceOf(hiringEvent.MergedIntoId ?? 0)),
        HiringEventStatus.Withdrawn => HiringEventWordsText.Withdrawn,
        _ => HiringEventWordsText.Submitted,
    };

    public static string Source(ReportSource source) => source switch
    {
        ReportSource.WarnNotice => HiringEventWordsText.WarnNotice,
        ReportSource.Press => HiringEventWordsText.Press,
        _ => HiringEventWordsText.OwnReport,
    };

    /// <summary>Everything that is told, in the order in which it is read. What is not told has no line.</summary>
    /// <param name="details">What is told.</param>
    /// <param name="release">Names areas and occupations; null: their codes stand for them.</param>
    public static IReadOnlyList<HiringEventLine> Lines(HiringEventDetails details, ReleaseSnapshot? release)
    {
        ArgumentNullException.ThrowIfNull(details);
        (string Name, string? Value)[] lines =
        [
            (HiringEventWordsText.KindName, Kind(details.Kind)),
            (HiringEventWordsText.EmployerName, Plain(details.Employer)),
            (HiringEventWordsText.SiteName, Site(details)),
            (HiringEventWordsText.PlaceName, Place(details, release)),
            (HiringEventWordsText.GainedName, details.JobsGained is { } gained ? JobCountText.Write(gained) : null),
            (HiringEventWordsText.LostName, details.JobsLost is { } lost ? JobCountText.Write(lost) : null),
            (HiringEventWordsText.AnnouncedName, details.AnnouncedOn is { } announced ? Day(announced) : null),
            (HiringEventWordsText.EffectiveName, details.Effective is { } effective ? DateSpanText.Write(effective) : null),
            (HiringEventWordsText.EndsName, details.Ends is { } ends ? DateSpanText.Write(ends) : null),
            (HiringEventWordsText.LastingName, details.IsTemporary switch { true => HiringEventWordsText.Temporary, false => HiringEventWordsText.Permanent, null => null }),
            (HiringEventWordsText.IndustryName, Industry(details)),
            (HiringEventWordsText.OccupationsName, details.Occupations.Count == 0 ? null : string.Join("; ", details.Occupations.Select(code => release?.Occupations.Find(code)?.Title ?? code))),
            (HiringEventWordsText.ReasonName, Plain(details.Reason)),
            (HiringEventWordsText.HeadcountName, details.SiteHeadcount is { } headcount ? Number(headcount) : null),
            (HiringEventWordsText.SourceName, details.Link is null ? Source(details.Source) : $"{Source(details.Source)}, {details.Link}"),
            (HiringEventWordsText.PublicName, Public(details)),
        ];
        return [.. lines.Where(line => line.Value is { Length: > 0 }).Select(line => new HiringEventLine(line.Name, line.Value!))];
    }

    public static string Day(DateOnly day) => DateSpanText.Write(day);

    /// <summary>On one line, and without what would make a link of it.</summary>
    public static string Plain(string? text) =>
        text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("](", "] (", StringComparison.Ordinal);

    private static string? Site(HiringEventDetails details) => (details.Site, details.IsWholeSite) switch
    {
        (null, true) => HiringEventWordsText.WholeSite,
        (null, false) => HiringEventWordsText.PartOfSite,
        ({ } site, true) => $"{Plain(site)} ({HiringEventWordsText.WholeSite})",
        ({ } site, false) => $"{Plain(site)} ({HiringEventWordsText.PartOfSite})",
        _ => Plain(details.Site),
    };

    private static string? Place(HiringEventDetails details, ReleaseSnapshot? release)
    {
        var area = details.AreaCode is { } code ? release?.Areas.Find(code)?.Name ?? code : null;
        return string.Join(", ", new[] { details.Place is null ? null : Plain(details.Place), area }.OfType<string>());
    }

    private static string? Industry(HiringEventDetails details) => (details.Industry, details.NaicsCode) switch
    {
        (null, { } code) => Say(HiringEventWordsText.Naics, code),
        ({ } industry, { } code) => $"{Plain(industry)} ({Say(HiringEventWordsText.Naics, code)})",
        _ => Plain(details.Industry),
    };

    private static string? Public(HiringEventDetails details) => details switch
    {
        { MayBePublished: true, PublishFrom: { } from } => Say(HiringEventWordsText.PublicFrom, Day(from)),
        { MayBePublished: true } => HiringEventWordsText.PublicYes,
        { MayBePublished: false } => HiringEventWordsText.PublicNo,
        _ => null,
    };

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private static string Say(string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);
}

/// <param name="Name">"Jobs lost".</param>
/// <param name="Value">"about 120".</param>
internal sealed record HiringEventLine(string Name, string Value);
