using LmiBot.Access;
using LmiBot.HiringEvents;

namespace LmiBot.Tests.HiringEvents.Reviewing;

public sealed class MergeTests : IDisposable
{
    private static readonly HiringEventDetails Update = EventDatabase.Layoff with { JobsLost = JobCount.Exactly(150), Industry = "Chips", Effective = null, Source = ReportSource.Press };

    private readonly EventDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 120)]
    [InlineData(true, 150)]
    public async Task Facts_of_an_update_win_and_otherwise_fill_gaps_and_the_trail_keeps_both(bool isUpdate, int jobs)
    {
        var (into, from) = (await _database.LogAsync(), await _database.LogAsync(Update));

        var outcome = await _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate, Cancellation);

        Assert.Equal(into, outcome.Event.HiringEventId);
        var kept = await _database.EventAsync(into);
        Assert.Equal((jobs, "Chips", new DateOnly(2027, 3, 3)), (kept.LostLeast!.Value, kept.Industry, kept.EffectiveFrom!.Value));
        Assert.Equal(["51-4121"], kept.Occupations.Select(o => o.SocCode));
        Assert.Equal([ReportSource.OwnReport, ReportSource.Press], kept.Reports.Select(r => r.Source).Order());
        var gone = await _database.EventAsync(from);
        Assert.Equal((HiringEventStatus.Merged, into), (gone.Status, gone.MergedIntoId!.Value));
        Assert.Equal(["HE-1 Log partner", "HE-2 Log partner", "HE-1 Merge analyst: HE-2 > HE-1", "HE-2 Merge analyst: HE-2 > HE-1"], await _database.TrailAsync());
        Assert.Equal("hiring-event/reporter 4 to a:partner", (await _database.DeliveriesAsync())[^1]);

        var trail = (await _database.Read.RunAsync(EventDatabase.Analyst, into, Cancellation)).Trail;
        Assert.Equal(4, trail.Count);
        Assert.Equal(Update, HiringEventSnapshot.Read(trail[3].Before!).Details);
        Assert.Equal(EventDatabase.Layoff, HiringEventSnapshot.Read(trail[2].Before!).Details);
    }

    [Theory]
    [InlineData("48491", "Round Rock", "12420", "Austin", "48491", "Round Rock")]
    [InlineData("12420", "Austin", "48491", "Round Rock", "48491", "Round Rock")]
    [InlineData("48491", "Round Rock", "48W15", "Rural Capital", "48491", "Round Rock")]
    [InlineData("48491", "Round Rock", "48", "Texas", "48491", "Round Rock")]
    [InlineData("12420", "Austin", "00", "US", "12420", "Austin")]
    [InlineData("48491", "Round Rock", null, "the mill", "48491", "the mill")]
    [InlineData("48491", "Round Rock", "48113", "Dallas", "48113", "Dallas")]
    [InlineData("12420", "Austin", "05", "Arkansas", "05", "Arkansas")]
    public async Task Of_two_places_one_in_the_other_the_narrower_stays(string known, string place, string? updated, string updatedPlace, string kept, string keptPlace)
    {
        var into = await _database.LogAsync(EventDatabase.Layoff with { AreaCode = known, Place = place });
        var from = await _database.LogAsync(Update with { AreaCode = updated, Place = updatedPlace });

        await _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: true, Cancellation);

        var merged = await _database.EventAsync(into);
        Assert.Equal((kept, keptPlace), (merged.AreaCode, merged.Place));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 30)]
    public async Task What_is_not_for_the_public_stays_out_of_what_is(bool mayBePublished, int days)
    {
        var into = await _database.LogAsync();
        var from = await _database.LogAsync(Update with { MayBePublished = mayBePublished, PublishFrom = days == 0 ? null : _database.Clock.Today.AddDays(days) });
        await _database.Publish.RunAsync(EventDatabase.Analyst, into, Cancellation);

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: true, Cancellation));
        Assert.StartsWith("HE-2 may not be published, or not yet, and HE-1 is or can be", refusal.Message, StringComparison.Ordinal);
        await _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: false, Cancellation);

        var kept = await _database.EventAsync(into);
        Assert.Equal((120, (string?)null, 1), (kept.LostLeast!.Value, kept.Industry, kept.Reports.Count));
        Assert.Equal(HiringEventStatus.Merged, (await _database.EventAsync(from)).Status);
    }

    [Fact]
    public async Task No_organization_reads_what_another_told_before_it_is_public()
    {
        var (into, from) = (await _database.LogAsync(), await _database.LogAsync(Update, _database.Stranger));

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: true, Cancellation));
        Assert.Equal("HE-1 is another organization's and not public, and HE-2 is not public either: its facts stay out of it. Merge it as the same event, or publish one of them first.", refusal.Message);
        await _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: false, Cancellation);

        var read = (await _database.Read.RunAsync(_database.Partner, into, Cancellation)).Event;
        Assert.Equal((120, (string?)null, 1), (read.LostLeast!.Value, read.Industry, read.Reports.Count));
    }

    [Theory]
    [InlineData("into")]
    [InlineData("from")]
    [InlineData("staff")]
    public async Task What_all_may_read_or_only_staff_does_is_joined(string how)
    {
        var into = await _database.LogAsync(caller: how == "staff" ? EventDatabase.Analyst : _database.Partner);
        var from = await _database.LogAsync(Update, _database.Stranger);
        if (how != "staff")
            await _database.Publish.RunAsync(EventDatabase.Analyst, how == "into" ? into : from, Cancellation);

        await _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: true, Cancellation);

        Assert.Equal((150, 2), ((await _database.EventAsync(into)).LostLeast!.Value, (await _database.EventAsync(into)).Reports.Count));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 30)]
    public async Task What_its_reporter_keeps_back_joins_nothing_that_can_still_be_opened_up(bool mayBePublished, int days)
    {
        var into = await _database.LogAsync(EventDatabase.Layoff with { MayBePublished = false });
        var from = await _database.LogAsync(Update with { MayBePublished = mayBePublished, PublishFrom = days == 0 ? null : _database.Clock.Today.AddDays(days) });
        await Assert.ThrowsAsync<RefusedException>(() => _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: true, Cancellation));
        await _database.Merge.RunAsync(EventDatabase.Analyst, from, into, isUpdate: false, Cancellation);

        var kept = await _database.EventAsync(into);
        await _database.Change.RunAsync(_database.Partner, into, kept.Details() with { MayBePublished = true }, kept.Version, Cancellation);
        await _database.Publish.RunAsync(EventDatabase.Analyst, into, Cancellation);

        Assert.Null((await _database.Read.RunAsync(Caller.Visitor, into, Cancellation)).Event.Industry);
    }

    [Fact]
    public async Task What_was_merged_before_goes_along()
    {
        var (first, second, third) = (await _database.LogAsync(), await _database.LogAsync(), await _database.LogAsync());
        await _database.Merge.RunAsync(EventDatabase.Analyst, first, second, isUpdate: false, Cancellation);
        await _database.Merge.RunAsync(EventDatabase.Analyst, second, third, isUpdate: false, Cancellation);

        Assert.Equal((third, third), ((await _database.EventAsync(first)).MergedIntoId, (await _database.EventAsync(second)).MergedIntoId));
        Assert.Equal(3, (await _database.EventAsync(third)).Reports.Count);
        Assert.Equal(7, (await _database.Read.RunAsync(EventDatabase.Analyst, third, Cancellation)).Trail.Count);
    }

    [Fact]
    public async Task Two_who_merge_in_a_ring_do_not_lose_both()
    {
        var (first, second) = (await _database.LogAsync(), await _database.LogAsync());
        _database.Meanwhile = () => _database.Merge.RunAsync(EventDatabase.OtherAnalyst, second, first, isUpdate: false, Cancellation).GetAwaiter().GetResult();

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Merge.RunAsync(EventDatabase.Analyst, first, second, isUpdate: false, Cancellation));

        Assert.Equal("HE-2 was merged into HE-1 already.", refusal.Message);
        Assert.Equal(HiringEventStatus.Submitted, (await _database.EventAsync(first)).Status);
        await Assert.ThrowsAsync<RefusedException>(() => _database.Merge.RunAsync(EventDatabase.Analyst, first, first, isUpdate: false, Cancellation));
    }

    public void Dispose() => _database.Dispose();
}
