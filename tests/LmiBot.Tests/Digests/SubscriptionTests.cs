using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Digests;
using LmiBot.Tests.Access;

namespace LmiBot.Tests.Digests;

public sealed class SubscriptionTests : IDisposable
{
    private static readonly DigestTopic Texas = new(null, "48");

    private readonly DigestDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_topic_twice_in_a_conversation_is_one_subscription()
    {
        var first = await _database.SubscribeAsync(1);
        var (again, isNew) = await _database.Subscribe.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), first.Topic, Cancellation);
        var elsewhere = await _database.SubscribeAsync(2);

        Assert.Equal((first.SubscriptionId, false), (again.SubscriptionId, isNew));
        Assert.NotEqual(first.SubscriptionId, elsewhere.SubscriptionId);
    }

    [Fact]
    public async Task Two_who_subscribe_at_once_make_one()
    {
        Subscription? other = null;
        _database.Clock.Meanwhile = () => other = _database.SubscribeAsync(1).GetAwaiter().GetResult();

        var mine = await _database.SubscribeAsync(1);

        Assert.Equal(other!.SubscriptionId, mine.SubscriptionId);
        Assert.Single(await _database.List.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), Cancellation));
    }

    [Fact]
    public async Task Another_conversations_subscription_is_nobodys_but_staff_may_all()
    {
        var id = (await _database.SubscribeAsync(1)).SubscriptionId;
        Func<Caller, SubscriptionPlace?, Task>[] deeds =
        [
            (caller, place) => _database.Change.RunAsync(caller, place, id, _ => Texas, Cancellation),
            (caller, place) => _database.PauseOne.RunAsync(caller, place, id, Cancellation),
            (caller, place) => _database.ResumeOne.RunAsync(caller, place, id, Cancellation),
            (caller, place) => _database.Stop.RunAsync(caller, place, id, Cancellation),
        ];
        foreach (var deed in deeds)
        {
            foreach (var role in Enum.GetValues<Role>().Except([Role.Analyst, Role.Administrator]))
                Assert.Contains($"no subscription {id}", (await Assert.ThrowsAsync<RefusedException>(() => deed(AccessDatabase.As(role), DigestDatabase.Place(2)))).Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<RefusedException>(() => deed(DigestDatabase.Anybody, null));
        }
        Assert.Equal(0, (await _database.SubscriptionAsync(id)).Version - 1);

        foreach (var deed in deeds)
        {
            await deed(DigestDatabase.Anybody, DigestDatabase.Place(1));
            await deed(DigestDatabase.Analyst, DigestDatabase.Place(2));
        }
        Assert.Equal(SubscriptionState.Stopped, (await _database.SubscriptionAsync(id)).State);
    }

    [Fact]
    public async Task It_is_changed_paused_resumed_and_stopped_and_the_trail_says_by_whom()
    {
        var id = (await _database.SubscribeAsync(1)).SubscriptionId;
        Assert.Equal("48", (await _database.Change.RunAsync(DigestDatabase.Analyst, null, id, _ => Texas, Cancellation)).AreaCode);
        Assert.Equal(SubscriptionState.Paused, (await _database.PauseOne.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), id, Cancellation)).State);
        Assert.Equal(SubscriptionState.Active, (await _database.ResumeOne.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), id, Cancellation)).State);
        Assert.Equal(SubscriptionState.Stopped, (await _database.Stop.RunAsync(DigestDatabase.Analyst, null, id, Cancellation)).State);

        await Assert.ThrowsAsync<RefusedException>(() => _database.PauseOne.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), id, Cancellation));
        await Assert.ThrowsAsync<RefusedException>(() => _database.Change.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), id, _ => Texas, Cancellation));
        var kept = await _database.SubscriptionAsync(id);
        Assert.Equal(("visitor", "Analyst", ""), (kept.CreatedBy, kept.ChangedBy, kept.FieldCode));
        Assert.DoesNotContain(await _database.List.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), Cancellation), s => s.State != SubscriptionState.Stopped);

        var (again, isNew) = await _database.Subscribe.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), Texas, Cancellation);
        Assert.Equal((id, true, SubscriptionState.Active), (again.SubscriptionId, isNew, again.State));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_nothing_is_kept()
    {
        await _database.SubscribeAsync(1);
        var second = await _database.SubscribeAsync(1, topic: Texas);

        async Task RefusedAsync(string why, Func<Task> deed) => Assert.Contains(why, (await Assert.ThrowsAsync<RefusedException>(deed)).Message, StringComparison.Ordinal);
        await RefusedAsync("about that already", () => _database.Change.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), second.SubscriptionId, _ => new DigestTopic("healthcare", "12420"), Cancellation));
        await RefusedAsync("no such field or area", () => _database.SubscribeAsync(1, topic: new("nothing", "48")));
        await RefusedAsync("no such field or area", () => _database.SubscribeAsync(1, topic: new(null, "99")));
        await RefusedAsync("no such field or area", () => _database.SubscribeAsync(1, topic: new(null, "48", (DigestAudience)9)));
        await RefusedAsync("web chat", () => _database.Subscribe.RunAsync(DigestDatabase.Anybody, new("directline", "x", IsLasting: false), Texas, Cancellation));
        Assert.Equal(2, (await _database.List.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), Cancellation)).Count);
    }

    [Fact]
    public async Task A_stopped_one_that_no_list_shows_is_in_nobodys_way()
    {
        var stopped = await _database.SubscribeAsync(1, topic: Texas);
        await _database.Stop.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), stopped.SubscriptionId, Cancellation);
        var other = await _database.SubscribeAsync(1);

        await _database.Change.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), other.SubscriptionId, _ => Texas, Cancellation);

        Assert.Equal(Texas, (await _database.SubscriptionAsync(other.SubscriptionId)).Topic);
    }

    [Fact]
    public async Task Two_who_want_the_same_topic_at_once_get_one_and_the_other_is_told()
    {
        var other = await _database.SubscribeAsync(1);
        Subscription? first = null;
        _database.Clock.Meanwhile = () => first = _database.SubscribeAsync(1, topic: Texas).GetAwaiter().GetResult();

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Change.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), other.SubscriptionId, _ => Texas, Cancellation));

        Assert.Contains($"subscription {first!.SubscriptionId} of this conversation is about that already", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_has_no_more_than_twenty_however_they_come()
    {
        var areas = Enumerable.Range(0, DigestOptions.MostOfOneConversation + 1).Select(number => $"{90000 + number}").ToArray();
        await using (var db = _database.Clock.CreateDbContext())
        {
            db.AddRange(areas.Select(code => new Area { AreaCode = code, Name = code, Type = AreaType.Metropolitan, ParentCode = "48" }));
            await db.SaveChangesAsync(Cancellation);
        }
        var first = await _database.SubscribeAsync(1, topic: new(null, areas[0]));
        await _database.Stop.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), first.SubscriptionId, Cancellation);
        foreach (var area in areas[1..])
            await _database.SubscribeAsync(1, topic: new(null, area));

        Task ResumeAsync() => _database.ResumeOne.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), first.SubscriptionId, Cancellation);
        Assert.Contains("as many as it may have", (await Assert.ThrowsAsync<RefusedException>(ResumeAsync)).Message, StringComparison.Ordinal);
        var second = (await _database.List.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), Cancellation)).First(s => s.State == SubscriptionState.Active).SubscriptionId;
        await _database.PauseOne.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), second, Cancellation);
        await _database.ResumeOne.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), second, Cancellation);
        await _database.Stop.RunAsync(DigestDatabase.Anybody, DigestDatabase.Place(1), second, Cancellation);
        await ResumeAsync();
    }

    public void Dispose() => _database.Dispose();
}
