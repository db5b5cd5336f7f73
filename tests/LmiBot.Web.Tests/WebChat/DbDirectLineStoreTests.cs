using System.Globalization;
using LmiBot.Channels.DirectLine;
using LmiBot.Data;
using LmiBot.Web.WebChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.WebChat;

public sealed class DbDirectLineStoreTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly IDbContextFactory<LmiDbContext> _databases = bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>();

    private static string NewConversation() => Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString();

    [Fact]
    public async Task Activities_are_read_in_order_from_where_the_reader_was()
    {
        var store = new DbDirectLineStore(_databases, TimeProvider.System);
        var conversation = NewConversation();

        await store.AppendAsync(conversation, ["1", "2"], null, Cancellation);
        await store.AppendAsync(conversation, ["3"], null, Cancellation);

        Assert.Equal([new(1, "1"), new(2, "2"), new(3, "3")], await store.ReadAsync(conversation, 0, Cancellation));
        Assert.Equal([new(3, "3")], await store.ReadAsync(conversation, 2, Cancellation));
        Assert.Empty(await store.ReadAsync(conversation, 3, Cancellation));
        Assert.Empty(await store.ReadAsync(NewConversation(), 0, Cancellation));
    }

    [Fact]
    public async Task Many_who_append_at_once_lose_nothing_and_leave_no_gap()
    {
        var conversation = NewConversation();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            new DbDirectLineStore(_databases, TimeProvider.System).AppendAsync(conversation, [$"{i}a", $"{i}b"], null, Cancellation))));

        var read = await new DbDirectLineStore(_databases, TimeProvider.System).ReadAsync(conversation, 0, Cancellation);
        Assert.Equal(Enumerable.Range(1, 40).Select(n => (long)n), read.Select(a => a.Sequence));
        Assert.Equal(40, read.Select(a => a.Json).Distinct().Count());
        Assert.All(read.Chunk(2), pair => Assert.Equal(pair[0].Json[..^1], pair[1].Json[..^1]));
    }

    [Fact]
    public async Task Of_a_long_conversation_the_newest_500_are_kept()
    {
        var store = new DbDirectLineStore(_databases, TimeProvider.System);
        var conversation = NewConversation();

        await store.AppendAsync(conversation, [.. Enumerable.Range(1, 499).Select(n => n.ToString(CultureInfo.InvariantCulture))], null, Cancellation);
        await store.AppendAsync(conversation, ["500", "501", "502"], null, Cancellation);

        var read = await store.ReadAsync(conversation, 0, Cancellation);
        Assert.Equal(500, read.Count);
        Assert.Equal(new StoredActivity(3, "3"), read[0]);
        Assert.Equal(new StoredActivity(502, "502"), read[^1]);
    }

    [Fact]
    public async Task Of_many_who_append_under_the_same_key_at_once_one_does()
    {
        var conversation = NewConversation();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            new DbDirectLineStore(_databases, TimeProvider.System).AppendAsync(conversation, [$"{i}a", $"{i}b"], $"key {i % 2}", Cancellation))));

        var read = await new DbDirectLineStore(_databases, TimeProvider.System).ReadAsync(conversation, 0, Cancellation);
        Assert.Equal([1, 2, 3, 4], read.Select(a => a.Sequence));
    }
}
