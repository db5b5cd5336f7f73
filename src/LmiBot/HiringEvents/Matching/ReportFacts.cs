using System.Text.RegularExpressions;
using LmiBot.Areas;
using LmiBot.HiringEvents.Importing;

namespace LmiBot.HiringEvents.Matching;

/// <summary>What a report is compared by.</summary>
internal sealed partial record ReportFacts
{
    /// <summary>By <see cref="EmployerName.Normalize"/>.</summary>
    public required string Employer { get; init; }

    /// <summary>The name that the employer had before, where the report says so.</summary>
    public string? EarlierEmployer { get; init; }

    /// <summary>FIPS.</summary>
    public string? County { get; init; }

    public string? Place { get; init; }

    /// <summary>A labor region of the state, which New York's list puts behind the employer's name. Null elsewhere.</summary>
    public string? Region { get; init; }

    /// <summary>With a number in it; else null.</summary>
    public string? Site { get; init; }

    /// <summary>Jobs lost; gained where none is lost.</summary>
    public JobCount? Jobs { get; init; }

    public DateOnly? Announced { get; init; }

    public DateOnly? Effective { get; init; }

    public HiringEventKind Kind { get; init; }

    public bool IsAmendment { get; init; }

    /// <summary>The notice takes another back.</summary>
    public bool IsRescission { get; init; }

    /// <summary>The case at the state, which an amendment may share with what it amends: <c>2009-0016</c>, else the notice's id. Null for what is no notice.</summary>
    public string? Case { get; init; }

    /// <summary><see cref="Case"/> is a number that the state counts by.</summary>
    public bool HasCaseNumber { get; init; }

    /// <summary>Its place is no city, but a county or wider: "Travis County", "the Austin area", "Texas".</summary>
    public bool IsWide => Place is { } place && (WideWords().IsMatch(place) || UsState.All.Any(s => s.Name.Equals(place, StringComparison.OrdinalIgnoreCase)));

    public bool HasDate => Announced is not null || Effective is not null;

    /// <summary>It says that something happens, not when, nor to how many.</summary>
    public bool IsSparse => Effective is null && Jobs is null;

    /// <param name="details">With an employer.</param>
    /// <param name="county">The FIPS code of its area where that is a county.</param>
    public static ReportFacts Of(HiringEventDetails details, string? county) => new()
    {
        Employer = EmployerName.Normalize(details.Employer ?? ""),
        EarlierEmployer = EmployerName.EarlierName(details.Employer ?? ""),
        County = county,
        Place = details.Place,
        Site = Numbered(details.Site) ?? Numbered(details.Place),
        Jobs = details.JobsLost ?? details.JobsGained,
        Announced = details.AnnouncedOn,
        Effective = details.Effective?.From,
        Kind = details.Kind ?? HiringEventKind.Unspecified,
    };

    public static ReportFacts Of(HiringEventReport report) => new()
    {
        Employer = EmployerName.Normalize(report.EmployerName),
        EarlierEmployer = EmployerName.EarlierName(report.EmployerName),
        County = report.CountyCode,
        Place = report.Place,
        Region = RegionName().Match(report.EmployerName) is { Success: true } region ? region.Groups["name"].Value : null,
        Site = Numbered(report.Site) ?? Numbered(report.Place),
        Jobs = report.Jobs is { } jobs ? JobCount.Exactly(jobs) : null,
        Announced = report.ReportedOn,
        Effective = report.EffectiveOn,
        Kind = WarnTypes.Kind(report.LayoffType),
        IsRescission = Rescission().IsMatch(report.EmployerName),
        IsAmendment = report.IsAmendment || Remark().IsMatch(report.EmployerName),
        Case = report.NoticeId?.Split(HiringEventReport.ContentMark)[0] is { } id ? CaseNumber().Match(id) is { Success: true } number ? number.Value : id : null,
        HasCaseNumber = report.NoticeId is { } numbered && CaseNumber().IsMatch(numbered),
    };

    private static string? Numbered(string? text) => text is not null && text.Any(char.IsAsciiDigit) ? text : null;

    /// <summary>A year, a hyphen and a number, as New York counted its notices to 2015.</summary>
    [GeneratedRegex(@"^(19|20)\d\d-\s?W?\d{3,4}")]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"\b(rescinded|rescission)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rescission();

    [GeneratedRegex(@"\b(updated?|amended|revised|rev to|rescinded|rescission)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\b(county|counties|parish|metro|metroplex|metropolitan|msa|area|region|statewide)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WideWords();

    [GeneratedRegex(@"[-–]\s+(?<name>\p{L}+([ -]\p{L}+)*) Region\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex RegionName();
}
