using System.Diagnostics;
using System.Globalization;
using LmiBot.Channels.Protocol;
using LmiBot.Conversations;
using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Tests.Data;
using LmiBot.Web.Tests.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LmiBot.EndToEnd.Tests.Deliveries;

/// <summary>
/// A release's digest goes out. The app's own process is killed (SIGKILL) at random moments, the first of them while it approves, and started again, alone or, on a server, beside another that
/// goes on. 600 channels for each and three kills; <c>LMIBOT_DELIVERIES=10000</c> sets how many, then with twenty. The moments are random from a seed that a failure names; <c>LMIBOT_SEED</c> sets it.
/// </summary>
public sealed class KilledSenderTests : IAsyncDisposable
{
    /// <summary>Of the release that is built in.</summary>
    private const string Batch = "digest/2026Q2";

    private static readonly (string Field, string Area)[] Topics = [("healthcare", "12420"), ("", "48"), ("manufacturing", "19100")];

    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    public KilledSenderTests()
    {
        _database = new TestDatabase(Path.Combine(_folder.Path, "lmi.db"));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_database.Settings!).Build();
        _services = new ServiceCollection().AddLmiDatabase(configuration).BuildServiceProvider();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IDbContextFactory<LmiDbContext> Databases => _services.GetRequiredService<IDbContextFactory<LmiDbContext>>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nobody_hears_it_twice_and_everybody_is_accounted_for(int instances)
    {
        Assert.SkipWhen(instances > 1 && !TestDatabase.IsPostgreSql, "SQLite is for one instance; tests/run.sh runs it on PostgreSQL.");
        var isWhole = int.TryParse(Environment.GetEnvironmentVariable("LMIBOT_DELIVERIES"), CultureInfo.InvariantCulture, out var count);
        (count, var kills) = isWhole ? (count, 20) : (600 * instances, 3);
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LMIBOT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Environment.ProcessId;
        var random = new Random(seed);
        await using var connector = await TeamsConnector.StartAsync();
        connector.Latency = TimeSpan.FromMilliseconds(300);
        connector.Faults = FaultOf;

        await (await StartAsync()).DisposeAsync();
        await FillAsync(connector.ServiceUrl, count);
        await ApproveAsync(killedAfter: random.Next(2000));
        await ApproveAsync(killedAfter: null);
        await using var other = instances > 1 ? await StartAsync() : null;
        for (var i = 0; i < kills; i++)
        {
            await using var bot = await StartAsync();
            await UntilAsync(() => Task.FromResult(connector.Ledger.Count >= count * i / (kills + 1)), $"kill {i} of seed {seed}");
            await Task.Delay(random.Next(1000), Cancellation);
        }
        await using (await StartAsync())
            await UntilAsync(async () => await CountAsync() is { IsOver: true } now && now.All == count, $"the end of seed {seed}");

        var counts = await CountAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}: {counts}, {connector.Refusals} refusals");
        Assert.Equal((count, 0, 0), (counts.All, counts.Waiting, counts.Sending));
        await using var db = await Databases.CreateDbContextAsync(Cancellation);
        var arrived = connector.Ledger.CountBy(a => a.Conversation).ToDictionary();
        (DeliveryState, int, Fault)[] possible =
        [
            (DeliveryState.Sent, 1, Fault.None), (DeliveryState.Refused, 0, Fault.Blocked),
            // Killed, or broken off, before it was let through or after.
            (DeliveryState.Uncertain, 0, Fault.None), (DeliveryState.Uncertain, 1, Fault.None), (DeliveryState.Uncertain, 0, Fault.Blocked),
            (DeliveryState.Uncertain, 0, Fault.DropAfter), (DeliveryState.Uncertain, 1, Fault.DropAfter), (DeliveryState.Uncertain, 0, Fault.BadGateway),
        ];
        Assert.All(
            await db.Deliveries.AsNoTracking().Where(d => d.Batch == Batch).ToListAsync(Cancellation),
            d => Assert.Contains((d.State, arrived.GetValueOrDefault(d.ConversationId), FaultOf(d.ConversationId, 2)), possible));
        var broken = Enumerable.Range(0, count).Count(n => FaultOf(Channel(n), 1) is Fault.DropAfter or Fault.BadGateway);
        // What is on the network for the connector's 0.3 seconds, and what was to follow at once.
        Assert.InRange(counts.Uncertain, broken, broken + (kills * 50));
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Dispose();
        _folder.Dispose();
    }

    private static string Channel(int number) => $"19:{number:00000}@thread.tacv2";

    private static Fault FaultOf(string channel, int attempt) => (int.Parse(channel.AsSpan(3, 5), CultureInfo.InvariantCulture) % 100) switch
    {
        7 => Fault.Blocked,
        17 => Fault.DropAfter,
        27 => Fault.BadGateway,
        37 when attempt == 1 => Fault.Throttled,
        _ => Fault.None,
    };

    private async Task FillAsync(string serviceUrl, int count)
    {
        await using var db = await Databases.CreateDbContextAsync(Cancellation);
        string[] channels = [.. Enumerable.Range(0, count).Select(Channel)];
        db.AddRange(channels.Select(id => new Conversation
        {
            ChannelId = "msteams",
            ConversationId = id,
            Type = ConversationTypes.Channel,
            ServiceUrl = serviceUrl,
            BotId = "28:bot",
            ChangedAt = default,
        }));
        db.AddRange(channels.Index().Select(channel => new Subscription
        {
            ChannelId = "msteams",
            ConversationId = channel.Item,
            FieldCode = Topics[channel.Index % Topics.Length].Field,
            AreaCode = Topics[channel.Index % Topics.Length].Area,
            Audience = DigestAudience.General,
            CreatedBy = "test",
            CreatedAt = default,
            ChangedBy = "test",
            ChangedAt = default,
        }));
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task ApproveAsync(int? killedAfter)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.WebAssembly, "digest", "approve", "now"]) { WorkingDirectory = _folder.Path };
        foreach (var (key, value) in Settings)
            start.Environment[key] = value;
        await using var command = new ChildProcess(start);
        if (killedAfter is { } milliseconds)
            await Task.Delay(milliseconds, Cancellation);
        else
            await command.SucceedAsync(Cancellation);
    }

    private Task<Bot> StartAsync() => Bot.StartAsync(Repository.WebAssembly, "Development", Cancellation, Settings);

    private (string Key, string Value)[] Settings =>
    [
        .. _database.Settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)),
        ("Deliveries__Lease", "00:00:03"), ("Deliveries__LookEvery", "00:00:01"), ("Digests__LookEvery", "00:00:01"),
    ];

    private Task<DeliveryCounts> CountAsync() => new CountDeliveries(Databases).OfBatchAsync(Batch, Cancellation);

    private static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        for (var end = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(6); !await isSo();)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < end, what);
            await Task.Delay(50, Cancellation);
        }
    }
}
