using System.Text.Json.Nodes;
using LmiBot.Data;
using LmiBot.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.Web.Tests.Turns;

/// <summary>Many turns at the same time, over HTTP, on one instance and on two that share a database.</summary>
public sealed class TurnsAtOnceTests : IAsyncLifetime
{
    private static readonly string[] Places = ["Austin", "Dallas", "Houston", "El Paso", "Waco", "Laredo", "Lubbock", "Tyler", "Amarillo", "Abilene"];

    private readonly TemporaryFolder _folder = new();
    private BotApplication _bot = null!;
    private BotApplication _other = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await StartAsync();
        _other = await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _other.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Two_hundred_turns_of_two_hundred_people_are_all_answered()
    {
        var replies = await AtOnceAsync(200, i => new Chat(_bot).SayAsync(Question(i)));

        Assert.All(replies, (reply, i) => Assert.Contains(Places[i % Places.Length], Chat.CardText(Assert.Single(reply)), StringComparison.Ordinal));
        Assert.Empty(_bot.Complaints);
    }

    [Fact]
    public async Task Fifty_turns_of_one_person_are_all_answered_and_each_changes_the_state()
    {
        var chat = new Chat(_bot, "one-person");

        var replies = await AtOnceAsync(50, i => chat.SayAsync(Question(i)));

        Assert.All(replies, (reply, i) => Assert.Contains(Places[i % Places.Length], Chat.CardText(Assert.Single(reply)), StringComparison.Ordinal));
        Assert.Equal(50, await VersionAsync("one-person"));
        Assert.Empty(_bot.Complaints);
    }

    [Fact]
    public async Task Also_over_the_API()
    {
        const string Conversation = "one-conversation-of-a-program";
        var cancellation = TestContext.Current.CancellationToken;

        await AtOnceAsync(50, i => (i % 2 == 0 ? _bot : _other).Client.GetStringAsync(
            new Uri($"/api/ask?conversation={Conversation}&q={Uri.EscapeDataString(Question(i))}", UriKind.Relative), cancellation));

        Assert.Equal(50, (await StatesAsync(key => key.StartsWith("api/", StringComparison.Ordinal))).Single().Version);
    }

    [Fact]
    public async Task Delivered_twice_each_and_to_two_instances_each_turn_happens_once()
    {
        var chat = new Chat(_bot, "two-instances");

        var replies = await AtOnceAsync(120, i => chat.Over(i % 2 == 0 ? _bot : _other).SendAsync(new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"activity-{i / 4}",
            ["text"] = Question(i / 4),
        }));

        Assert.All(replies, (reply, i) => Assert.Contains(Places[i / 4 % Places.Length], Chat.CardText(Assert.Single(reply)), StringComparison.Ordinal));
        Assert.Equal(30, await VersionAsync("two-instances"));
        Assert.Equal(30, await ClaimsAsync("two-instances"));
        Assert.Empty(_bot.Complaints.Concat(_other.Complaints));
    }

    [Fact]
    public async Task While_another_program_writes_to_the_database_turns_wait()
    {
        Assert.SkipWhen(TestDatabase.IsPostgreSql, "A server has as many writers as there are.");
        var chat = new Chat(_bot, "waits");
        await using var import = _folder.Open();
        Task<JsonArray[]> turns;
        await using (await import.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            turns = AtOnceAsync(20, i => chat.SayAsync(Question(i)));
            await Task.Delay(500, TestContext.Current.CancellationToken);
            Assert.False(turns.IsCompleted);
        }

        Assert.All(await turns, reply => Assert.Single(reply));
        Assert.Equal(20, await VersionAsync("waits"));
        Assert.Empty(_bot.Complaints);
    }

    private static string Question(int i) => $"what does a welder earn in {Places[i % Places.Length]}";

    private static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> act) => Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => act(i))));

    private async Task<BotApplication> StartAsync()
    {
        var bot = new BotApplication(_folder);
        await bot.InitializeAsync();
        return bot;
    }

    private async Task<int> VersionAsync(string conversation) =>
        (await StatesAsync(key => key.Contains($"/{conversation}/", StringComparison.Ordinal))).Single().Version;

    private async Task<IEnumerable<ConversationState>> StatesAsync(Func<string, bool> isWanted)
    {
        await using var db = await Database().CreateDbContextAsync();
        return (await db.ConversationStates.AsNoTracking().ToListAsync()).Where(state => isWanted(state.Key));
    }

    private async Task<int> ClaimsAsync(string conversation)
    {
        await using var db = await Database().CreateDbContextAsync();
        return await db.HandledActivities.CountAsync(activity => activity.Key.Contains($"/{conversation}/"));
    }

    private IDbContextFactory<LmiDbContext> Database() => _bot.Services.GetRequiredService<IDbContextFactory<LmiDbContext>>();
}
