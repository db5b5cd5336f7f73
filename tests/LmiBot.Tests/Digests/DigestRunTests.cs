using System.Text;
using LmiBot.Access;
using LmiBot.Conversations;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Digests;

public sealed class DigestRunTests : IDisposable
{
    private readonly DigestDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_but_staff_may_have_anything_done()
    {
        await _database.SubscribeAsync(1);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        Func<Caller, Task>[] deeds =
        [
            caller => _database.Approve.RunAsync(caller, null, Cancellation), caller => _database.Pause.RunAsync(caller, null, Cancellation), caller => _database.Resume.RunAsync(caller, null, Cancellation),
            caller => _database.Cancel.RunAsync(caller, null, Cancellation), caller => _database.Correct.RunAsync(caller, null, Cancellation), caller => _database.Recall.RunAsync(caller, null, Cancellation),
            caller => _database.Report.RunAsync(caller, null, Cancellation), caller => _database.List.AllAsync(caller, 0, 9, Cancellation),
            caller => _database.Test.RunAsync(caller, DigestDatabase.Place(9), 1, "1", Cancellation),
            async caller => Assert.NotEmpty(await _database.Report.RecipientsAsync(caller, null, Cancellation).ToListAsync(Cancellation)),
        ];
        foreach (var role in Enum.GetValues<Role>().Except([Role.Analyst, Role.Administrator]))
            Assert.All(deeds, deed => Assert.Equal(UseCase.ManageDigests, Assert.Throws<RefusedException>(() => deed(AccessDatabase.As(role)).GetAwaiter().GetResult()).Denied));
        var row = Assert.Single(await _database.RowsAsync());
        Assert.Equal((DeliveryState.Waiting, DeliveryHold.None), (row.State, row.Hold));
    }

    [Fact]
    public async Task Monday_at_nine_is_nine_on_each_subscribers_clock()
    {
        await _database.SubscribeAsync(1);
        await _database.SubscribeAsync(2, "America/New_York");
        await _database.SubscribeAsync(3, "Europe/Berlin");
        await _database.SubscribeAsync(4, "Nowhere/Atall");
        await _database.PauseOne.RunAsync(DigestDatabase.Analyst, null, (await _database.SubscribeAsync(5)).SubscriptionId, Cancellation);

        var approved = await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);

