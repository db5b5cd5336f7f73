using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Turns;

public sealed class TurnStoreTests(BotApplication bot) : IDisposable
{
    private readonly IServiceScope _scope = bot.Services.CreateScope();
    private readonly string _state = $"turn/{Chat.NewId()}";
    private readonly string _activity = $"message/{Chat.NewId()}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ITurnStore Store => _scope.ServiceProvider.GetRequiredService<ITurnStore>();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public async Task Nothing_is_known_of_a_new_person_and_a_new_activity()
    {
        Assert.Equal(new TurnStart(null, null), await Store.BeginAsync(_state, _activity, Cancellation));
        Assert.Equal(new TurnStart(null, null), await Store.BeginAsync(_state, null, Cancellation));
    }

    [Fact]
    public async Task A_turn_keeps_the_state_and_the_claim()
    {
        Assert.True(await EndAsync(0, "one", _activity));
        Assert.True(await EndAsync(1, "two", null));

        var start = await Store.BeginAsync(_state, _activity, Cancellation);

        Assert.Equal(new StoredState("two", 2), start.State);
        Assert.Equal(("before one", false), (start.Handled!.StateBefore, start.Handled.IsAnswered));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_stale_state_claims_nothing(int version)
    {
        await EndAsync(0, "one", null);

        Assert.False(await EndAsync(version, "two", _activity));

        Assert.Equal(new TurnStart(new StoredState("one", 1), null), await Store.BeginAsync(_state, _activity, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claimed_activity_changes_no_state(bool isFirstState)
    {
        if (!isFirstState)
            await EndAsync(0, "one", null);
        await Store.TryEndAsync(new TurnEnd(null, new ActivityClaim(_activity, null, true)));

        Assert.False(await EndAsync(isFirstState ? 0 : 1, "two", _activity));
        Assert.False(await Store.TryEndAsync(new TurnEnd(null, new ActivityClaim(_activity, null, true))));

        Assert.Equal(isFirstState ? null : new StoredState("one", 1), (await Store.BeginAsync(_state, _activity, Cancellation)).State);
    }

    [Fact]
    public async Task Of_many_claims_at_once_one_wins()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            Task.Run(() => Store.TryEndAsync(new TurnEnd(null, new ActivityClaim(_activity, $"{i}", false))))));

        Assert.Single(won, true);
    }

    [Fact]
    public async Task An_answered_activity_is_marked_and_of_many_who_take_over_one_that_is_not_one_wins()
    {
        await EndAsync(0, "one", _activity);
        var seen = (await Store.BeginAsync(_state, _activity, Cancellation)).Handled!;
        await Task.Delay(5, Cancellation);

        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.TryTakeOverAsync(_activity, seen)));
        await Store.MarkAnsweredAsync(_activity);

        Assert.Single(won, true);
        Assert.True((await Store.BeginAsync(_state, _activity, Cancellation)).Handled!.IsAnswered);
    }

    private Task<bool> EndAsync(int version, string state, string? activity) => Store.TryEndAsync(new TurnEnd(
        new StateChange(_state, state, version), activity is null ? null : new ActivityClaim(activity, $"before {state}", IsAnswered: false)));
}
