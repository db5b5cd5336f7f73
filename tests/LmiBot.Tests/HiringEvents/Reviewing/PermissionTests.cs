using LmiBot.Access;
using LmiBot.HiringEvents;

namespace LmiBot.Tests.HiringEvents.Reviewing;

/// <summary>Who may do what, and who learns of what.</summary>
public sealed class PermissionTests : IDisposable
{
    private static readonly Role[] Loggers = [Role.Partner, Role.Analyst, Role.Administrator];
    private static readonly Role[] Reviewers = [Role.Analyst, Role.Administrator];

    private readonly EventDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, Role> Everything() => new MatrixTheoryData<string, Role>(
        ["log", "change", "withdraw", "answer", "own", "publish", "reject", "ask", "merge", "review"], Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Only_its_roles_may(string what, Role role)
    {
        var (first, second) = (await _database.LogAsync(), await _database.LogAsync());
        await _database.Ask.RunAsync(EventDatabase.OtherAnalyst, first, "How many?", Cancellation);
        var before = await _database.ContentAsync();
        var caller = role == Role.Public ? Caller.Visitor : new Caller { Id = "somebody", Roles = [role], Organization = _database.Partner.Organization };
        var isReview = what is "publish" or "reject" or "ask" or "merge" or "review";

        if ((isReview ? Reviewers : Loggers).Contains(role))
        {
            await RunAsync(what, caller, first, second);
        }
        else
        {
            var refusal = await Assert.ThrowsAsync<RefusedException>(() => RunAsync(what, caller, first, second));
            Assert.Equal(isReview ? UseCase.ReviewHiringEvents : UseCase.LogHiringEvents, refusal.Denied);
            Assert.Equal(before, await _database.ContentAsync());
        }
    }

    [Fact]
    public async Task Another_organizations_event_is_as_if_it_were_not_there()
    {
        var id = await _database.LogAsync();
        var before = await _database.ContentAsync();

        foreach (var attempt in (string[])["change", "withdraw", "answer", "read"])
        {
            var refusal = await Assert.ThrowsAsync<RefusedException>(() => RunAsync(attempt, _database.Stranger, id, id));
            Assert.Equal("I find no hiring event HE-1: \"my events\" lists those that you can see.", refusal.Message);
        }
        Assert.Empty((await _database.List.RunAsync(_database.Stranger, HiringEventList.Own, 0, 10, Cancellation)).Events);
        Assert.Empty((await _database.List.RunAsync(_database.Stranger, HiringEventList.All, 0, 10, Cancellation)).Events);
        Assert.Equal(before, await _database.ContentAsync());
    }

    [Fact]
    public async Task A_published_event_of_another_organization_is_read_and_not_changed()
    {
        var id = await _database.LogAsync();
        await _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation);

        var view = await _database.Read.RunAsync(_database.Stranger, id, Cancellation);
        Assert.Empty(view.Trail);
        foreach (var attempt in (string[])["change", "withdraw", "answer"])
        {
            var refusal = await Assert.ThrowsAsync<RefusedException>(() => RunAsync(attempt, _database.Stranger, id, id));
            Assert.Equal("HE-1 is another organization's: you can change what your own logged.", refusal.Message);
        }
    }

    [Fact]
    public async Task A_colleague_changes_what_the_organization_logged_until_it_is_published()
    {
        var id = await _database.LogAsync();
        await _database.Change.RunAsync(_database.Colleague, id, EventDatabase.Layoff with { Place = "Austin" }, (await _database.EventAsync(id)).Version, Cancellation);
        await _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation);

