using LmiBot.Access;
using LmiBot.Data.Importing;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Importing;

/// <summary>
/// The import of one file of WARN notices, in one transaction. A notice that is known, by its id and content, is passed over; one that tells of an event that other notices
/// told of joins it; any other becomes an event, published at once.
/// </summary>
internal sealed class WarnImport(ImportRun run)
{
    /// <exception cref="ImportException">The file is bad; nothing of it was kept.</exception>
    /// <exception cref="RefusedException">The caller may not import events.</exception>
    public async Task<ImportedFile> RunAsync(CancellationToken cancellation)
    {
        run.Request.Caller.Require(UseCase.ImportHiringEvents);
        run.Db.ChangeTracker.Clear();
        run.Report(0);
        var notices = Read();
        await using var transaction = await run.Db.Database.BeginTransactionAsync(cancellation);
        var fresh = await UnknownAsync(notices, cancellation);
        if (fresh.Count == 0)
            return Result(ImportOutcome.Unchanged, notices);

        var events = await WarnEvents.LoadAsync(run.Db, [.. notices.Select(n => n.NoticeState!).Distinct()], cancellation);
        events.AddAll(fresh);
        run.Report(fresh.Count);
        await events.SaveAsync(run.Request.Caller.Id, run.Time.GetUtcNow().UtcDateTime, cancellation);
        await transaction.CommitAsync(cancellation);
        return Result(ImportOutcome.Imported, notices) with { Remark = Remark(events, notices.Count - fresh.Count) };
    }

    private List<HiringEventReport> Read()
    {
        using var table = run.Found.File.Open(run.Found.Header);
        var notices = new WarnTable(table, run.Time.GetUtcNow().UtcDateTime).Read().ToList();
        return notices.Count > 0 ? notices : throw new ImportException(run.Found.File.Name, "at least one row below the headings");
    }

    private async Task<List<HiringEventReport>> UnknownAsync(List<HiringEventReport> notices, CancellationToken cancellation)
    {
        var states = notices.Select(n => n.NoticeState).Distinct().ToList();
        var known = await run.Db.HiringEventReports.Where(r => states.Contains(r.NoticeState)).Select(r => new { r.NoticeState, r.NoticeId }).ToListAsync(cancellation);
        var seen = known.Select(r => (r.NoticeState, r.NoticeId)).ToHashSet();
        return notices.FindAll(n => seen.Add((n.NoticeState, n.NoticeId)));
    }

    private ImportedFile Result(ImportOutcome outcome, List<HiringEventReport> notices)
    {
        var states = string.Join(", ", notices.Select(n => n.NoticeState).Distinct().Order(StringComparer.Ordinal));
        var (first, last) = (notices.Min(n => n.ReportedOn), notices.Max(n => n.ReportedOn));
        return new(run.Found.File.Name, outcome, run.Found.Layout.Name, first is null ? states : FormattableString.Invariant($"{states} {first:yyyy-MM-dd} to {last:yyyy-MM-dd}"), notices.Count);
    }

    private static string Remark(WarnEvents events, int known)
    {
        var (added, changed) = (events.Changed.Count(e => e.IsNew), events.Changed.Count(e => !e.IsNew));
        return FormattableString.Invariant($"{added:N0} new events, {events.Joined:N0} notices of one that was told of before, {changed:N0} events changed that were there, {known:N0} notices known");
    }
}
