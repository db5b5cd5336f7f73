using LmiBot.Access;
using LmiBot.HiringEvents;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.HiringEvents.Reviewing;

/// <summary>What reviewers and reporters do with an event, what the trail says of it, and who hears of it.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly EventDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_its_answer_and_a_change_come_before_publishing()
    {
        var id = await _database.LogAsync();
        await _database.Ask.RunAsync(EventDatabase.Analyst, id, " How many? ", Cancellation);
        await _database.Answer.RunAsync(_database.Partner, id, "120", Cancellation);
        await _database.Change.RunAsync(_database.Partner, id, EventDatabase.Layoff with { JobsLost = JobCount.Exactly(150) }, (await _database.EventAsync(id)).Version, Cancellation);
        var outcome = await _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation);

        Assert.True(outcome.IsNew);
        Assert.Equal(["HE-1 Log partner", "HE-1 Ask analyst: How many?", "HE-1 Answer partner: 120", "HE-1 Change partner", "HE-1 Publish analyst"], await _database.TrailAsync());
        Assert.Equal(
            [
                $"hiring-event/review 1 to {EventDatabase.ReviewChannel}",
                "hiring-event/reporter 2 to a:partner",
                $"hiring-event/review 3 to {EventDatabase.ReviewChannel}",
                $"hiring-event/review 4 to {EventDatabase.ReviewChannel}",
                "hiring-event/reporter 5 to a:partner",
            ],
            await _database.DeliveriesAsync());
        await using var db = _database.CreateDbContext();
        var change = await db.HiringEventChanges.SingleAsync(c => c.Action == HiringEventAction.Change, Cancellation);
        Assert.Equal((120, 150), (HiringEventSnapshot.Read(change.Before!).Details.JobsLost!.Value.Least, HiringEventSnapshot.Read(change.After).Details.JobsLost!.Value.Least));
        var publish = await db.HiringEventChanges.SingleAsync(c => c.Action == HiringEventAction.Publish, Cancellation);
        Assert.Equal((HiringEventStatus.Submitted, HiringEventStatus.Published), (HiringEventSnapshot.Read(publish.Before!).Status, HiringEventSnapshot.Read(publish.After).Status));
    }

    [Fact]
    public async Task What_follows_the_card_goes_into_its_thread()
    {
        var id = await _database.LogAsync();
        await using (var db = _database.CreateDbContext())
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.SentConversationId, $"{EventDatabase.ReviewChannel};messageid=7"), Cancellation);

        await _database.Withdraw.RunAsync(_database.Partner, id, Cancellation);

        Assert.Equal($"hiring-event/review 2 to {EventDatabase.ReviewChannel};messageid=7", (await _database.DeliveriesAsync())[^1]);
    }

    [Fact]
    public async Task What_may_not_be_published_is_not()
    {
        var id = await _database.LogAsync(EventDatabase.Layoff with { MayBePublished = false });

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation));

        Assert.Equal("HE-1 may not be published: who reported it said so. Ask them, or have them change it.", refusal.Message);
        Assert.Single(await _database.TrailAsync());
    }

    [Fact]
    public async Task What_is_done_again_changes_nothing_and_says_so()
    {
        var (published, rejected, asked, merged) = (await _database.LogAsync(), await _database.LogAsync(), await _database.LogAsync(), await _database.LogAsync());
        Func<Task<HiringEventOutcome>>[] deeds =
        [
            () => _database.Publish.RunAsync(EventDatabase.Analyst, published, Cancellation),
            () => _database.Reject.RunAsync(EventDatabase.Analyst, rejected, "no news", Cancellation),
            () => _database.Ask.RunAsync(EventDatabase.Analyst, asked, "How many?", Cancellation),
            () => _database.Answer.RunAsync(_database.Partner, asked, "120", Cancellation),
            () => _database.Merge.RunAsync(EventDatabase.Analyst, merged, published, isUpdate: true, Cancellation),
            () => _database.Withdraw.RunAsync(_database.Partner, asked, Cancellation),
        ];

        foreach (var deed in deeds)
        {
            var first = await deed();
            var before = await _database.ContentAsync();
            var second = await deed();
            Assert.Equal((true, false), (first.IsNew, second.IsNew));
            Assert.Equal(first.Line.HiringEventChangeId, second.Line.HiringEventChangeId);
            Assert.Equal(before, await _database.ContentAsync());
        }
    }

    [Fact]
    public async Task What_is_decided_is_not_decided_otherwise()
    {
        var (published, rejected, withdrawn, merged) = (await _database.LogAsync(), await _database.LogAsync(), await _database.LogAsync(), await _database.LogAsync());
        await _database.Publish.RunAsync(EventDatabase.Analyst, published, Cancellation);
        await _database.Reject.RunAsync(EventDatabase.Analyst, rejected, "no news", Cancellation);
        await _database.Withdraw.RunAsync(_database.Partner, withdrawn, Cancellation);
        await _database.Merge.RunAsync(EventDatabase.Analyst, merged, published, isUpdate: false, Cancellation);
        var before = await _database.ContentAsync();

        Assert.Equal("HE-1 is published already.", await RefusedAsync(() => _database.Reject.RunAsync(EventDatabase.Analyst, published, "no news", Cancellation)));
        Assert.Equal("HE-2 was rejected already.", await RefusedAsync(() => _database.Publish.RunAsync(EventDatabase.Analyst, rejected, Cancellation)));
        Assert.Equal("HE-3 was withdrawn already.", await RefusedAsync(() => _database.Publish.RunAsync(EventDatabase.Analyst, withdrawn, Cancellation)));
        Assert.Equal("HE-4 was merged into HE-1 already.", await RefusedAsync(() => _database.Withdraw.RunAsync(EventDatabase.Analyst, merged, Cancellation)));
        Assert.Equal("HE-3 was withdrawn already.", await RefusedAsync(() => _database.Merge.RunAsync(EventDatabase.Analyst, published, withdrawn, isUpdate: false, Cancellation)));
        Assert.Equal("HE-1 is published already.", await RefusedAsync(() => _database.Ask.RunAsync(EventDatabase.Analyst, published, "How many?", Cancellation)));
        Assert.Equal(before, await _database.ContentAsync());
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_is_told_that_it_is_decided()
    {
        var id = await _database.LogAsync();
        _database.Meanwhile = () => _database.Reject.RunAsync(EventDatabase.OtherAnalyst, id, "no news", Cancellation).GetAwaiter().GetResult();

        Assert.Equal("HE-1 was rejected already.", await RefusedAsync(() => _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation)));
        Assert.Equal(["HE-1 Log partner", "HE-1 Reject other analyst: no news"], await _database.TrailAsync());

        var other = await _database.LogAsync();
        _database.Meanwhile = () => _database.Publish.RunAsync(EventDatabase.OtherAnalyst, other, Cancellation).GetAwaiter().GetResult();
        var outcome = await _database.Publish.RunAsync(EventDatabase.Analyst, other, Cancellation);
        Assert.Equal((false, "other analyst"), (outcome.IsNew, outcome.Line.By));
    }

    [Fact]
    public async Task Who_changes_what_has_changed_meanwhile_is_told()
    {
        var id = await _database.LogAsync();
        var version = (await _database.EventAsync(id)).Version;
        Task<HiringEventOutcome> ChangeAsync(Caller caller, string place) => _database.Change.RunAsync(caller, id, EventDatabase.Layoff with { Place = place }, version, Cancellation);
        _database.Meanwhile = () => ChangeAsync(_database.Colleague, "Austin").GetAwaiter().GetResult();

        Assert.Equal("HE-1 has changed meanwhile: look at it again first.", await RefusedAsync(() => ChangeAsync(_database.Partner, "Hutto")));
        Assert.Equal("Austin", (await _database.EventAsync(id)).Place);
        Assert.False((await ChangeAsync(_database.Partner, "Austin")).IsNew);
    }

    [Theory]
    [InlineData("Facebook, Inc.", "Meta Platforms, Inc. (formerly Facebook, Inc.)", "Meta Platforms")]
    [InlineData("Meta Platforms, Inc. (formerly Facebook, Inc.)", "Facebook", "META PLATFORMS, INC")]
    public async Task An_earlier_name_is_the_same_employer_once_somebody_has_looked_at_it(string first, string second, string third)
    {
        Task<int> LogAsync(string employer) => _database.LogAsync(EventDatabase.Layoff with { Employer = employer });
        async Task<int> EmployerAsync(int id) => (await _database.EventAsync(id)).EmployerId;
        var earlier = await LogAsync(first);
        await _database.Publish.RunAsync(EventDatabase.Analyst, earlier, Cancellation);
        var later = await LogAsync(second);

        await _database.Publish.RunAsync(EventDatabase.Analyst, later, Cancellation);

        Assert.Equal(await EmployerAsync(earlier), await EmployerAsync(later));
        Assert.Equal(await EmployerAsync(earlier), await EmployerAsync(await LogAsync(third)));
    }

    [Fact]
    public async Task Two_employers_with_events_of_their_own_stay_two()
    {
        var (dell, acme) = (await _database.LogAsync(EventDatabase.Layoff with { Employer = "Dell" }), await _database.LogAsync());
        var claims = await _database.LogAsync(EventDatabase.Layoff with { Employer = "Acme (formerly Dell)" });

        await _database.Publish.RunAsync(EventDatabase.Analyst, claims, Cancellation);

        Assert.Equal((await _database.EventAsync(acme)).EmployerId, (await _database.EventAsync(claims)).EmployerId);
        Assert.NotEqual((await _database.EventAsync(dell)).EmployerId, (await _database.EventAsync(claims)).EmployerId);
    }

    [Fact]
    public async Task Nobody_decides_on_facts_that_they_have_not_seen()
    {
        var (id, other) = (await _database.LogAsync(), await _database.LogAsync());
        var seen = (await _database.EventAsync(id)).Version;
        await _database.Change.RunAsync(_database.Partner, id, EventDatabase.Layoff with { Place = "Hutto" }, seen, Cancellation);
        var before = await _database.ContentAsync();

        Assert.Equal("HE-1 has changed meanwhile: look at it again first.", await RefusedAsync(() => _database.Publish.RunAsync(EventDatabase.Analyst, id, seen, Cancellation)));
        Assert.Equal("HE-1 has changed meanwhile: look at it again first.", await RefusedAsync(() => _database.Merge.RunAsync(EventDatabase.Analyst, id, other, isUpdate: true, seen, Cancellation)));
        Assert.Equal(before, await _database.ContentAsync());

        var outcome = await _database.Publish.RunAsync(EventDatabase.Analyst, id, (await _database.EventAsync(id)).Version, Cancellation);
        Assert.True(outcome.IsNew);
        Assert.False((await _database.Publish.RunAsync(EventDatabase.OtherAnalyst, id, seen, Cancellation)).IsNew);
    }

    [Fact]
    public async Task A_published_event_is_withdrawn_not_hidden()
    {
        var id = await _database.LogAsync();
        await _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation);
        var version = (await _database.EventAsync(id)).Version;

        Assert.Equal("HE-1 is published: withdraw it if it must not be.", await RefusedAsync(() =>
            _database.Change.RunAsync(EventDatabase.Analyst, id, EventDatabase.Layoff with { MayBePublished = false }, version, Cancellation)));
        await _database.Change.RunAsync(EventDatabase.Analyst, id, EventDatabase.Layoff with { Link = "https://x.example/", Source = ReportSource.Press }, version, Cancellation);

        var changed = (await _database.EventAsync(id)).Details();
        Assert.Equal(("https://x.example/", ReportSource.Press), (changed.Link, changed.Source));
        Assert.Equal("hiring-event/reporter 3 to a:partner", (await _database.DeliveriesAsync())[^1]);
    }

    [Fact]
    public async Task Nobody_is_asked_where_nobody_hears_and_nobody_answers_what_was_not_asked()
    {
        var silent = (await _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff, null, null, "silent", Cancellation)).HiringEventId;

        Assert.Equal("Nobody can be asked about HE-1: it did not come from a chat.", await RefusedAsync(() => _database.Ask.RunAsync(EventDatabase.Analyst, silent, "How many?", Cancellation)));
        Assert.Equal("Nobody has asked about HE-1.", await RefusedAsync(() => _database.Answer.RunAsync(_database.Partner, silent, "120", Cancellation)));
        Assert.StartsWith("Say what to ask", await RefusedAsync(() => _database.Ask.RunAsync(EventDatabase.Analyst, silent, " ", Cancellation)), StringComparison.Ordinal);
        Assert.StartsWith("Say why", await RefusedAsync(() => _database.Reject.RunAsync(EventDatabase.Analyst, silent, null, Cancellation)), StringComparison.Ordinal);
        Assert.Equal("Say it in at most 500 characters.", await RefusedAsync(() => _database.Reject.RunAsync(EventDatabase.Analyst, silent, new string('a', 501), Cancellation)));
    }

    [Fact]
    public async Task Lists_come_page_by_page_latest_first()
    {
        for (var i = 0; i < 5; i++)
            await _database.LogAsync();

        var page = await _database.List.RunAsync(EventDatabase.Analyst, HiringEventList.AwaitingReview, 1, 2, Cancellation);

        Assert.Equal([4, 3], page.Events.Select(h => h.HiringEventId));
        Assert.Equal((5, 1), (page.Total, page.Offset));
    }

    public void Dispose() => _database.Dispose();

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Message;
}
