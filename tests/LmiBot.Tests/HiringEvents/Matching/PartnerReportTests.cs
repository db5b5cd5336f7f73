using System.Globalization;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;

namespace LmiBot.Tests.HiringEvents.Matching;

/// <summary>What partners might write beside a WARN notice: another spelling, a rounded number, a date some days off. A likeness of any kind is shown to a person.</summary>
public sealed class PartnerReportTests
{
    [Fact]
    public void A_partner_s_report_of_a_notice_is_noticed()
    {
        var reports = File.ReadLines(LabelledPairs.Fixture("partner-reports.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var judged = reports.Select(c => (Report: c, Noticed: MatchRule.Compare(ReportFacts.Of(LabelledPairs.Notice(c[0])), Told(c)) != Likeness.Different)).ToList();
        var right = judged.Count(j => j.Noticed && j.Report[8] == "Same");
        var (noticed, same) = (judged.Count(j => j.Noticed), judged.Count(j => j.Report[8] == "Same"));

        TestContext.Current.SendDiagnosticMessage($"{reports.Count} reports, {same} of the notice; noticed {noticed}, rightly {right}");
        var mistakes = string.Join('\n', judged.Where(j => j.Noticed != (j.Report[8] == "Same")).Select(j => $"{string.Join(' ', j.Report)}: {MatchRule.Score(ReportFacts.Of(LabelledPairs.Notice(j.Report[0])), Told(j.Report))}"));
        Assert.True(right >= 0.9 * noticed && right >= 0.9 * same, mistakes);
    }

    private static ReportFacts Told(string[] cells) => ReportFacts.Of(
        new HiringEventDetails
        {
            Kind = HiringEventKind.Layoff,
            Employer = cells[1],
            Place = cells[3],
            JobsLost = cells[4].Length == 0 ? null : new JobCount(Number(cells[4]), Number(cells[5]), cells[6] == "1"),
            Effective = DateSpan.On(DateOnly.ParseExact(cells[7], "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        },
        cells[2]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
