using LmiBot.HiringEvents;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.HiringEvents.Importing;

/// <summary>The three states' whole files. docs/hiring-events.md says how many events they are.</summary>
public sealed class WholeWarnTests
{
    [Fact]
    public async Task The_notices_of_three_states_become_events_in_seconds()
    {
        using var database = new ReferenceDatabase();
        var folder = Path.Combine(ReferenceFolders.Shared(), "warn");
        var start = TimeProvider.System.GetTimestamp();

        var files = await database.ImportAsync([folder]);

        Assert.Equal([884, 6_346, 7_386], files.Select(f => f.Rows));
        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(60));
        await using var db = database.Open();
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Equal(14_616, await db.HiringEventReports.CountAsync(cancellation));
        Assert.Equal(0, await db.HiringEventReports.CountAsync(r => r.Jobs == 0, cancellation));
        var events = await db.HiringEvents.Select(h => h.Reports.OrderBy(r => r.HiringEventReportId).First().NoticeState).ToListAsync(cancellation);
        Assert.Equal(
            [("CO", 822), ("NY", 5_850), ("TX", 7_339)],
            events.GroupBy(s => s).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key!, g.Count())));
        Assert.Equal(8, await db.HiringEvents.CountAsync(h => h.Status == HiringEventStatus.Withdrawn, cancellation));
        Assert.Equal(5, await db.HiringEventChanges.CountAsync(c => c.Action == HiringEventAction.Withdraw, cancellation));
        Assert.Equal(events.Count, await db.HiringEventChanges.CountAsync(c => c.Action == HiringEventAction.Import, cancellation));
    }
}
