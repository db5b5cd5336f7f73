using LmiBot.Access;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Releases;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.Digests;

/// <summary>Nobody is forgotten, whatever is cancelled, interrupted, refused or changed on the way.</summary>
public sealed class DigestRecoveryTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly DigestDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClaimDeliveries Claims => new(_database.Clock, _database.Clock);

    private BeginDeliveries Begins => new(_database.Clock, _database.Clock);

    private SettleDeliveries Settles => new(_database.Clock, _database.Clock);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_was_being_written_when_it_was_cancelled_is_told_when_it_is_approved_again(bool isSlow)
    {
        await _database.FillAsync(3);
        await ApproveAsync();
        var claim = await Claims.RunAsync(9, Lease, Cancellation);
        // The sender reads the run between the two steps of a cancellation, or after both.
        await MoveAsync(DigestRunState.Cancelled);
        Assert.Null(await _database.Read.TopicAsync(claim.Deliveries[0], Cancellation));
        async Task SettleAsync() => await Settles.RunAsync([.. claim.Deliveries.Select(d => (d.DeliveryId, claim.Id, (DeliveryOutcome)new DeliveryOutcome.Cancelled(DeliveryProblems.NothingToSay)))], Cancellation);
        if (!isSlow)
            await SettleAsync();
        await _database.Cancel.RunAsync(DigestDatabase.Analyst, null, Cancellation);

        await ApproveAsync();
        if (isSlow)
            await SettleAsync();

        var next = await Claims.RunAsync(9, Lease, Cancellation);
        Assert.Equal(3, next.Deliveries.Count);
        Assert.All(next.Deliveries, d => Assert.NotNull(_database.Read.TopicAsync(d, Cancellation).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Who_was_being_sent_to_when_it_was_cancelled_is_not_forgotten_if_it_comes_back_unsent()
    {
        await _database.FillAsync(1);
        await ApproveAsync();
        var claim = await Claims.RunAsync(1, Lease, Cancellation);
        await Begins.RunAsync(claim.Id, [1], Lease, Cancellation);
        await _database.Cancel.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await ApproveAsync();

        await Settles.RunAsync([(1, claim.Id, new DeliveryOutcome.Again(_database.Clock.Now, DeliveryProblems.Throttled))], Cancellation);

        Assert.Equal(DeliveryState.Waiting, (await _database.RowsAsync())[0].State);
    }

    [Fact]
    public async Task What_ended_unsent_for_whatever_reason_waits_again_and_what_was_sent_does_not()
    {
        await _database.FillAsync(5);
        await ApproveAsync();
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.SettleAsync(2, DeliveryState.Uncertain, DeliveryProblems.Interrupted);
        await _database.SettleAsync(3, DeliveryState.Cancelled, DeliveryProblems.NothingToSay);
        await _database.SettleAsync(4, DeliveryState.Refused, "401 Unauthorized");
        await _database.SettleAsync(5, DeliveryState.Refused, "MessageWritesBlocked");
        Assert.True(await _database.Watch.RunAsync(Cancellation));

        // It is over, so it may be approved for another time.
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);

        var rows = await _database.RowsAsync();
        Assert.Equal([DeliveryState.Sent, DeliveryState.Uncertain, DeliveryState.Waiting, DeliveryState.Waiting, DeliveryState.Refused], rows.Select(d => d.State));
        Assert.All(rows[2..4], d => Assert.Equal((null, 0, 15), (d.Problem, d.Attempts, d.NotBefore.Hour)));
        Assert.Equal(SubscriptionState.Stopped, (await _database.SubscriptionAsync(5)).State);
    }

    [Fact]
    public async Task Who_subscribes_or_resumes_before_it_goes_out_gets_it_too()
    {
        var paused = await _database.SubscribeAsync(1, "Europe/Berlin");
        await _database.SubscribeAsync(2);
        await _database.PauseOne.RunAsync(DigestDatabase.Analyst, null, paused.SubscriptionId, Cancellation);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        _database.Clock.Advance(TimeSpan.FromHours(2));

        await _database.ResumeOne.RunAsync(DigestDatabase.Analyst, null, paused.SubscriptionId, Cancellation);
        await _database.SubscribeAsync(3, "America/New_York");
        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.False(await _database.Watch.RunAsync(Cancellation));

        Assert.Equal(["19:1 8", "19:2 15", "19:3 14"], (await _database.RowsAsync()).Select(d => $"{d.ConversationId} {d.NotBefore.Hour}").Order());
    }

    [Fact]
    public async Task Nor_is_it_over_before_its_time_though_nobody_has_subscribed_yet_but_afterwards_it_is()
    {
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        Assert.False(await _database.Watch.RunAsync(Cancellation));
        await _database.SubscribeAsync(1);
        await _database.Watch.RunAsync(Cancellation);
        await _database.SettleAsync(Assert.Single(await _database.RowsAsync()).DeliveryId, DeliveryState.Sent);

        // 9:01 in Chicago.
        _database.Clock.Advance(new TimeSpan(1, 3, 1, 0));
        Assert.True(await _database.Watch.RunAsync(Cancellation));
        await _database.SubscribeAsync(2);
        await _database.Watch.RunAsync(Cancellation);

        Assert.Single(await _database.RowsAsync());
        Assert.Equal(DigestNews.Delivered, DigestNotice.Read(Assert.Single(await _database.RowsAsync(DigestKinds.Notice)).Subject).News);
    }

    [Fact]
    public async Task Who_was_paused_when_it_was_due_and_goes_on_while_others_wait_gets_it_once()
    {
        var early = await _database.SubscribeAsync(1, "Europe/Berlin");
        await _database.SubscribeAsync(2);
        await _database.Approve.RunAsync(DigestDatabase.Analyst, DigestDatabase.Monday, Cancellation);
        await _database.SettleAsync(1, DeliveryState.Cancelled, DeliveryProblems.NothingToSay);
        await _database.Watch.RunAsync(Cancellation);
        Assert.Equal(DeliveryState.Waiting, (await _database.RowsAsync())[0].State);

        // What ends so after the subscription was last changed would end so again: it isn't tried with each look.
        _database.Clock.Advance(TimeSpan.FromMinutes(1));
        await _database.SettleAsync(1, DeliveryState.Refused, "400 BadSyntax");
        Assert.False(await _database.Watch.RunAsync(Cancellation));
        Assert.Equal(DeliveryState.Refused, (await _database.RowsAsync())[0].State);

        _database.Clock.Advance(TimeSpan.FromMinutes(1));
        await _database.PauseOne.RunAsync(DigestDatabase.Analyst, null, early.SubscriptionId, Cancellation);
        await _database.ResumeOne.RunAsync(DigestDatabase.Analyst, null, early.SubscriptionId, Cancellation);
        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.Equal(DeliveryState.Waiting, (await _database.RowsAsync())[0].State);
    }

    [Fact]
    public async Task While_it_is_paused_rows_are_written_paused()
    {
        await _database.FillAsync(1);
        await ApproveAsync();
        await _database.Pause.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await _database.SubscribeAsync(2);
        Assert.True(await _database.Watch.RunAsync(Cancellation));

        Assert.All(await _database.RowsAsync(), d => Assert.Equal((DeliveryState.Waiting, DeliveryHold.Paused), (d.State, d.Hold)));
        Assert.Empty((await Claims.RunAsync(9, Lease, Cancellation)).Deliveries);
    }

    [Fact]
    public async Task A_recall_that_was_killed_is_completed_and_includes_what_was_on_its_way()
    {
        await _database.FillAsync(3);
        await ApproveAsync();
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.SettleAsync(2, DeliveryState.Sending);
        await MoveAsync(DigestRunState.Recalled);

        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.Single(await _database.RowsAsync(DigestKinds.Recall));
        Assert.Equal(DeliveryState.Cancelled, (await _database.RowsAsync())[2].State);
        await _database.SettleAsync(2, DeliveryState.Sent);
        Assert.True(await _database.Watch.RunAsync(Cancellation));

        var deletions = await _database.RowsAsync(DigestKinds.Recall);
        Assert.Equal(["1", "2"], deletions.Select(d => _database.Read.RecalledAsync(d, Cancellation).GetAwaiter().GetResult()));
        Assert.Empty(await _database.RowsAsync(DigestKinds.Notice));
        foreach (var deletion in deletions)
            await _database.SettleAsync(deletion.DeliveryId, DeliveryState.Sent);
        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.Equal(DigestNews.Recalled, DigestNotice.Read(Assert.Single(await _database.RowsAsync(DigestKinds.Notice)).Subject).News);
        Assert.Equal(2, (await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation)).FollowUp.Single(g => g.State == DeliveryState.Sent).Count);
    }

    [Fact]
    public async Task A_deletion_that_was_interrupted_is_done_again_and_one_that_failed_when_it_is_asked_for_again()
    {
        await _database.FillAsync(2);
        await ApproveAsync();
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.SettleAsync(2, DeliveryState.Sent);
        await _database.Recall.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        var claim = await Claims.RunAsync(9, Lease, Cancellation);
        await Begins.RunAsync(claim.Id, [.. claim.Deliveries.Select(d => d.DeliveryId)], Lease, Cancellation);

        _database.Clock.Advance(2 * Lease);
        Assert.Equal(2, await new EndInterruptedDeliveries(_database.Clock, _database.Clock).RunAsync([], Cancellation));
        var deletions = await _database.RowsAsync(DigestKinds.Recall);
        Assert.All(deletions, d => Assert.Equal(DeliveryState.Waiting, d.State));

        await _database.SettleAsync(deletions[0].DeliveryId, DeliveryState.Uncertain, "502 BadGateway");
        await _database.SettleAsync(deletions[1].DeliveryId, DeliveryState.Refused, "400 BadSyntax");
        await _database.Watch.RunAsync(Cancellation);
        await _database.Recall.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        Assert.All(await _database.RowsAsync(DigestKinds.Recall), d => Assert.Equal(DeliveryState.Waiting, d.State));
    }

    [Fact]
    public async Task A_correction_that_was_killed_is_completed_but_what_is_sent_later_is_right_already()
    {
        await _database.FillAsync(3);
        await ApproveAsync();
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.SettleAsync(2, DeliveryState.Sending);
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        _database.Clock.Meanwhile = () => _database.Clock.Meanwhile = killed.Cancel;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _database.Correct.RunAsync(DigestDatabase.Analyst, null, killed.Token));
        Assert.Empty(await _database.RowsAsync(DigestKinds.Correction));

        _database.Clock.Advance(TimeSpan.FromSeconds(30));
        await _database.SettleAsync(2, DeliveryState.Sent);
        _database.Clock.Advance(TimeSpan.FromMinutes(2));
        await _database.SettleAsync(3, DeliveryState.Sent);
        Assert.True(await _database.Watch.RunAsync(Cancellation));

        Assert.Equal(2, (await _database.RowsAsync(DigestKinds.Correction)).Count);
    }

    [Fact]
    public async Task What_was_sent_is_corrected_about_what_it_was_about()
    {
        await _database.FillAsync(1);
        await ApproveAsync();
        var texas = new DigestTopic(null, "48", DigestAudience.Partners);
        await _database.Change.RunAsync(DigestDatabase.Analyst, null, 1, _ => texas, Cancellation);
        await _database.Read.TopicAsync(Assert.Single(await _database.RowsAsync()), Cancellation);
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.Change.RunAsync(DigestDatabase.Analyst, null, 1, _ => new DigestTopic("healthcare", "12420"), Cancellation);

        await _database.Correct.RunAsync(DigestDatabase.Analyst, null, Cancellation);

        Assert.Equal(texas, (await _database.Read.CorrectionAsync(Assert.Single(await _database.RowsAsync(DigestKinds.Correction)), Cancellation))?.Topic);
    }

    [Fact]
    public async Task An_older_digest_is_in_reach_by_its_release_and_what_is_left_of_it_ends_with_the_next()
    {
        await _database.FillAsync(3);
        await ApproveAsync();
        await _database.SettleAsync(1, DeliveryState.Sent);
        await _database.Pause.RunAsync(DigestDatabase.Analyst, null, Cancellation);
        await PublishAsync("2026Q3", _database.Clock.Now);
        _database.Clock.Advance(TimeSpan.FromHours(1));

        var next = await ApproveAsync();

        Assert.Equal(("2026Q3", new HeldDigest(DigestDatabase.Release, 2)), (next.Release, Assert.Single(next.Ended)));
        Assert.Equal((1, 2), await _database.Report.RunAsync(DigestDatabase.Analyst, "2026q2", Cancellation) is var old ? (old.Sent, old.Cancelled) : default);
        Assert.Equal(3, (await _database.Report.RunAsync(DigestDatabase.Analyst, null, Cancellation)).Waiting);
        Assert.Equal(1, (await _database.Recall.RunAsync(DigestDatabase.Analyst, DigestDatabase.Release, Cancellation)).Count);
        await Assert.ThrowsAsync<RefusedException>(() => _database.Pause.RunAsync(DigestDatabase.Analyst, "2025Q1", Cancellation));
    }

    [Fact]
    public async Task Nothing_is_approved_while_another_release_is_about_to_answer()
    {
        await _database.FillAsync(1);
        await PublishAsync("2026Q3", _database.Clock.Now.AddSeconds(15));

        Assert.Contains("2026Q3 answers in 15 seconds", (await Assert.ThrowsAsync<RefusedException>(ApproveAsync)).Message, StringComparison.Ordinal);
        _database.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("2026Q3", (await ApproveAsync()).Release);
    }

    [Fact]
    public async Task Staff_is_told_of_cards_that_cannot_be_written_though_others_are_sent()
    {
        await _database.FillAsync(3);
        await ApproveAsync();
        async Task TryAsync()
        {
            var claim = await Claims.RunAsync(1, Lease, Cancellation);
            await Settles.RunAsync([(1, claim.Id, new DeliveryOutcome.Again(_database.Clock.Now.AddMinutes(1), DeliveryProblems.NotWritten))], Cancellation);
        }
        await TryAsync();
        _database.Clock.Advance(TimeSpan.FromMinutes(9));
        await TryAsync();
        await _database.SettleAsync(2, DeliveryState.Sent);
        Assert.False(await _database.Watch.RunAsync(Cancellation));
        _database.Clock.Advance(TimeSpan.FromMinutes(1));
        await TryAsync();
        await _database.SettleAsync(3, DeliveryState.Sent);

        Assert.True(await _database.Watch.RunAsync(Cancellation));
        Assert.False(await _database.Watch.RunAsync(Cancellation));
        Assert.Equal(DigestNews.Stuck, DigestNotice.Read(Assert.Single(await _database.RowsAsync(DigestKinds.Notice)).Subject).News);
    }

    [Fact]
    public async Task Of_two_instances_that_end_it_at_once_neither_fails_and_staff_is_told_once()
    {
        await _database.FillAsync(1);
        await ApproveAsync();
        await _database.SettleAsync(1, DeliveryState.Refused, "removed");
        var others = new List<bool>();
        // The subscription is stopped first; the run is ended second.
        void Other() => others.Add(_database.Watch.RunAsync(Cancellation).GetAwaiter().GetResult());
        _database.Clock.Meanwhile = () => _database.Clock.Meanwhile = Other;

        Assert.False(await _database.Watch.RunAsync(Cancellation));

        Assert.Equal([true], others);
        Assert.Single(await _database.RowsAsync(DigestKinds.Notice));
    }

    [Fact]
    public async Task Of_two_instances_that_stop_a_subscription_at_once_neither_fails()
    {
        await _database.FillAsync(1);
        await ApproveAsync();
        await _database.SettleAsync(1, DeliveryState.Refused, "removed");
        _database.Clock.Meanwhile = () => _database.Watch.RunAsync(Cancellation).GetAwaiter().GetResult();

        await _database.Watch.RunAsync(Cancellation);

        Assert.Equal((SubscriptionState.Stopped, 1), await _database.SubscriptionAsync(1) is var stopped ? (stopped.State, stopped.Version) : default);
        Assert.Single(await _database.RowsAsync(DigestKinds.Notice));
    }

    public void Dispose() => _database.Dispose();

    private Task<ApprovedDigest> ApproveAsync() => _database.Approve.RunAsync(DigestDatabase.Analyst, null, Cancellation);

    /// <summary>As a use case that is killed right after.</summary>
    private async Task MoveAsync(DigestRunState state)
    {
        await using var db = _database.Clock.CreateDbContext();
        await db.DigestRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, state).SetProperty(r => r.Version, r => r.Version + 1), Cancellation);
    }

    private async Task PublishAsync(string name, DateTime at)
    {
        await using var db = _database.Clock.CreateDbContext();
        db.Add(new Release { Name = name, CreatedAt = _database.Clock.GetUtcNow(), PublishedAt = at });
        await db.SaveChangesAsync(Cancellation);
    }
}
