using LmiBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Turns;

public sealed class ConversationStoreTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string NewKey() => $"test/{Guid.CreateVersion7(DateTimeOffset.UnixEpoch)}";

    [Fact]
    public async Task What_was_written_is_read_with_its_version()
    {
        using var scope = bot.Services.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IConversationStore>();
        var key = NewKey();

        Assert.Null(await store.ReadAsync(key, Cancellation));
        Assert.True(await store.TryWriteAsync(key, "{}", 0, Cancellation));
        Assert.True(await store.TryWriteAsync(key, """{"a":1}""", 1, Cancellation));
        Assert.Equal(new StoredState("""{"a":1}""", 2), await store.ReadAsync(key, Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_stale_version_writes_nothing(int stale)
    {
        using var scope = bot.Services.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<IConversationStore>();
        var key = NewKey();
        await store.TryWriteAsync(key, "1", 0, Cancellation);
        await store.TryWriteAsync(key, "2", 1, Cancellation);

        Assert.False(await store.TryWriteAsync(key, "3", stale, Cancellation));
        Assert.Equal(new StoredState("2", 2), await store.ReadAsync(key, Cancellation));
    }

    [Fact]
    public async Task Of_many_who_write_the_first_state_at_once_one_wins()
    {
        var key = NewKey();

        var won = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            using var scope = bot.Services.CreateScope();
            return await scope.ServiceProvider.GetRequiredService<IConversationStore>().TryWriteAsync(key, $"{i}", 0, Cancellation);
        })));

        Assert.Single(won, true);
    }
}
