using System.Diagnostics;
using System.Globalization;
using LmiBot.Access;
using LmiBot.Digests;
using LmiBot.Web.Deliveries;
using LmiBot.Web.Tests.Deliveries;

namespace LmiBot.Web.Tests.Digests;

/// <summary>
/// The digest itself, approved and sent to many subscriptions: each hears it once, and what is equal is computed once. 200 of them, or <c>LMIBOT_SUBSCRIPTIONS</c>; of more
/// than 20,000 the approval alone, since Teams' limits would make it hours. It prints times and memory.
/// </summary>
public sealed class DigestAtScaleTests : IDisposable
{
    private const int MostSent = 20_000;

    private static readonly DigestTopic[] Topics =
    [
        .. from field in new[] { null, "healthcare", "manufacturing", "finance" }
           from area in new[] { "00", "48", "12420", "19100", "26420" }
           from audience in Enum.GetValues<DigestAudience>()
           select new DigestTopic(field, area, audience),
    ];

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everyone_hears_it_once_and_what_is_equal_is_computed_once()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("LMIBOT_SUBSCRIPTIONS") ?? "200", CultureInfo.InvariantCulture);
        await using var connector = await TeamsConnector.StartAsync();
        connector.Latency = TimeSpan.FromMilliseconds(400);
        await using var bot = new SendingBot(_folder, settings: count > MostSent ? [("Deliveries:PerSecond", "1")] : []);
        string[] channels = [.. Enumerable.Range(0, count).Select(SendingBot.Channel)];
        foreach (var some in channels.Chunk(5000))
            await FillAsync(bot, connector.ServiceUrl, some);

        var approved = await MeasureAsync("Approval", () => bot.Get<ApproveDigest>().RunAsync(Caller.Operator, null, Cancellation));
        Assert.Equal(count, approved.Recipients);
        await MeasureAsync("The other recipients' rows", () => WrittenAsync(bot, approved.Release, count));
        if (count > MostSent)
            return;
        bot.Get<DeliveryBell>().Ring();
        var counts = await MeasureAsync("Sending", () => bot.OverAsync(DigestRun.BatchOf(approved.Release), TimeSpan.FromMinutes(10)));

        Assert.Equal((count, count), (counts.Sent, counts.All));
        Assert.Equal(channels, connector.Ledger.Select(a => a.Conversation).Order());
        Assert.Equal(Math.Min(count, Topics.Length), bot.Get<ComputeDigest>().Computed);
        var took = connector.Ledger.Max(a => a.At) - connector.Ledger.Min(a => a.At);
        Write($"{count} in {took.TotalSeconds:0.0} s, {60 * count / took.TotalSeconds:0} a minute, {connector.Refusals} refusals");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task FillAsync(SendingBot bot, string serviceUrl, string[] channels)
    {
        await bot.JoinAsync(serviceUrl, channels);
        await using var db = await bot.OpenAsync();
        var now = bot.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        db.AddRange(channels.Select((channel, i) => (Id: channel, Topic: Topics[i % Topics.Length])).Select(channel => new Subscription
        {
            ChannelId = "msteams",
            ConversationId = channel.Id,
            FieldCode = channel.Topic.FieldCode ?? "",
            AreaCode = channel.Topic.AreaCode,
            Audience = channel.Topic.Audience,
            CreatedBy = "test",
            CreatedAt = now,
            ChangedBy = "test",
            ChangedAt = now,
        }));
        await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<int> WrittenAsync(SendingBot bot, string release, int count)
    {
        int rows;
        for (var end = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5); (rows = (await bot.CountAsync(DigestRun.BatchOf(release))).All) < count;)
        {
            Assert.True(TimeProvider.System.GetUtcNow() < end, $"{rows} of {count} are written.");
            await Task.Delay(50, Cancellation);
        }
        return rows;
    }

    /// <summary>How long it takes, and how much more the heap holds at most meanwhile.</summary>
    private static async Task<T> MeasureAsync<T>(string what, Func<Task<T>> work)
    {
        var (before, most, start) = (GC.GetTotalMemory(forceFullCollection: true), 0L, Stopwatch.GetTimestamp());
        await using var sampling = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        var result = await work();
        var took = Stopwatch.GetElapsedTime(start);
        Write($"{what}: {took.TotalSeconds:0.0} s, heap {before >> 20} MB before, at most {most >> 20} MB, {GC.GetTotalMemory(forceFullCollection: true) >> 20} MB after");
        return result;
    }

    private static void Write(FormattableString line) => TestContext.Current.TestOutputHelper?.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