        foreach (var attempt in (string[])["change", "withdraw"])
        {
            var refusal = await Assert.ThrowsAsync<RefusedException>(() => RunAsync(attempt, _database.Partner, id, id));
            Assert.Equal("HE-1 is published: ask the staff to change or withdraw it.", refusal.Message);
        }
        await RunAsync("withdraw", EventDatabase.Analyst, id, id);
        Assert.Equal(HiringEventStatus.Withdrawn, (await _database.EventAsync(id)).Status);
    }

    [Fact]
    public async Task The_public_sees_what_is_published_and_nothing_else()
    {
        var today = _database.Clock.Today;
        var (published, later, submitted, rejected, withdrawn, merged) = (
            await _database.LogAsync(), await _database.LogAsync(EventDatabase.Layoff with { PublishFrom = today.AddDays(1) }), await _database.LogAsync(),
            await _database.LogAsync(), await _database.LogAsync(), await _database.LogAsync());
        await _database.Publish.RunAsync(EventDatabase.Analyst, published, Cancellation);
        await _database.Publish.RunAsync(EventDatabase.Analyst, later, Cancellation);
        await _database.Reject.RunAsync(EventDatabase.Analyst, rejected, "no news", Cancellation);
        await _database.Publish.RunAsync(EventDatabase.Analyst, withdrawn, Cancellation);
        await _database.Withdraw.RunAsync(EventDatabase.Analyst, withdrawn, Cancellation);
        await _database.Merge.RunAsync(EventDatabase.Analyst, merged, published, isUpdate: false, Cancellation);

        Assert.Equal([published], await SeenAsync());
        foreach (var hidden in (int[])[later, submitted, rejected, withdrawn, merged])
            await Assert.ThrowsAsync<RefusedException>(() => _database.Read.RunAsync(Caller.Visitor, hidden, Cancellation));

        _database.Advance(TimeSpan.FromHours(11));
        Assert.Equal([published], await SeenAsync());
        _database.Advance(TimeSpan.FromHours(1));
        Assert.Equal([later, published], await SeenAsync());
    }

    [Fact]
    public async Task The_trail_is_for_reviewers_and_the_question_for_the_reporter_too()
    {
        var id = await _database.LogAsync();
        await _database.Ask.RunAsync(EventDatabase.Analyst, id, "How many?", Cancellation);

        Assert.Equal(2, (await _database.Read.RunAsync(EventDatabase.Analyst, id, Cancellation)).Trail.Count);
        var own = await _database.Read.RunAsync(_database.Colleague, id, Cancellation);
        Assert.Equal(("How many?", 0), (own.Question, own.Trail.Count));
        await _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation);
        Assert.Null((await _database.Read.RunAsync(Caller.Visitor, id, Cancellation)).Question);
    }

    public void Dispose() => _database.Dispose();

    private async Task<IEnumerable<int>> SeenAsync() =>
        (await _database.List.RunAsync(Caller.Visitor, HiringEventList.All, 0, 10, Cancellation)).Events.Select(h => h.HiringEventId);

    private async Task RunAsync(string what, Caller caller, int first, int second)
    {
        switch (what)
        {
            case "log": await _database.Log.RunAsync(caller, EventDatabase.Layoff, null, null, "new", Cancellation); break;
            case "change": await _database.Change.RunAsync(caller, first, EventDatabase.Layoff with { Place = "Hutto" }, (await _database.EventAsync(first)).Version, Cancellation); break;
            case "withdraw": await _database.Withdraw.RunAsync(caller, first, Cancellation); break;
            case "answer": await _database.Answer.RunAsync(caller, first, "120", Cancellation); break;
            case "own": await _database.List.RunAsync(caller, HiringEventList.Own, 0, 10, Cancellation); break;
            case "publish": await _database.Publish.RunAsync(caller, first, Cancellation); break;
            case "reject": await _database.Reject.RunAsync(caller, first, "no news", Cancellation); break;
            case "ask": await _database.Ask.RunAsync(caller, second, "How many?", Cancellation); break;
            case "merge": await _database.Merge.RunAsync(caller, second, first, isUpdate: false, Cancellation); break;
            case "review": await _database.List.RunAsync(caller, HiringEventList.AwaitingReview, 0, 10, Cancellation); break;
            default: await _database.Read.RunAsync(caller, first, Cancellation); break;
        }
    }
}
