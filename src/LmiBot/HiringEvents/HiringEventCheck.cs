using System.Text.RegularExpressions;
using LmiBot.Access;

namespace LmiBot.HiringEvents;

/// <summary>What an event that people log must have, and may be. Imports keep what was filed.</summary>
public static partial class HiringEventCheck
{
    private const int MostOccupations = 20;

    /// <summary>Without outer blanks; what is blank is nothing.</summary>
    /// <exception cref="RefusedException">It lacks something, or something is wrong: the sentence says what to do.</exception>
    public static HiringEventDetails Require(HiringEventDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        var clean = details with
        {
            Employer = Clean(details.Employer),
            Site = Clean(details.Site),
            Place = Clean(details.Place),
            Industry = Clean(details.Industry),
            NaicsCode = Clean(details.NaicsCode),
            Reason = Clean(details.Reason),
            Link = Clean(details.Link),
            // As an event keeps them, so that what is told again is known to be the same.
            Occupations = [.. details.Occupations.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Ends = details.Ends is { } ends ? ends with { InPhases = false } : null,
        };
        return Fault(clean) is { } fault ? throw fault : clean;
    }

    private static RefusedException? Fault(HiringEventDetails details) =>
        Missing(details) is { } missing ? RefusedException.Because(missing) : TooLong(details) ?? Wrong(details);

    private static string? Missing(HiringEventDetails details) => details switch
    {
        { Kind: null or HiringEventKind.Unspecified } => HiringEventText.NoKind,
        { Kind: { } kind } when !Enum.IsDefined(kind) => HiringEventText.NoKind,
        { Employer: null } => HiringEventText.NoEmployer,
        { Employer: { } employer } when EmployerName.Normalize(employer).Length == 0 => HiringEventText.NoEmployer,
        { Place: null, Site: null } => HiringEventText.NoPlace,
        { MayBePublished: null } => HiringEventText.NotSaidWhetherPublic,
        _ => null,
    };

    private static RefusedException? TooLong(HiringEventDetails details)
    {
        (string Name, string? Text, int Most)[] texts =
        [
            (HiringEventText.TheEmployer, details.Employer, HiringEvent.LongestName),
            (HiringEventText.TheSite, details.Site, HiringEvent.LongestText),
            (HiringEventText.ThePlace, details.Place, HiringEvent.LongestPlace),
            (HiringEventText.TheIndustry, details.Industry, HiringEvent.LongestPlace),
            (HiringEventText.TheReason, details.Reason, HiringEvent.LongestText),
            (HiringEventText.TheLink, details.Link, HiringEvent.LongestText),
        ];
        return texts.Where(t => t.Text?.Length > t.Most).Select(t => RefusedException.Because(HiringEventText.TooLong, t.Name, t.Most)).FirstOrDefault();
    }

    private static RefusedException? Wrong(HiringEventDetails details) => details switch
    {
        { Source: var source } when !Enum.IsDefined(source) => RefusedException.Because(HiringEventText.UnknownSource),
        { Link: { } link } when !IsWeb(link) => RefusedException.Because(HiringEventText.NotHttps),
        { NaicsCode: { } code } when !Naics().IsMatch(code) => RefusedException.Because(HiringEventText.NotNaics, code),
        { Occupations.Count: > MostOccupations } => RefusedException.Because(HiringEventText.TooManyOccupations, MostOccupations),
        { Occupations: var codes } when codes.FirstOrDefault(code => !Soc().IsMatch(code)) is { } code => RefusedException.Because(HiringEventText.NotSoc, code),
        { SiteHeadcount: < 1 } => RefusedException.Because(HiringEventText.NoCount),
        { Kind: HiringEventKind.Layoff or HiringEventKind.Closing, JobsGained: not null, JobsLost: null } => RefusedException.Because(HiringEventText.WrongSide),
        { Kind: HiringEventKind.Opening or HiringEventKind.Expansion, JobsLost: not null } => RefusedException.Because(HiringEventText.WrongSide),
        _ when !IsCount(details.JobsGained) || !IsCount(details.JobsLost) => RefusedException.Because(HiringEventText.NoCount),
        _ when details.Effective is { } effective && effective.To < effective.From => RefusedException.Because(HiringEventText.EndsBeforeItBegins),
        _ when details.Ends is { } ends && (ends.To < ends.From || ends.To < details.Effective?.From) => RefusedException.Because(HiringEventText.EndsBeforeItBegins),
        _ => null,
    };

    private static bool IsCount(JobCount? count) => count is not { } jobs
        || ((jobs.Least is not null || jobs.Most is not null) && jobs.Least is null or > 0 && jobs.Most is null or > 0 && !(jobs.Most < jobs.Least));

    private static bool IsWeb(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    [GeneratedRegex(@"^(?:[1-9][0-9]{1,5}|31-33|44-45|48-49)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Naics();

    [GeneratedRegex(@"^[0-9]{2}-[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Soc();
}
