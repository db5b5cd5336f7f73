using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.Data.BuiltIn;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Importing;

/// <summary>
/// The home state's WARN notices since 2020, as reported. The events that they tell of, and the employers, are not in the file: loading it makes them by the rule by which an import does.
/// </summary>
internal sealed class BuiltInNotices() : BuiltInTable("hiring-event-reports.tsv")
{
    private static readonly DateOnly Since = new(2020, 1, 1);

    private static readonly string[] Headings =
    [
        nameof(HiringEventReport.NoticeState), nameof(HiringEventReport.NoticeId), nameof(HiringEventReport.IsAmendment), nameof(HiringEventReport.ReportedOn),
        nameof(HiringEventReport.EmployerName), nameof(HiringEventReport.Place), nameof(HiringEventReport.Site), nameof(HiringEventReport.CountyCode), nameof(HiringEventReport.EffectiveOn),
        nameof(HiringEventReport.Jobs), nameof(HiringEventReport.LayoffType), nameof(HiringEventReport.IsTemporary), nameof(HiringEventReport.NaicsCode), nameof(HiringEventReport.Source),
    ];

    public override async Task<int> ExportAsync(ExportScope scope, string folder, CancellationToken cancellation) =>
        await new BuiltInFile<HiringEventReport>(scope.Db, FileName, null, Headings).WriteAsync(folder, await Of(scope).ToListAsync(cancellation), cancellation);

    public override async Task<int> LoadAsync(LmiDbContext db, string folder, BuiltInNumbers numbers, CancellationToken cancellation)
    {
        var created = await db.Releases.OrderBy(r => r.ReleaseId).Select(r => r.CreatedAt).FirstAsync(cancellation);
        var notices = new BuiltInFile<HiringEventReport>(db, FileName, null, Headings).Read(folder).ToList();
        foreach (var notice in notices)
            notice.ReceivedAt = created.UtcDateTime;
        var events = await WarnEvents.LoadAsync(db, [], cancellation);
        events.AddAll(notices);
        await events.SaveAsync(Caller.Operator.Id, created.UtcDateTime, cancellation);
        return notices.Count;
    }

    /// <summary>What belongs to the built-in data, in the order of the file.</summary>
    public static IQueryable<HiringEventReport> Of(ExportScope scope)
    {
        var state = UsState.Coded(scope.Home)?.Abbreviation;
        return scope.Db.HiringEventReports.AsNoTracking()
            .Where(r => r.NoticeState == state && r.NoticeId != null && r.ReportedOn >= Since)
            .OrderBy(r => r.ReportedOn).ThenBy(r => r.NoticeId);
    }
}
