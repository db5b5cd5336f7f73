using LmiBot.Channels.DirectLine;
using LmiBot.Channels.Turns;
using LmiBot.Data;
using LmiBot.Web.Conversations;
using LmiBot.Web.Turns;
using LmiBot.Web.WebChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Tests.Turns;

public sealed class ExpiryTests(BotApplication bot)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly IDbContextFactory<LmiDbContext> _databases = bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>();
    private readonly TurnReader _reader = bot.Services.GetRequiredService<TurnReader>();
    private readonly TurnWriter _writer = bot.Services.GetRequiredService<TurnWriter>();

    [Theory]
    [InlineData("turn/directline/", 1, true)]
    [InlineData("greeting/directline/", 1, true)]
    [InlineData("page/", 90, true)]
    [InlineData("api/", 90, true)]
    [InlineData("turn/msteams/", 365, true)]
    [InlineData("greeting/msteams/", 9999, false)]
    [InlineData("directline-key-of-", 9999, false)]
    public async Task A_state_is_forgotten_when_nobody_touched_it_for_its_time(string prefix, int days, bool expires)
    {
        var (old, recent) = ($"{prefix}{Chat.NewId()}", $"{prefix}{Chat.NewId()}");
        await Store(TimeSpan.FromDays(days) + TimeSpan.FromMinutes(1)).TryWriteAsync(old, "{}", 0, Cancellation);
        await Store(TimeSpan.FromDays(days) - TimeSpan.FromMinutes(1)).TryWriteAsync(recent, "{}", 0, Cancellation);

        await DeleteAsync();

        Assert.Equal(expires, await Store(default).ReadAsync(old, Cancellation) is null);
        Assert.NotNull(await Store(default).ReadAsync(recent, Cancellation));
    }

    [Fact]
    public async Task What_was_cancelled_is_forgotten_sooner_than_what_is_open()
    {
        var (cancelled, open) = ($"turn/msteams/{Chat.NewId()}", $"turn/msteams/{Chat.NewId()}");
        await Store(TimeSpan.FromDays(8)).TryWriteAsync(cancelled, """{"report":{"version":1,"phase":"Cancelled"}}""", 0, Cancellation);
        await Store(TimeSpan.FromDays(8)).TryWriteAsync(open, """{"report":{"version":1,"phase":"Open"}}""", 0, Cancellation);

        await DeleteAsync();

        Assert.Null(await Store(default).ReadAsync(cancelled, Cancellation));
        Assert.NotNull(await Store(default).ReadAsync(open, Cancellation));
    }

    [Fact]
    public async Task A_state_that_is_written_again_lives_on()
    {
        var key = $"page/{Chat.NewId()}";
        await Store(TimeSpan.FromDays(100)).TryWriteAsync(key, "1", 0, Cancellation);
        await Store(TimeSpan.FromDays(80)).TryWriteAsync(key, "2", 1, Cancellation);

        await DeleteAsync();

        Assert.NotNull(await Store(default).ReadAsync(key, Cancellation));
    }

    [Fact]
    public async Task A_claim_is_forgotten_after_a_day()
    {
        var (old, recent) = ($"message/{Chat.NewId()}", $"message/{Chat.NewId()}");
        await Store(TimeSpan.FromHours(25)).TryEndAsync(new TurnEnd(null, new ActivityClaim(old, null, true)));
        await Store(TimeSpan.FromHours(23)).TryEndAsync(new TurnEnd(null, new ActivityClaim(recent, null, true)));

        await DeleteAsync();

        Assert.Null((await Store(default).BeginAsync("turn/nobody", old, Cancellation)).Handled);
        Assert.NotNull((await Store(default).BeginAsync("turn/nobody", recent, Cancellation)).Handled);
    }

    [Fact]
    public async Task What_was_said_in_a_web_chat_is_forgotten_when_the_chat_is_over()
    {
        var (old, recent) = (Chat.NewId(), Chat.NewId());
        await new DbDirectLineStore(_databases, new TimeAgo(TimeSpan.FromHours(25))).AppendAsync(old, ["{}"], null, Cancellation);
        await new DbDirectLineStore(_databases, new TimeAgo(TimeSpan.FromHours(23))).AppendAsync(recent, ["{}"], null, Cancellation);

        await DeleteAsync();

        var store = new DbDirectLineStore(_databases, TimeProvider.System);
        Assert.Empty(await store.ReadAsync(old, 0, Cancellation));
        Assert.Single(await store.ReadAsync(recent, 0, Cancellation));
    }

    [Fact]
    public async Task Where_the_bot_was_is_forgotten_with_its_greeting()
    {
        var (old, recent, here) = ($"a:{Chat.NewId()}", $"a:{Chat.NewId()}", $"a:{Chat.NewId()}");
        await RetireAsync(old, TimeSpan.FromDays(91));
        await RetireAsync(recent, TimeSpan.FromDays(89));
        await new DbKnownConversations(_databases, new TimeAgo(TimeSpan.FromDays(999))).KeepAsync(new("msteams", here, "personal", "https://smba.trafficmanager.net/"), Cancellation);
        foreach (var id in new[] { old, recent, here })
            await Store(default).TryWriteAsync(TurnContext.GreetingKey("msteams", id), "{}", 0, Cancellation);

        await DeleteAsync();

        await using var db = await _databases.CreateDbContextAsync(Cancellation);
        foreach (var (id, isKept) in new[] { (old, false), (recent, true), (here, true) })
        {
            Assert.Equal(isKept, await db.Conversations.AnyAsync(c => c.ConversationId == id, Cancellation));
            Assert.Equal(isKept, await Store(default).ReadAsync(TurnContext.GreetingKey("msteams", id), Cancellation) is not null);
        }
    }

    private async Task RetireAsync(string id, TimeSpan ago)
    {
        var known = new DbKnownConversations(_databases, new TimeAgo(ago));
        await known.KeepAsync(new("msteams", id, "personal", "https://smba.trafficmanager.net/"), Cancellation);
        await known.RetireAsync("msteams", id, "MessageWritesBlocked");
    }

    [Fact]
    public async Task States_are_forgotten_a_few_at_a_time()
    {
        var prefix = $"page/{Chat.NewId()}/";
        await Task.WhenAll(Enumerable.Range(0, 501).Select(i => Store(TimeSpan.FromDays(91)).TryWriteAsync($"{prefix}{i}", "{}", 0, Cancellation)));
        var over = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(90);

        Assert.True(await _writer.WriteAsync(write => write.DeleteStatesAsync(prefix, over)));
        Assert.Equal(1, await CountAsync(prefix));
        Assert.True(await _writer.WriteAsync(write => write.DeleteStatesAsync(prefix, over)));
        Assert.False(await _writer.WriteAsync(write => write.DeleteStatesAsync(prefix, over)));
    }

    private async Task<int> CountAsync(string prefix)
    {
        await using var db = await _databases.CreateDbContextAsync(Cancellation);
        return await db.ConversationStates.CountAsync(state => state.Key.StartsWith(prefix), Cancellation);
    }

    private DbTurnStore Store(TimeSpan ago) => new(_reader, _writer, new TimeAgo(ago));

    private async Task DeleteAsync()
    {
        using var expiry = new Expiry(_writer, TimeProvider.System, Options.Create(new DirectLineOptions()), Options.Create(new ExpiryOptions()), bot.Services.GetServices<AbandonedStates>(), NullLogger<Expiry>.Instance);
        await expiry.DeleteAsync(Cancellation);
    }

    private sealed class TimeAgo(TimeSpan ago) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - ago;
    }
}
