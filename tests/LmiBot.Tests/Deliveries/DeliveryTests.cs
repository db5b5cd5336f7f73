using LmiBot.Data;
using LmiBot.Deliveries;
using LmiBot.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LmiBot.Tests.Deliveries;

public sealed class DeliveryTests : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly AccessDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClaimDeliveries Claims => new(_database, _database);

    private BeginDeliveries Begins => new(_database, _database);

    private SettleDeliveries Settles => new(_database, _database);

    private HoldDeliveries Holds => new(_database, _database);

    [Fact]
    public async Task The_same_key_makes_no_second_row()
    {
        await AddAsync("a", "b", "a");
        await AddAsync("b", "c");

        Assert.Equal("a b c", string.Join(' ', (await RowsAsync()).Select(d => d.Key)));
    }

    [Fact]
    public async Task Two_who_have_read_the_same_rows_share_none()
    {
        await AddAsync("a", "b", "c");
        DeliveryClaim? second = null;
        var first = await new ClaimDeliveries(new Interrupted(_database, async () => second = await Claims.RunAsync(2, Lease, Cancellation)), _database).RunAsync(3, Lease, Cancellation);

        Assert.Equal(["a", "b"], second!.Deliveries.Select(d => d.Key));
        Assert.Equal(["c"], first.Deliveries.Select(d => d.Key));
    }

    [Fact]
    public async Task What_is_claimed_is_free_again_when_the_lease_ends_and_then_is_no_longer_the_first_ones()
    {
        await AddAsync("a");
        var first = await Claims.RunAsync(9, Lease, Cancellation);
        Assert.Empty((await Claims.RunAsync(9, Lease, Cancellation)).Deliveries);

        _database.Advance(Lease);
        var second = await Claims.RunAsync(9, Lease, Cancellation);

        var id = Assert.Single(second.Deliveries).DeliveryId;
        Assert.Empty(await Begins.RunAsync(first.Id, [id], Lease, Cancellation));
        Assert.Single(await Begins.RunAsync(second.Id, [id], Lease, Cancellation));
        await Settles.RunAsync([(id, first.Id, new DeliveryOutcome.Refused("late"))], Cancellation);
        Assert.Equal(DeliveryState.Sending, (await RowsAsync())[0].State);
    }

    [Fact]
    public async Task What_stands_alone_goes_before_a_batch_and_nothing_before_its_time()
    {
        await AddAsync(new NewDelivery("digest", "k", "1", "msteams", "19:a") { Batch = "2026Q4" });
        await AddAsync(new NewDelivery("card", "k", "1", "msteams", "19:a"));
        await AddAsync(new NewDelivery("later", "k", "1", "msteams", "19:a") { NotBefore = _database.Now + Lease });

        Assert.Equal(["card"], (await Claims.RunAsync(1, Lease, Cancellation)).Deliveries.Select(d => d.Key));
        Assert.Equal(["digest"], (await Claims.RunAsync(9, Lease, Cancellation)).Deliveries.Select(d => d.Key));
        Assert.Equal((3, _database.Now + Lease), await new WaitingDeliveries(_database, _database).RunAsync(Cancellation));
    }

    [Fact]
    public async Task A_batch_that_is_held_between_claim_and_begin_is_not_begun()
    {
        await AddAsync(new NewDelivery("digest", "k", "1", "msteams", "19:a") { Batch = "2026Q4" });
        var claim = await Claims.RunAsync(9, Lease, Cancellation);

        Assert.Equal(1, await Holds.PauseAsync("2026Q4", Cancellation));

        Assert.Empty(await Begins.RunAsync(claim.Id, [claim.Deliveries[0].DeliveryId], Lease, Cancellation));
    }

    [Fact]
    public async Task The_sums_add_up_whatever_becomes_of_them()
    {
        await AddAsync([.. Enumerable.Range(0, 8).Select(n => new NewDelivery($"{n}", "k", "1", "msteams", "19:a") { Batch = "2026Q4" })]);
        var claim = await Claims.RunAsync(6, Lease, Cancellation);
        long[] ids = [.. claim.Deliveries.Select(d => d.DeliveryId)];
        await Begins.RunAsync(claim.Id, ids, Lease, Cancellation);
        await Settles.RunAsync(
            [
                (ids[0], claim.Id, new DeliveryOutcome.Sent("19:a;messageid=1", "1")), (ids[1], claim.Id, new DeliveryOutcome.Refused(new string('x', 300))),
                (ids[2], claim.Id, new DeliveryOutcome.Uncertain("502")), (ids[3], claim.Id, new DeliveryOutcome.Cancelled(DeliveryProblems.NothingToSay)),
                (ids[4], claim.Id, new DeliveryOutcome.Again(_database.Now, DeliveryProblems.Throttled)),
            ],
            Cancellation);
        await Holds.PauseAsync("2026Q4", Cancellation);

        var counts = new CountDeliveries(_database);
        var expected = new DeliveryCounts { Sent = 1, Refused = 1, Uncertain = 1, Cancelled = 1, Paused = 3, Sending = 1 };
        Assert.Equal((expected, 8, false), (await counts.OfBatchAsync("2026Q4", Cancellation), expected.All, expected.IsOver));
        _database.Advance(Lease);
        Assert.Equal(0, await new EndInterruptedDeliveries(_database, _database).RunAsync([claim.Id], Cancellation));
        Assert.Equal(1, await new EndInterruptedDeliveries(_database, _database).RunAsync([], Cancellation));
        Assert.Equal(3, await Holds.CancelAsync("2026Q4", Cancellation));
        Assert.Equal(new DeliveryCounts { Sent = 1, Refused = 1, Uncertain = 2, Cancelled = 4 }, await counts.OfKindAsync("k", Cancellation));
    }

    [Fact]
    public async Task Since_when_it_cannot_be_written_is_known_until_it_can_be_or_was_paused()
    {
        await AddAsync(new NewDelivery("digest", "k", "1", "msteams", "19:a") { Batch = "2026Q4" });
        async Task<DateTime?> AgainAsync(string? problem)
        {
            var claim = await Claims.RunAsync(1, Lease, Cancellation);
            await Settles.RunAsync([(claim.Deliveries[0].DeliveryId, claim.Id, new DeliveryOutcome.Again(_database.Now, problem))], Cancellation);
            _database.Advance(Lease);
            return (await RowsAsync())[0].NotWrittenSince;
        }
        var first = _database.Now;

        Assert.Equal([first, first, null], [await AgainAsync(DeliveryProblems.NotWritten), await AgainAsync(DeliveryProblems.NotWritten), await AgainAsync(DeliveryProblems.Throttled)]);
        Assert.NotNull(await AgainAsync(DeliveryProblems.NotWritten));
        await Holds.PauseAsync("2026Q4", Cancellation);
        await Holds.ResumeAsync("2026Q4", Cancellation);
        Assert.Null((await RowsAsync())[0].NotWrittenSince);
    }

    [Fact]
    public async Task What_was_cancelled_stays_so_whatever_its_sender_found_unless_it_was_sent()
    {
        await AddAsync([.. Enumerable.Range(0, 2).Select(n => new NewDelivery($"{n}", "k", "1", "msteams", "19:a") { Batch = "2026Q4" })]);
        var claim = await Claims.RunAsync(9, Lease, Cancellation);
        await Holds.CancelAsync("2026Q4", Cancellation);

        await Settles.RunAsync(
            [
                (claim.Deliveries[0].DeliveryId, claim.Id, new DeliveryOutcome.Cancelled(DeliveryProblems.NothingToSay)),
                (claim.Deliveries[1].DeliveryId, claim.Id, new DeliveryOutcome.Sent("19:a", "1")),
            ],
            Cancellation);

        Assert.Equal([(DeliveryState.Cancelled, DeliveryProblems.Cancelled), (DeliveryState.Sent, null)], (await RowsAsync()).Select(d => (d.State, d.Problem)));
    }

    [Fact]
    public async Task That_it_was_sent_is_kept_whatever_id_it_got()
    {
        await AddAsync(["1"]);
        var claim = await Claims.RunAsync(1, Lease, Cancellation);

        await Settles.RunAsync([(claim.Deliveries[0].DeliveryId, claim.Id, new DeliveryOutcome.Sent(new string('c', 2000), new string('a', 2000)))], Cancellation);

        await using var db = _database.CreateDbContext();
        var row = await db.Deliveries.SingleAsync(Cancellation);
        Assert.Equal((DeliveryState.Sent, null, null), (row.State, row.SentConversationId, row.SentActivityId));
    }

    public void Dispose() => _database.Dispose();

    private Task AddAsync(params string[] keys) => AddAsync([.. keys.Select(key => new NewDelivery(key, "k", "1", "msteams", "19:a"))]);

    private async Task AddAsync(params NewDelivery[] deliveries)
    {
        await using var db = _database.CreateDbContext();
        await Outbox.AddAsync(db, _database.GetUtcNow(), deliveries, Cancellation);
        await db.SaveChangesAsync(Cancellation);
    }

    private async Task<List<Delivery>> RowsAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Deliveries.AsNoTracking().OrderBy(d => d.DeliveryId).ToListAsync(Cancellation);
    }

    /// <summary>Somebody else acts, once, right before the first update of a context.</summary>
    private sealed class Interrupted(AccessDatabase database, Func<Task> meanwhile) : DbCommandInterceptor, IDbContextFactory<LmiDbContext>
    {
        private bool _isOver;

        public LmiDbContext CreateDbContext() => database.Open(this);

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (!_isOver)
            {
                _isOver = true;
                await meanwhile();
            }
            return result;
        }
    }
}
