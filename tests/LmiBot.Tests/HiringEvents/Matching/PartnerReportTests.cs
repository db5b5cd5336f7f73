using System.Globalization;
using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Importing;
using LmiBot.HiringEvents.Matching;
using LmiBot.Tests.Access;
using Microsoft.Extensions.Options;

namespace LmiBot.Tests.HiringEvents.Matching;

/// <summary>
/// What partners might write beside a WARN notice, among the events of all labelled notices: another spelling, a rounded number, a date some days off, a county for a city. What
/// is found is shown to a person. The figures are in docs/hiring-events.md.
/// </summary>
public sealed class PartnerReportTests : IDisposable
{
    private readonly AccessDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_s_report_of_a_notice_is_noticed()
    {
        await ImportAsync();
        var similar = new FindSimilarEvents(_database, new HiringEventClock(_database, Options.Create(new HiringEventOptions())));
        var judged = new List<(string[] Report, bool Noticed)>();
        foreach (var report in File.ReadLines(LabelledPairs.Fixture("partner-reports.tsv")).Skip(1).Select(line => line.Split('\t')))
            judged.Add((report, (await similar.RunAsync(AccessDatabase.As(Role.Analyst), Told(report), Cancellation)).Any(s => s.HiringEvent.Reports.Any(r => r.NoticeId == report[0]))));
        var right = judged.Count(j => j.Noticed && j.Report[8] == "Same");
        var (noticed, same) = (judged.Count(j => j.Noticed), judged.Count(j => j.Report[8] == "Same"));

        TestContext.Current.SendDiagnosticMessage($"{judged.Count} reports, {same} of the notice; noticed {noticed}, rightly {right}");
        var mistakes = string.Join('\n', judged.Where(j => j.Noticed != (j.Report[8] == "Same")).Select(j => $"{string.Join(' ', j.Report)}: {MatchRule.Score(ReportFacts.Of(LabelledPairs.Notice(j.Report[0])), ReportFacts.Of(Told(j.Report), County(j.Report)))}"));
        Assert.True(right >= 0.9 * noticed && right == same, $"{judged.Count} reports, {same} of the notice; noticed {noticed}, rightly {right}\n{mistakes}");
    }

    public void Dispose() => _database.Dispose();

    private async Task ImportAsync()
    {
        var notices = LabelledPairs.ReadNotices();
        await using var db = _database.CreateDbContext();
        db.AddRange(notices.Select(n => n.CountyCode).OfType<string>().Distinct().Select(code => new Area { AreaCode = code, Type = AreaType.County, Name = $"County {code}" }));
        await db.SaveChangesAsync(Cancellation);
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
        var events = await WarnEvents.LoadAsync(db, [], Cancellation);
        events.AddAll(notices);
        await events.SaveAsync(Caller.Operator.Id, _database.Now, Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

    private static HiringEventDetails Told(string[] cells) => new()
    {
        Kind = HiringEventKind.Layoff,
        Employer = cells[1],
        Place = cells[3],
        AreaCode = County(cells),
        JobsLost = cells[4].Length == 0 ? null : new JobCount(Number(cells[4]), Number(cells[5]), cells[6] == "1"),
        Effective = DateSpan.On(DateOnly.ParseExact(cells[7], "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    private static string? County(string[] cells) => cells[2].Length == 0 ? null : cells[2];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
