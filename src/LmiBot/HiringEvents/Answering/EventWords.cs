using System.Globalization;
using LmiBot.Areas;
using LmiBot.Asking.Answering;
using LmiBot.HiringEvents.Reading;

namespace LmiBot.HiringEvents.Answering;

/// <summary>Writes what is known of hiring events for people, in the current culture. What is not known is said to be so.</summary>
public static class EventWords
{
    public static string Name(HiringEventKind kind) => kind switch
    {
        HiringEventKind.Opening => EventAnswerText.KindOpening,
        HiringEventKind.Expansion => EventAnswerText.KindExpansion,
        HiringEventKind.Relocation => EventAnswerText.KindRelocation,
        HiringEventKind.Layoff => EventAnswerText.KindLayoff,
        HiringEventKind.Closing => EventAnswerText.KindClosing,
        _ => EventAnswerText.KindUnspecified,
    };

    public static string Name(ReportSource source) => source switch
    {
        ReportSource.WarnNotice => EventAnswerText.SourceWarn,
        ReportSource.Press => EventAnswerText.SourcePress,
        _ => EventAnswerText.SourceOwn,
    };

    /// <summary>"50 to 60 lost", "about 100 gained", "number not stated".</summary>
    public static string Jobs(PublishedEvent hiringEvent) => (hiringEvent.Gained, hiringEvent.Lost) switch
    {
        ({ } gained, { } lost) => Say(EventAnswerText.JobsBoth, JobCountText.Write(gained), JobCountText.Write(lost)),
        ({ } gained, null) => Say(EventAnswerText.JobsGained, JobCountText.Write(gained)),
        (null, { } lost) => Say(EventAnswerText.JobsLost, JobCountText.Write(lost)),
        _ => EventAnswerText.JobsUnknown,
    };

    public static string Place(PublishedEvent hiringEvent, AreaCatalog areas)
    {
        var area = hiringEvent.AreaCode is { } code ? areas.Find(code)?.Name : null;
        return (hiringEvent.Place, area) switch
        {
            (null, null) => EventAnswerText.PlaceUnknown,
            ({ } place, { } county) when !county.StartsWith(place, StringComparison.OrdinalIgnoreCase) => Say(EventAnswerText.TitlePart, place, county),
            var (place, county) => county ?? place!,
        };
    }

    public static string Day(DateOnly? day) => day?.ToString(EventAnswerText.FormatDay, CultureInfo.CurrentCulture) ?? EventAnswerText.DayUnknown;

    /// <summary>The day by which an event counts. Where it is that of a report, it says so.</summary>
    /// <param name="hiringEvent">The event.</param>
    /// <param name="announced">As of <see cref="PublishedEvent.Day"/>.</param>
    public static string Day(PublishedEvent hiringEvent, bool announced) =>
        announced && hiringEvent is { AnnouncedOn: null, ReportedOn: { } reported } ? Say(EventAnswerText.DayReported, Day(reported)) : Day(hiringEvent.Day(announced));

    public static string Sources(PublishedEvent hiringEvent) => string.Join(", ", hiringEvent.Sources.Select(Name));

    public static string Events(int count) => count == 1 ? EventAnswerText.OneEvent : Say(EventAnswerText.ManyEvents, Count(count));

    /// <summary>As in a sentence: "at least 1,234 (12 events, 2 of which state no number)".</summary>
    public static string Total(JobTotals totals) => totals switch
    {
        { Events: 0 } => EventAnswerText.TotalNone,
        _ when totals.Unknown == totals.Events => Say(EventAnswerText.TotalUnknown, Events(totals.Events)),
        { Unknown: > 0, Most: { } most } when most > totals.Least => Say(EventAnswerText.TotalRangeUnknown, Count(totals.Least), Count(most), Events(totals.Events), Count(totals.Unknown)),
        { Unknown: > 0 } => Say(EventAnswerText.TotalLeastUnknown, Count(totals.Least), Events(totals.Events), Count(totals.Unknown)),
        { Most: null } => Say(EventAnswerText.TotalLeast, Count(totals.Least), Events(totals.Events)),
        { Least: 0 } => Say(EventAnswerText.TotalMost, Count(totals.Most.Value), Events(totals.Events)),
        _ when totals.Most > totals.Least => Say(EventAnswerText.TotalRange, Count(totals.Least), Count(totals.Most.Value), Events(totals.Events)),
        { IsAbout: true } => Say(EventAnswerText.TotalAbout, Count(totals.Least), Events(totals.Events)),
        _ => Say(EventAnswerText.TotalExact, Count(totals.Least), Events(totals.Events)),
    };

    /// <summary>As in a table: "1,234", "1,234+" where more is possible, "up to 60", "not stated".</summary>
    public static string Cell(JobTotals totals) => totals switch
    {
        { Events: 0 } => EventAnswerText.CellNone,
        _ when totals.Unknown == totals.Events => EventAnswerText.CellUnknown,
        { Least: 0, Unknown: 0, Most: { } most } => Say(EventAnswerText.CellMost, Count(most)),
        { Least: 0 } => EventAnswerText.CellUnknown,
        _ when totals.Unknown > 0 || totals.Most != totals.Least => Say(EventAnswerText.CellLeast, Count(totals.Least)),
        _ => Count(totals.Least),
    };

    /// <summary>"2026", "June 2026", "quarter 3 of 2026", "since Jun 1, 2026", "Jun 1, 2026 to Aug 15, 2026".</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => EventAnswerText.PeriodAlways,
        ({ } first, null) => Say(EventAnswerText.PeriodSince, Day(first)),
        (null, { } last) => Say(EventAnswerText.PeriodUntil, Day(last)),
        ({ } first, { } last) when first == last => Day(first),
        ({ Day: 1 } first, { } last) when Whole(first, last, 12) && first.Month == 1 => first.Year.ToString(CultureInfo.CurrentCulture),
        ({ Day: 1 } first, { } last) when Whole(first, last, 3) && first.Month % 3 == 1 => Say(EventAnswerText.PeriodQuarter, (first.Month + 2) / 3, first.Year),
        ({ Day: 1 } first, { } last) when first.Month % 3 == 1 && last.Month % 3 == 0 && last.AddDays(1).Day == 1 && last > first && !(first.Month == 1 && last.Month == 12) => first.Year == last.Year
            ? Say(EventAnswerText.PeriodQuarters, (first.Month + 2) / 3, last.Month / 3, first.Year)
            : Say(EventAnswerText.PeriodQuartersOfYears, (first.Month + 2) / 3, first.Year, last.Month / 3, last.Year),
        ({ Day: 1 } first, { } last) when Whole(first, last, 1) => first.ToString(EventAnswerText.FormatWholeMonth, CultureInfo.CurrentCulture),
        ({ } first, { } last) => Say(EventAnswerText.PeriodBetween, Day(first), Day(last)),
    };

    private static bool Whole(DateOnly first, DateOnly last, int months) => first.AddMonths(months).AddDays(-1) == last;

    private static string Count(int jobs) => FigureFormat.Count(jobs);

    private static string Say(string pattern, params ReadOnlySpan<object?> values) => FigureFormat.Say(pattern, values);
}
