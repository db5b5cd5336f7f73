using LmiBot.Access;
using LmiBot.HiringEvents;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.Tests.HiringEvents.Reviewing;

public sealed class LogHiringEventTests : IDisposable
{
    private readonly EventDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_kept_as_it_was_told_with_its_report_its_line_and_a_card_for_review()
    {
        var logged = await _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff with { Site = "  Plant 2 ", Reason = " " }, EventDatabase.Chat, null, "one", Cancellation);

        var kept = await _database.EventAsync(logged.HiringEventId);
        Assert.Equal(EventDatabase.Layoff with { Site = "Plant 2" }, kept.Details());
        Assert.Equal((HiringEventStatus.Submitted, "partner", _database.Partner.Organization!.OrganizationId, "a:partner"), (kept.Status, kept.LoggedBy, kept.OrganizationId, kept.ReporterConversationId));
        Assert.Equal((ReportSource.OwnReport, "Acme Inc.", 120), (kept.Reports.Single().Source, kept.Reports.Single().EmployerName, kept.Reports.Single().Jobs));
        Assert.Equal(["HE-1 Log partner"], await _database.TrailAsync());
        Assert.Equal([$"hiring-event/review 1 to {EventDatabase.ReviewChannel}"], await _database.DeliveriesAsync());
        await using var db = _database.CreateDbContext();
        var line = await db.HiringEventChanges.SingleAsync(Cancellation);
        Assert.Null(line.Before);
        Assert.Equal(HiringEventSnapshot.Of(kept), HiringEventSnapshot.Read(line.After));
    }

    [Fact]
    public async Task The_same_request_again_logs_nothing_new()
    {
        var first = await _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff, null, null, "one", Cancellation);
        var before = await _database.ContentAsync();

        var second = await _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff, null, null, "one", Cancellation);

        Assert.Equal(first, second);
        Assert.Equal("HE-1", second.Reference);
        Assert.Equal(before, await _database.ContentAsync());
    }

    [Fact]
    public async Task The_same_request_with_other_facts_changes_what_it_logged()
    {
        var updated = await _database.LogAsync();
        await LogAsync("one");

        var again = await _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff with { JobsLost = JobCount.Exactly(130), Link = "https://x.example/" }, EventDatabase.Chat, updated, "one", Cancellation);

        var kept = await _database.EventAsync(again.HiringEventId);
        Assert.Equal((2, 130, "https://x.example/", updated), (kept.HiringEventId, kept.LostLeast, kept.Details().Link, kept.UpdatesId));
        Assert.Equal(["HE-1 Log partner", "HE-2 Log partner", "HE-2 Change partner"], await _database.TrailAsync());
        await Assert.ThrowsAsync<RefusedException>(() => _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff, EventDatabase.Chat, 999, "one", Cancellation));
    }

    [Theory]
    [InlineData("publish")]
    [InlineData("change")]
    [InlineData("other")]
    public async Task What_others_have_gone_on_with_is_not_changed_by_telling_it_again(string meanwhile)
    {
        var id = (await LogAsync("one")).HiringEventId;
        if (meanwhile == "publish")
            await _database.Publish.RunAsync(EventDatabase.Analyst, id, Cancellation);
        if (meanwhile == "change")
            await _database.Change.RunAsync(_database.Colleague, id, EventDatabase.Layoff with { Place = "Hutto" }, (await _database.EventAsync(id)).Version, Cancellation);
        var before = await _database.ContentAsync();

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Log.RunAsync(
            meanwhile == "other" ? _database.Stranger : _database.Partner, EventDatabase.Layoff with { JobsLost = JobCount.Exactly(130) }, EventDatabase.Chat, null, "one", Cancellation));

        Assert.StartsWith("HE-1 was logged already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await _database.ContentAsync());
    }

    [Fact]
    public async Task A_confirmed_change_that_is_repeated_is_known_to_be_saved()
    {
        await using (var db = _database.CreateDbContext())
        {
            db.Add(new LmiBot.Occupations.Occupation { SocCode = "11-1021", Title = "Managers", Level = LmiBot.Occupations.OccupationLevel.Detailed });
            await db.SaveChangesAsync(Cancellation);
        }
        var id = await _database.LogAsync();
        var version = (await _database.EventAsync(id)).Version;
        var told = EventDatabase.Layoff with { Occupations = ["51-4121", "11-1021"], IsTemporary = true, Ends = new DateSpan(new(2027, 6, 1), new(2027, 8, 31), InPhases: true) };

        Assert.True((await _database.Change.RunAsync(_database.Partner, id, told, version, Cancellation)).IsNew);
        Assert.False((await _database.Change.RunAsync(_database.Partner, id, told, version, Cancellation)).IsNew);
    }

    [Fact]
    public async Task The_same_request_at_the_same_time_logs_one_event()
    {
        LoggedEvent? other = null;
        _database.Meanwhile = () => other = LogAsync("one").GetAwaiter().GetResult();

        Assert.Equal(await LogAsync("one"), other);
        Assert.Equal(["HE-1 Log partner"], await _database.TrailAsync());
        Assert.Single(await _database.DeliveriesAsync());
    }

    [Fact]
    public async Task Without_a_review_channel_it_is_logged_all_the_same()
    {
        await using (var db = _database.CreateDbContext())
            await db.ChannelPurposes.ExecuteDeleteAsync(Cancellation);

        await _database.LogAsync();

        Assert.Empty(await _database.DeliveriesAsync());
        Assert.Single(await _database.TrailAsync());
    }

    [Fact]
    public async Task Staff_logs_without_an_organization_or_for_one_and_a_partner_for_no_other()
    {
        await _database.Log.RunAsync(EventDatabase.Analyst, EventDatabase.Layoff, null, null, "one", Cancellation);
        await _database.Log.RunAsync(EventDatabase.Analyst, EventDatabase.Layoff, null, null, "two", "globex", Cancellation);

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff, null, null, "three", "Globex", Cancellation));

        Assert.Equal("You log for Acme: leave the other organization out.", refusal.Message);
        Assert.Null((await _database.EventAsync(1)).OrganizationId);
        Assert.Equal(_database.Stranger.Organization!.OrganizationId, (await _database.EventAsync(2)).OrganizationId);
    }

    [Fact]
    public async Task Nobody_learns_of_an_event_by_claiming_to_update_it()
    {
        var id = await _database.LogAsync();

        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.LogAsync(caller: _database.Stranger, updates: id));
        var unknown = await Assert.ThrowsAsync<RefusedException>(() => _database.LogAsync(caller: _database.Stranger, updates: 999));

        Assert.Equal(unknown.Message.Replace("999", "1", StringComparison.Ordinal), refusal.Message);
        var update = await _database.LogAsync(updates: id);
        Assert.Equal(id, (await _database.EventAsync(update)).UpdatesId);
    }

    public static TheoryData<string, HiringEventDetails> Faults()
    {
        var layoff = EventDatabase.Layoff;
        return new TheoryData<string, HiringEventDetails>
        {
            { "Say what happens", layoff with { Kind = null } },
            { "Say what happens", layoff with { Kind = HiringEventKind.Unspecified } },
            { "Say what happens", layoff with { Kind = (HiringEventKind)99 } },
            { "Say which employer", layoff with { Employer = "  " } },
            { "Say which employer", layoff with { Employer = "---" } },
            { "Say where it is", layoff with { Place = " ", Site = null } },
            { "Say whether it may be published", layoff with { MayBePublished = null } },
            { "Shorten the employer's name: it has at most 300", layoff with { Employer = new string('a', 301) } },
            { "Shorten the site: it has at most 500", layoff with { Site = new string('a', 501) } },
            { "Shorten the place: it has at most 200", layoff with { Place = new string('a', 201) } },
            { "Shorten the industry", layoff with { Industry = new string('a', 201) } },
            { "Shorten the reason", layoff with { Reason = new string('a', 501) } },
            { "Shorten the link", layoff with { Link = $"https://x.example/{new string('a', 500)}" } },
            { "Give the link as an address that begins with https://", layoff with { Link = "http://x.example/" } },
            { "Give the link as", layoff with { Link = "javascript:alert(1)" } },
            { "Give the link as", layoff with { Link = "x.example" } },
            { "Give the link as", layoff with { Link = "https://agency.gov@evil.example/" } },
            { "\"1\" is no NAICS code", layoff with { NaicsCode = "1" } },
            { "\"31-34\" is no NAICS code", layoff with { NaicsCode = "31-34" } },
            { "\"1234567\" is no NAICS code", layoff with { NaicsCode = "1234567" } },
            { "\"welder\" is no SOC code", layoff with { Occupations = ["welder"] } },
            { "I don't know the occupation 99-9999", layoff with { Occupations = ["51-4121", "99-9999"] } },
            { "I don't know the area 99999", layoff with { AreaCode = "99999" } },
            { "A number of jobs is 1 or more", layoff with { JobsLost = JobCount.Exactly(0) } },
            { "A number of jobs is 1 or more", layoff with { Kind = HiringEventKind.Relocation, JobsGained = new JobCount(60, 50) } },
            { "A number of jobs is 1 or more", layoff with { Kind = HiringEventKind.Relocation, JobsGained = default(JobCount) } },
            { "A number of jobs is 1 or more", layoff with { SiteHeadcount = 0 } },
            { "A layoff or closing loses jobs", layoff with { JobsLost = null, JobsGained = JobCount.Exactly(50) } },
            { "A layoff or closing loses jobs", layoff with { Kind = HiringEventKind.Expansion } },
            { "A layoff or closing loses jobs", layoff with { Kind = HiringEventKind.Opening, JobsGained = JobCount.Exactly(50) } },
            { "It would end before it begins", layoff with { Effective = new DateSpan(new(2027, 3, 3), new(2027, 3, 2)) } },
            { "It would end before it begins", layoff with { Ends = DateSpan.On(new(2027, 3, 2)) } },
            { "Say where it is from", layoff with { Source = (ReportSource)9 } },
        };
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task What_is_missing_or_wrong_is_refused_with_what_to_do(string begin, HiringEventDetails details)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => _database.LogAsync(details));

        Assert.StartsWith(begin, refusal.Message, StringComparison.Ordinal);
        Assert.Null(refusal.Denied);
        Assert.Equal("", await _database.ContentAsync());
    }

    [Theory]
    [InlineData("31-33")]
    [InlineData("11")]
    [InlineData("334413")]
    public async Task A_sector_and_a_code_are_industries(string naics)
    {
        var id = await _database.LogAsync(EventDatabase.Layoff with { NaicsCode = naics, Link = "https://x.example/news" });

        Assert.Equal((naics, "https://x.example/news"), ((await _database.EventAsync(id)).NaicsCode, (await _database.EventAsync(id)).Details().Link));
    }

    public void Dispose() => _database.Dispose();

    private Task<LoggedEvent> LogAsync(string request) => _database.Log.RunAsync(_database.Partner, EventDatabase.Layoff, EventDatabase.Chat, null, request, Cancellation);
}