        Assert.Equal((DigestDatabase.Release, 4), (approved.Release, approved.Recipients));
        Assert.Equal([15, 14, 8, 15], (await _database.RowsAsync()).OrderBy(d => d.ConversationId).Select(d => d.NotBefore.Hour));
    }

    [Fact]
    public async Task Of_many_the_first_are_written_at_once_and_the_others_by_who_looks_after_it()
    {
        await _database.FillAsync(2500);

        Assert.Equal(2500, (await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation)).Recipients);
        Assert.Equal(1000, (await _database.RowsAsync()).Count);

        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.Equal(2500, (await _database.RowsAsync()).Select(d => d.ConversationId).Distinct().Count());
    }

    [Fact]
    public async Task What_was_killed_while_it_was_written_is_completed_and_nobody_is_written_twice()
    {
        await _database.FillAsync(2500);
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        // The first thousand have rows; ended within the second.
        _database.Clock.Meanwhile = () => _database.Clock.Meanwhile = killed.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _database.Write.RunAsync(1, int.MaxValue, killed.Token));

        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        Assert.True(await _database.Watch.RunAsync(Cancellation));

        Assert.Equal(2500, (await _database.RowsAsync()).Select(d => d.ConversationId).Distinct().Count());
    }

    [Fact]
    public async Task It_is_paused_resumed_and_cancelled_and_approved_again_for_those_it_had_not_reached()
    {
        await _database.FillAsync(3);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        await _database.SettleAsync(1, DeliveryState.Sent);

        Assert.Equal(2, (await _database.Pause.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Count);
        Assert.Equal(2, (await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Paused);
        await Assert.ThrowsAsync<RefusedException>(() => _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday.AddDays(1), Cancellation));
        Assert.Equal(2, (await _database.Resume.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Count);
        Assert.Equal(2, (await _database.Cancel.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Count);
        await Assert.ThrowsAsync<RefusedException>(() => _database.Resume.RunAsync(DigestDatabase.Analyst, null, Cancellation));

        Assert.Equal(3, (await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday.AddDays(1), Cancellation)).Recipients);
        var rows = await _database.RowsAsync();
        Assert.Equal([DeliveryState.Sent, DeliveryState.Waiting, DeliveryState.Waiting], rows.Select(d => d.State));
        Assert.All(rows.Skip(1), row => Assert.Equal((DeliveryHold.None, 24), (row.Hold, row.NotBefore.Day)));
    }

    [Fact]
    public async Task What_is_decided_while_rows_are_written_holds_for_all_of_them()
    {
        await _database.FillAsync(1500);
        // After the run, while the first thousand is saved, somebody else pauses it.
        _database.Clock.Meanwhile = () => _database.Clock.Meanwhile = () => _database.Pause.RunAsync(DigestDatabase.Analyst, null, Cancellation).GetAwaiter().GetResult();
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        await _database.Watch.RunAsync(Cancellation);

        Assert.Equal(1500, (await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Paused);
    }

    [Fact]
    public async Task When_it_is_sent_it_says_what_the_subscriber_wants_by_then_or_nothing()
    {
        await _database.FillAsync(3);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        var rows = await _database.RowsAsync();
        await _database.Change.RunAsync(DigestDatabase.Analyst, null, 1, _ => new DigestTopic(null, "48", DigestAudience.Partners), Cancellation);
        await _database.Stop.RunAsync(DigestDatabase.Analyst, null, 2, Cancellation);

        Assert.Equal((new DigestTopic(null, "48", DigestAudience.Partners), 1), await _database.Read.TopicAsync(rows[0], Cancellation));
        Assert.Null(await _database.Read.TopicAsync(rows[1], Cancellation));
        Assert.NotNull(await _database.Read.TopicAsync(rows[2], Cancellation));

        await using var db = _database.Clock.CreateDbContext();
        db.Add(new Release { Name = "2026Q3", CreatedAt = _database.Clock.GetUtcNow(), PublishedAt = _database.Clock.Now });
        await db.SaveChangesAsync(Cancellation);
        Assert.Null(await _database.Read.TopicAsync(rows[2], Cancellation));
    }

    [Fact]
    public async Task What_was_sent_is_corrected_where_it_is_and_recalled_and_what_is_out_of_reach_is_counted()
    {
        await _database.FillAsync(3);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.SettleAsync(2, DeliveryState.Uncertain, "Interrupted");

        Assert.Equal(new FollowedDigest(DigestDatabase.Release, 1, 1), await _database.Correct.RunAsync(DigestDatabase.Analyst, null, Cancellation));
        var correction = Assert.Single(await _database.RowsAsync(DigestKinds.Correction));
        Assert.Equal("19:1;messageid=1", correction.ConversationId);
        Assert.Equal("1", (await _database.Read.CorrectionAsync(correction, Cancellation))?.ActivityId);
        await _database.Correct.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        Assert.Equal(2, (await _database.RowsAsync(DigestKinds.Correction)).Count);

        Assert.Equal(1, (await _database.Recall.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Count);
        await _database.Recall.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        Assert.Equal("1", await _database.Read.RecalledAsync(Assert.Single(await _database.RowsAsync(DigestKinds.Recall)), Cancellation));
        Assert.Null(await _database.Read.CorrectionAsync(correction, Cancellation));
        Assert.Equal(DeliveryState.Cancelled, (await _database.RowsAsync())[2].State);
        await Assert.ThrowsAsync<RefusedException>(() => _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation));
        await Assert.ThrowsAsync<RefusedException>(() => _database.Correct.RunAsync(DigestDatabase.Analyst, null, Cancellation));
    }

    [Fact]
    public async Task Conversations_that_are_gone_lose_their_subscriptions_and_staff_is_told_once_when_all_are_accounted_for()
    {
        await _database.FillAsync(4);
        var other = await _database.SubscribeAsync(2, topic: new(null, "48"));
        await _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.SettleAsync(2, DeliveryState.Refused, "MessageWritesBlocked");
        await _database.SettleAsync(3, DeliveryState.Refused, DeliveryProblems.TooLarge);
        await _database.SettleAsync(4, DeliveryState.Uncertain, "Interrupted");
        Assert.False(await _database.Watch.RunAsync(Cancellation));
        await _database.SettleAsync(5, DeliveryState.Cancelled, DeliveryProblems.NothingToSay);

        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.False(await _database.Watch.RunAsync(Cancellation));

        Assert.Equal(["Active", "Stopped MessageWritesBlocked", "Active", "Active", "Stopped MessageWritesBlocked"],
            await Task.WhenAll(new[] { 1, 2, 3, 4, other.SubscriptionId }.Select(async id => await _database.SubscriptionAsync(id) is var s && s.StoppedBecause is { } why ? $"{s.State} {why}" : $"{s.State}")));
        var notice = Assert.Single(await _database.RowsAsync(DigestKinds.Notice));
        Assert.Equal(("19:staff", DigestNews.Delivered), (notice.ConversationId, DigestNotice.Read(notice.Subject).News));
        var report = await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        Assert.Equal((5, 1, 2, 1, 1), (report.All, report.Sent, report.Gone, report.Uncertain, report.Cancelled));
    }

    [Fact]
    public async Task Who_subscribes_again_after_it_was_stopped_is_not_stopped_by_what_was_before()
    {
        await _database.FillAsync(2);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await _database.SettleAsync(1, DeliveryState.Refused, "removed");
        await _database.Watch.RunAsync(Cancellation);
        Assert.Equal("removed", (await _database.SubscriptionAsync(1)).StoppedBecause);

        _database.Clock.Advance(TimeSpan.FromSeconds(9));
        await _database.SubscribeAsync(1);
        await _database.Watch.RunAsync(Cancellation);

        Assert.Equal(SubscriptionState.Active, (await _database.SubscriptionAsync(1)).State);
    }

    [Fact]
    public async Task Staff_is_told_once_that_nothing_moves_but_not_of_what_is_not_due_or_was_paused()
    {
        await _database.FillAsync(2);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        _database.Clock.Advance(TimeSpan.FromHours(26));
        Assert.False(await _database.Watch.RunAsync(Cancellation));
        _database.Clock.Advance(TimeSpan.FromHours(2));
        await _database.Pause.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        Assert.False(await _database.Watch.RunAsync(Cancellation));
        await _database.Resume.RunAsync(DigestDatabase.Analyst, null, Cancellation);

        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.False(await _database.Watch.RunAsync(Cancellation));

        Assert.Equal(DigestNews.Stuck, DigestNotice.Read(Assert.Single(await _database.RowsAsync(DigestKinds.Notice)).Subject).News);
    }

    [Fact]
    public async Task The_parts_are_always_all_and_the_file_lists_each_without_a_formula()
    {
        await _database.FillAsync(9);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.SettleAsync(2, DeliveryState.Sending);
        await _database.SettleAsync(3, DeliveryState.Refused, "removed");
        await _database.SettleAsync(4, DeliveryState.Uncertain, "Interrupted");
        await _database.SettleAsync(5, DeliveryState.Cancelled, DeliveryProblems.NothingToSay);
        await _database.SettleAsync(6, DeliveryState.Waiting, DeliveryProblems.Throttled);
        await _database.SettleAsync(7, DeliveryState.Waiting, DeliveryProblems.NotReached);
        await using var db = _database.Clock.CreateDbContext();
        db.Add(new Conversation { ChannelId = "msteams", ConversationId = "19:1", Type = "channel", TeamName = "Counselors", Name = "=HYPERLINK(\"x\")", ServiceUrl = "x", ChangedAt = default });
        await db.SaveChangesAsync(Cancellation);

        var report = await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation);

        Assert.Equal((9, 1, 1, 1, 1, 1, 1, 3, 0), (report.All, report.Sent, report.Sending, report.Gone, report.Uncertain, report.Cancelled, report.Throttled, report.Waiting, report.Paused));
        Assert.Equal((1d, TimeSpan.FromMinutes(5)), (report.PerMinute, report.TimeLeft));
        using var stream = new MemoryStream();
        Assert.Equal(9, await DigestCsv.WriteAsync(_database.Report.RecipientsAsync(DigestDatabase.Analyst, null, Cancellation), stream, Cancellation));
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Length);
        Assert.StartsWith("\"1\",\"channel\",\"Counselors\",\"'=HYPERLINK(\"\"x\"\")\",\"msteams\",\"19:1\",\"Sent\"", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_of_a_release_that_answers_no_more_is_not_corrected()
    {
        await _database.FillAsync(1);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await _database.SettleAsync(1, DeliveryState.Sent);
        await using (var db = _database.Clock.CreateDbContext())
        {
            db.Add(new Release { Name = "2026Q3", CreatedAt = _database.Clock.GetUtcNow(), PublishedAt = _database.Clock.Now });
            await db.SaveChangesAsync(Cancellation);
        }

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Correct.RunAsync(DigestDatabase.Analyst, DigestDatabase.Release, Cancellation));

        Assert.Equal("Nothing was corrected: the release 2026Q2 answers no more, 2026Q3 does. “Recall digest 2026Q2” deletes what was sent.", refusal.Message);
        Assert.Empty(await _database.RowsAsync(DigestKinds.Correction));
        Assert.Equal(0, (await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Run.Corrections);
    }

    [Fact]
    public async Task The_time_left_is_of_what_is_due_and_who_is_not_due_yet_is_told_apart()
    {
        // Sunday, 12:00 UTC: 9:00 in Tokyo is in twelve hours, in Chicago fifteen hours later.
        await _database.SubscribeAsync(1, "Asia/Tokyo");
        await _database.SubscribeAsync(2, "Asia/Tokyo");
        for (var place = 3; place < 16; place++)
            await _database.SubscribeAsync(place);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        _database.Clock.Advance(TimeSpan.FromHours(12));
        await _database.SettleAsync(1, DeliveryState.Sent);

        var report = await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation);

        Assert.Equal((TimeSpan.FromMinutes(1), new DateTime(2026, 11, 23, 15, 0, 0)), (report.TimeLeft, report.NextDue));
        await _database.SettleAsync(2, DeliveryState.Sent);
        Assert.Null((await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation)).TimeLeft);
    }

    [Fact]
    public async Task A_test_goes_to_who_wants_it_once()
    {
        await _database.SubscribeAsync(1);
        await _database.Test.RunAsync(DigestDatabase.Analyst, DigestDatabase.Place(9), 1, "wish", Cancellation);
        await _database.Test.RunAsync(DigestDatabase.Analyst, DigestDatabase.Place(9), 1, "wish", Cancellation);

        var row = Assert.Single(await _database.RowsAsync(DigestKinds.Test));
        Assert.Equal("19:9", row.ConversationId);
        Assert.Equal(new DigestTopic("healthcare", "12420"), await _database.Read.TestAsync(row, Cancellation));
    }

    public void Dispose() => _database.Dispose();
}
