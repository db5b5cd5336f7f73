using System.Globalization;
using LmiBot.Channels.DirectLine;
using LmiBot.Data;
using LmiBot.Web.WebChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

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

        await store.AppendAsync(conversation, ["1", "2"], Cancellation);
        await store.AppendAsync(conversation, ["3"], Cancellation);

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
            new DbDirectLineStore(_databases, TimeProvider.System).AppendAsync(conversation, [$"{i}a", $"{i}b"], Cancellation))));

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

        await store.AppendAsync(conversation, [.. Enumerable.Range(1, 499).Select(n => n.ToString(CultureInfo.InvariantCulture))], Cancellation);
        await store.AppendAsync(conversation, ["500", "501", "502"], Cancellation);

        var read = await store.ReadAsync(conversation, 0, Cancellation);
        Assert.Equal(500, read.Count);
        Assert.Equal(new StoredActivity(3, "3"), read[0]);
        Assert.Equal(new StoredActivity(502, "502"), read[^1]);
    }

    [Fact]
    public async Task What_is_older_than_a_conversation_lives_is_deleted()
    {
        var (old, recent) = (NewConversation(), NewConversation());
        await new DbDirectLineStore(_databases, new TimeAgo(TimeSpan.FromHours(25))).AppendAsync(old, ["{}"], Cancellation);
        await new DbDirectLineStore(_databases, new TimeAgo(TimeSpan.FromHours(23))).AppendAsync(recent, ["{}"], Cancellation);
        using var expiry = new WebChatExpiry(_databases, TimeProvider.System, Options.Create(new DirectLineOptions()), NullLogger<WebChatExpiry>.Instance);

        await expiry.DeleteAsync(Cancellation);

        var store = new DbDirectLineStore(_databases, TimeProvider.System);
        Assert.Empty(await store.ReadAsync(old, 0, Cancellation));
        Assert.Single(await store.ReadAsync(recent, 0, Cancellation));
    }

    private sealed class TimeAgo(TimeSpan ago) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - ago;
    }
}
