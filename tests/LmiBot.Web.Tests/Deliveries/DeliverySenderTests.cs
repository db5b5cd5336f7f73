using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;
using LmiBot.Web.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LmiBot.Web.Tests.Deliveries;

public sealed class DeliverySenderTests : IAsyncLifetime
{
    private static readonly string[] Channels = [.. Enumerable.Range(0, 100).Select(SendingBot.Channel)];

    private readonly TemporaryFolder _folder = new();
    private readonly ScaledTime _time = new(10);
    private TeamsConnector _connector = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _connector = await TeamsConnector.StartAsync(_time);

    public async ValueTask DisposeAsync()
    {
        await _connector.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_channel_gets_a_thread_and_a_chat_a_message_and_the_row_says_where_it_is()
    {
        await using var bot = await BotAsync(Channels[..1]);
        await bot.JoinAsync(_connector.ServiceUrl, ["a:ada"], ConversationTypes.Personal);

        await bot.AddAsync("digest", [Channels[0], $"{Channels[0]};messageid=77", "a:ada"]);
        await bot.OverAsync("digest");

        var rows = await bot.RowsAsync("digest");
        Assert.All(rows, row => Assert.Equal((DeliveryState.Sent, 1, null), (row.State, row.Attempts, row.Problem)));
        Assert.Equal([$"{Channels[0]};messageid={rows[0].SentActivityId}", $"{Channels[0]};messageid=77", "a:ada"], rows.Select(row => row.SentConversationId));
        Assert.Equal(rows.Select(row => row.Subject).Order(), _connector.Ledger.Select(a => a.Text).Order());
    }

    [Fact]
    public async Task What_goes_wrong_is_tried_again_only_where_it_was_surely_not_sent()
    {
        (Fault Fault, DeliveryState State, string? Problem, int Tries, int Arrivals)[] expected =
        [
            (Fault.None, DeliveryState.Sent, null, 1, 1),
            (Fault.Throttled, DeliveryState.Sent, null, 2, 1),
            (Fault.Precondition, DeliveryState.Sent, null, 2, 1),
            (Fault.Slow, DeliveryState.Sent, null, 1, 1),
            (Fault.BadGateway, DeliveryState.Uncertain, "502 BadGateway", 1, 0),
            (Fault.BadGatewayAfter, DeliveryState.Uncertain, "502 BadGateway", 1, 1),
            (Fault.DropBefore, DeliveryState.Uncertain, "An error occurred while sending the request.", 1, 0),
            (Fault.DropAfter, DeliveryState.Uncertain, "An error occurred while sending the request.", 1, 1),
            (Fault.Blocked, DeliveryState.Refused, "MessageWritesBlocked", 1, 0),
            (Fault.Disabled, DeliveryState.Refused, "BotDisabledByAdmin", 1, 0),
            (Fault.NotFound, DeliveryState.Refused, "ConversationNotFound", 1, 0),
        ];
        var channels = Channels[..expected.Length];
        _connector.Faults = (channel, attempt) => attempt == 1 ? expected[Array.IndexOf(channels, channel)].Fault : Fault.None;
        await using var bot = await BotAsync(channels);

        await bot.AddAsync("digest", channels);
        Assert.Equal(expected.Length, (await bot.OverAsync("digest")).All);

        var rows = await bot.RowsAsync("digest");
        Assert.Equal(expected, rows.Zip(expected, (row, e) => (e.Fault, row.State, row.Problem, row.Attempts, _connector.Ledger.Count(a => a.Conversation == row.ConversationId))));
        Assert.All(rows, row => Assert.Equal(row.Attempts, _connector.Tries(row.ConversationId)));
        await using var db = await bot.OpenAsync();
        Assert.Equal(["MessageWritesBlocked", "ConversationNotFound"],
            await db.Conversations.Where(c => c.RetiredAt != null).OrderBy(c => c.ConversationId).Select(c => c.RetiredBecause).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Two_senders_on_one_database_send_each_once()
    {
        await using var one = await BotAsync(Channels);
        await using var other = Bot();
        await one.AddAsync("digest", Channels);
        other.Get<DeliveryBell>().Ring();

        var counts = await one.OverAsync("digest");

        Assert.Equal(100, counts.Sent);
        AssertOnce(Channels);
        Assert.InRange((await one.RowsAsync("digest")).Select(row => row.LeasedBy).Distinct().Count(), 10, 100);
        Assert.DoesNotContain(one.Log.Entries.Concat(other.Log.Entries), entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task What_a_dead_sender_had_claimed_is_sent_and_what_it_had_begun_is_uncertain()
    {
        await using (var bot = new SendingBot(_folder, _time, replace: services => services.Remove(services.Single(s => s.ImplementationType == typeof(DeliverySender)))))
        {
            await bot.JoinAsync(_connector.ServiceUrl, Channels);
            await bot.AddAsync("digest", Channels[..4]);
            var claim = await bot.Get<ClaimDeliveries>().RunAsync(3, TimeSpan.FromSeconds(30), Cancellation);
            Assert.Equal(3, claim.Deliveries.Count);
            await bot.Get<BeginDeliveries>().RunAsync(claim.Id, [claim.Deliveries[0].DeliveryId, claim.Deliveries[1].DeliveryId], TimeSpan.FromSeconds(30), Cancellation);
            await bot.Get<DeliveryRoute>().SendAsync(claim.Deliveries[1], (await bot.Get<DeliveryRoute>().FindAsync(claim.Deliveries, Cancellation))[("msteams", Channels[1])], new Activity { Type = "message", Text = "sent" }, Cancellation);
        }
        await using var next = Bot();
        await next.OverAsync("digest");

        var rows = await next.RowsAsync("digest");
        Assert.Equal([DeliveryState.Uncertain, DeliveryState.Uncertain, DeliveryState.Sent, DeliveryState.Sent], rows.Select(row => row.State));
        Assert.Equal([DeliveryProblems.Interrupted, DeliveryProblems.Interrupted, null, null], rows.Select(row => row.Problem));
        AssertOnce(Channels[1..4]);
    }

    [Fact]
    public async Task An_outcome_is_not_lost_to_a_database_that_is_locked_for_longer_than_the_lease()
    {
        _connector.Faults = (_, _) => Fault.Blocked;
        _connector.Latency = TimeSpan.FromSeconds(3);
        await using var bot = await BotAsync(Channels[..1], ("Deliveries:Lease", "00:00:04"));
        await bot.AddAsync("digest", Channels[..1]);
        for (var tries = 0; _connector.Tries(Channels[0]) == 0; tries++)
        {
            Assert.InRange(tries, 0, 1000);
            await Task.Delay(5, Cancellation);
        }
        await using (var db = await bot.OpenAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.Kind, d => d.Kind), Cancellation);
            await Task.Delay(TimeSpan.FromSeconds(20), _time, Cancellation);
        }

        Assert.Equal(1, (await bot.OverAsync("digest")).Refused);
        Assert.Equal("MessageWritesBlocked", Assert.Single(await bot.RowsAsync("digest")).Problem);
    }

    [Fact]
    public async Task Who_took_longer_than_the_lease_has_the_last_word()
    {
        _connector.Latency = TimeSpan.FromSeconds(60);
        await using var bot = await BotAsync(Channels[..2], ("Deliveries:Lease", "00:00:05"));
        // Who is at it waits; another calls it uncertain.
        await using var other = Bot(("Deliveries:Lease", "00:00:05"));
        _connector.Faults = (conversation, _) => conversation == Channels[1] ? Fault.Throttled : Fault.None;

        await bot.AddAsync("digest", Channels[..2]);
        for (var tries = 0; (await bot.CountAsync("digest")).Uncertain < 2; tries++)
        {
            Assert.InRange(tries, 0, 1000);
            await Task.Delay(10, Cancellation);
        }
        _connector.Faults = (_, _) => Fault.None;
        _connector.Latency = default;

        for (var tries = 0; (await bot.CountAsync("digest")).Sent < 2; tries++)
        {
            Assert.InRange(tries, 0, 1000);
            await Task.Delay(10, Cancellation);
        }
        AssertOnce(Channels[..2]);
    }

    [Fact]
    public async Task A_paused_batch_waits_and_goes_on_and_a_cancelled_one_is_over()
    {
        await using var bot = await BotAsync(Channels, ("Deliveries:PerSecond", "10"));
        await bot.AddAsync("digest", Channels);
        await ArriveAsync(5);

        Assert.InRange(await bot.Get<HoldDeliveries>().PauseAsync("digest", Cancellation), 50, 100);
        await bot.AddAsync([new NewDelivery("card", SendingBot.Kind, "a card", "msteams", Channels[0])]);
        await ArriveAsync(card => card.Text == "a card");
        var paused = await SteadyAsync(bot);
        Assert.Equal((100, 0, 0), (paused.All, paused.Waiting, paused.Sending));
        Assert.Equal(100, paused.Sent + paused.Paused);
        Assert.Equal(paused.Sent + 1, _connector.Ledger.Count);

        await bot.Get<HoldDeliveries>().ResumeAsync("digest", Cancellation);
        bot.Get<DeliveryBell>().Ring();
        await ArriveAsync(paused.Sent + 6);
        Assert.InRange(await bot.Get<HoldDeliveries>().CancelAsync("digest", Cancellation), 1, 94);
        var over = await bot.OverAsync("digest");
        Assert.Equal((100, 100), (over.All, over.Sent + over.Cancelled));
        Assert.Equal(over.Sent, _connector.Ledger.Count(a => a.Text != "a card"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_comes_back_unsent_after_its_batch_was_held_is_held(bool isCancelled)
    {
        _connector.Latency = TimeSpan.FromSeconds(5);
        _connector.Faults = (_, attempt) => attempt == 1 ? Fault.Throttled : Fault.None;
        await using var bot = await BotAsync(Channels[..1]);
        await bot.AddAsync("digest", Channels[..1]);
        for (var tries = 0; _connector.Tries(Channels[0]) == 0; tries++)
        {
            Assert.InRange(tries, 0, 1000);
            await Task.Delay(5, Cancellation);
        }

        var hold = bot.Get<HoldDeliveries>();
        Assert.Equal(isCancelled ? 0 : 1, await (isCancelled ? hold.CancelAsync("digest", Cancellation) : hold.PauseAsync("digest", Cancellation)));

        var counts = await SteadyAsync(bot);
        Assert.Equal((1, isCancelled ? 1 : 0, isCancelled ? 0 : 1), (counts.All, counts.Cancelled, counts.Paused));
        Assert.Empty(_connector.Ledger);
    }

    [Fact]
    public async Task A_stop_waits_for_what_is_on_its_way_and_leaves_the_rest_to_the_next()
    {
        _connector.Latency = TimeSpan.FromSeconds(3);
        await using (var bot = await BotAsync(Channels, ("Deliveries:PerSecond", "15")))
        {
            await bot.AddAsync("digest", Channels);
            await ArriveAsync(5);
            await bot.StopAsync();
        }
        var arrived = _connector.Ledger.Count;
        Assert.InRange(arrived, 5, 99);
        await using var next = Bot();
        Assert.Equal(0, (await next.CountAsync("digest")).Uncertain);

        Assert.Equal(100, (await next.OverAsync("digest")).Sent);
        AssertOnce(Channels);
    }

    [Fact]
    public async Task What_has_nothing_to_say_or_nowhere_to_go_is_settled_and_what_cannot_be_written_waits()
    {
        await using var bot = new SendingBot(_folder, _time, delivery => delivery.ConversationId == Channels[0] ? null : throw new InvalidOperationException("broken"));
        await bot.JoinAsync(_connector.ServiceUrl, Channels[..2]);
        await bot.AddAsync("digest", Channels[..3]);
        var rows = await bot.RowsAsync("digest");
        for (var tries = 0; rows.Any(row => row.Problem is null); tries++)
        {
            Assert.InRange(tries, 0, 1000);
            await Task.Delay(10, Cancellation);
            rows = await bot.RowsAsync("digest");
        }

        Assert.Equal([DeliveryState.Cancelled, DeliveryState.Waiting, DeliveryState.Refused], rows.Select(row => row.State));
        Assert.Equal([DeliveryProblems.NothingToSay, DeliveryProblems.NotWritten, DeliveryProblems.UnknownConversation], rows.Select(row => row.Problem));
        Assert.Empty(_connector.Ledger);
    }

    [Fact]
    public async Task Many_for_one_channel_come_one_after_the_other_and_keep_nobody_waiting()
    {
        await using var bot = await BotAsync(Channels[..20]);
        await bot.AddAsync(Enumerable.Range(0, 30).Select(i => new NewDelivery($"card/{i}", SendingBot.Kind, $"{i}", "msteams", Channels[0]) { Batch = "cards" }));
        await bot.AddAsync("digest", Channels[1..20]);

        Assert.Equal(19, (await bot.OverAsync("digest")).Sent);
        Assert.False((await bot.CountAsync("cards")).IsOver);
        Assert.Equal(30, (await bot.OverAsync("cards")).Sent);
        Assert.Equal(0, _connector.Refusals);
    }

    private async Task<SendingBot> BotAsync(IEnumerable<string> channels, params (string Key, string Value)[] settings)
    {
        var bot = Bot(settings);
        await bot.JoinAsync(_connector.ServiceUrl, channels);
        return bot;
    }

    private SendingBot Bot(params (string Key, string Value)[] settings) => new(_folder, _time, settings: settings);

    private void AssertOnce(IEnumerable<string> channels) => Assert.Equal(channels.Order(), _connector.Ledger.Select(a => a.Conversation).Order());

    private Task ArriveAsync(int count) => ArriveAsync(_ => _connector.Ledger.Count >= count);

    private async Task ArriveAsync(Func<Arrival, bool> one)
    {
        for (var tries = 0; !_connector.Ledger.Any(one); tries++)
        {
            Assert.InRange(tries, 0, 2000);
            await Task.Delay(5, Cancellation);
        }
    }

    /// <summary>The counts once nothing is being sent, and some looks later.</summary>
    private async Task<DeliveryCounts> SteadyAsync(SendingBot bot)
    {
        for (var tries = 0; (await bot.CountAsync("digest")).Sending > 0; tries++)
        {
            Assert.InRange(tries, 0, 1000);
            await Task.Delay(10, Cancellation);
        }
        await Task.Delay(TimeSpan.FromSeconds(15), _time, Cancellation);
        return await bot.CountAsync("digest");
    }
}
