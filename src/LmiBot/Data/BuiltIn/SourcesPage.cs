using System.Globalization;
using System.Text;
using LmiBot.HiringEvents.Importing;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Data.BuiltIn;

/// <summary><c>SOURCES.md</c>: whose the data are, how old, and on what terms.</summary>
internal static class SourcesPage
{
    private const string WarnNotices =
        "filed by employers with the state under the Worker Adjustment and Retraining Notification Act, from the WARN Notice Register (github.com/bchaps1999/warn-notice-register), "
        + "licensed under the Apache License, Version 2.0 (apache.org/licenses/LICENSE-2.0). We have changed column names, left out county names and marked each id with digits by the row's content.";

    public static async Task<string> WriteAsync(ExportScope scope, CancellationToken cancellation)
    {
        var notices = BuiltInNotices.Of(scope);
        return Write(scope.Releases, scope.Sources, await notices.CountAsync(cancellation), await notices.MaxAsync(n => n.ReportedOn, cancellation));
    }

    private static string Write(IReadOnlyList<Release> releases, IReadOnlyList<ReleaseSource> sources, int notices, DateOnly? lastNotice)
    {
        var page = new StringBuilder();
        page.Append("# Sources of the built-in data\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{(releases.Count == 1 ? "Release" : "Releases")} {string.Join(" and ", releases.Select(r => r.Name))}. Codes, names and figures only, in our own tables, written by `export-data`. ");
        page.Append("The number is the `SourceId` of `sources.tsv`; rows are those of the whole source file, of which the built-in data hold a part.\n\n");
        page.Append("| no. | source | vintage | file | rows |\n| ---: | --- | --- | --- | ---: |\n");
        foreach (var (index, source) in sources.Index())
            page.Append(CultureInfo.InvariantCulture, $"| {index + 1} | {source.Program.Name()} | {source.Vintage} | {source.FileName} | {source.RowCount} |\n");
        page.Append("\n## Terms and attribution\n\n");
        foreach (var group in sources.GroupBy(s => s.Program).OrderBy(g => g.Key))
            page.Append(CultureInfo.InvariantCulture, $"- {group.Key.Name()}: {Terms(group.Key, string.Join(", ", group.Select(s => s.Vintage).Distinct()))}\n");
        if (notices > 0)
            page.Append(CultureInfo.InvariantCulture, $"- WARN Act notices ({notices} since 2020, to {lastNotice:yyyy-MM-dd}; `hiring-event-reports.tsv`): {WarnNotices}\n");
        return page.ToString();
    }

    private static string Terms(SourceProgram program, string vintages) => program switch
    {
        SourceProgram.Oews or SourceProgram.EmploymentProjections or SourceProgram.Soc or SourceProgram.SocDirectMatchTitles =>
            "U.S. Bureau of Labor Statistics, public domain.",
        SourceProgram.ProjectionsCentral =>
            "the source states no terms. Figures are from Projections Central, prepared by the states with support from the U.S. Department of Labor, "
            + "Employment and Training Administration; attribute them to projectionscentral.org.",
        SourceProgram.Onet => Onet($"O*NET {vintages} Database"),
        SourceProgram.CareerClusters => Onet("O*NET career clusters"),
        SourceProgram.Delineation => "U.S. Census Bureau and Office of Management and Budget, public domain.",
        SourceProgram.OewsAreaCounties => "U.S. Department of Labor, Office of Foreign Labor Certification, public domain.",
        SourceProgram.Cities => "CC0 1.0.",
        SourceProgram.WorkforceBoards =>
            "derived from a public table of 24 merged regions, no terms stated; check it against the Texas Workforce Commission's own list before relying on it.",
        SourceProgram.IndeedPostings => "Indeed Hiring Lab job postings index, used under the CC BY 4.0 license: attribute Indeed Hiring Lab. We hold the total, seasonally adjusted, of some areas.",
        SourceProgram.OpportunityInsightsPostings =>
            "use with attribution to the paper and the data provider: Raj Chetty, John N. Friedman, Nathaniel Hendren, Michael Stepner and the Opportunity Insights Team, "
            + "“How Did COVID-19 and Stabilization Policies Affect Spending and Employment? A New Real-Time Economic Tracker Based on Private Sector Data” (2020); job postings from Lightcast.",
        SourceProgram.UnemploymentClaims =>
            "U.S. Department of Labor, public domain, as gathered by the Opportunity Insights Economic Tracker: use with attribution to its paper, as above.",
        SourceProgram.Laus or SourceProgram.Qcew => "U.S. Bureau of Labor Statistics, public domain.",
        SourceProgram.Curated => "LmiBot's authors; part of this project.",
        _ => throw new ArgumentOutOfRangeException(nameof(program), program, null),
    };

    private static string Onet(string what) =>
        $"this product includes information from the {what} by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA), "
        + "used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. We have modified some of this information; USDOL/ETA has not approved, endorsed, or tested these modifications.";
}
