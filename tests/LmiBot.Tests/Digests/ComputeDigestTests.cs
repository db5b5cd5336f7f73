using System.Globalization;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Digests.Changes;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;
using LmiBot.Releases.Checking;
using LmiBot.Tests.Releases;
using Microsoft.Extensions.Options;
using static LmiBot.Tests.Releases.ReleaseDatabase;

namespace LmiBot.Tests.Digests;

/// <summary>Digests of releases that were made and published by the use cases, in a database.</summary>
public sealed class ComputeDigestTests : IDisposable
{
    private static readonly DigestTopic Healthcare = new("healthcare", Cast.Texas);

    private readonly ReleaseDatabase _database = new();
    private readonly LoadedReleases _releases;
    private readonly CurrentEvents _events;
    private readonly ComputeDigest _compute;
    private int _requests;

    public ComputeDigestTests()
    {
        _releases = new LoadedReleases(_database, _database);
        _events = new CurrentEvents(_database);
        _compute = new ComputeDigest(_database, _releases, _events, Clock, Options.Create(new DigestOptions { MostKept = 3 }));
    }

    private HiringEventClock Clock => new(_database, Options.Create(new HiringEventOptions()));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("May 2026", 2026)]
    [InlineData("May 2025", 2025)]
    public async Task Of_two_drafts_the_later_one_is_told_to_go_back_not_to_revise(string vintage, short year)
    {
        await _database.PublishedAsync("2025Q3", Nurses(2025, 90_000));
        await _database.Create.RunAsync(Analyst, "2025Q4", ReleaseKind.Quarterly, Cancellation);
        await _database.Create.RunAsync(Analyst, "2026Q1", ReleaseKind.Quarterly, Cancellation);
        await _database.AddAsync("2025Q4", "figures.csv", vintage, Nurses(year, 95_000));
        await PublishAsync("2025Q4");
        await PublishAsync("2026Q1");

        var digest = await _compute.RunAsync(Healthcare, Cancellation);

        Assert.Equal(("2026Q1", "2025Q4"), (digest.Release, digest.PreviousRelease));
        Assert.Equal([$"Wages and jobs in Texas: this release holds an older edition (May 2025) than the last one ({vintage}); nothing is compared."], digest.NotComparable);
        Assert.Equal((0, 0), (digest.Findings.Count, digest.Revised.Count));
        Assert.StartsWith("Nothing in the figures for Healthcare in Texas is new in this release.", digest.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_with_a_withdrawn_release_is_new_in_the_next_one()
    {
        await _database.PublishedAsync("2025Q3", Nurses(2025, 90_000));
        await _database.PublishedAsync("2025Q4", Nurses(2025, 95_000));
        await _database.Create.RunAsync(Analyst, "2026Q1", ReleaseKind.Quarterly, Cancellation);
        await _database.Withdraw.RunAsync(Analyst, "2025Q4", Cancellation);
        _database.Advance(TimeSpan.FromMinutes(1));
        await PublishAsync("2026Q1");

        var digest = await _compute.RunAsync(Healthcare, Cancellation);

        Assert.Equal("2025Q3", digest.PreviousRelease);
        Assert.Equal(["Wages and jobs in Texas: 1 of 1 occupations have other figures for May 2025 than before."], digest.Revised);
    }

    [Fact]
    public async Task An_event_without_a_day_is_in_the_digest_of_the_quarter_in_which_it_was_reported()
    {
        await _database.PublishedAsync("2026Q1", Nurses(2025, 90_000));
        await ApproveAsync(await LogAsync(Expansion));
        await PublishLaterAsync("2026Q2", new DateOnly(2026, 7, 2));

        var digest = await _compute.RunAsync(Healthcare with { FieldCode = null }, Cancellation);

        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30), 1), (digest.Events.From, digest.Events.To, digest.Events.Count));
        Assert.Equal("Jobs gained: 500 (1 event). Jobs lost: none reported. Reported by: Employers’ own reports (1).", digest.Events.Text);
        Assert.Equal("reported Apr 1, 2026", Assert.Single(digest.Events.Rows).Day);
        Assert.Contains(digest.Notes, n => n.EndsWith("where that is not known, on the day on which it was reported.", StringComparison.Ordinal));
        Assert.Null(digest.LateEvents);
    }

    [Fact]
    public async Task What_is_published_after_the_digest_of_its_quarter_is_in_the_next_one_and_only_there()
    {
        await _database.PublishedAsync("2026Q1", Nurses(2025, 90_000));
        await ApproveAsync(await LogAsync(Expansion with { Employer = "Known", AnnouncedOn = new DateOnly(2026, 3, 20) }));
        var slow = await LogAsync(Expansion with { Employer = "Slow", AnnouncedOn = new DateOnly(2026, 5, 20) }, new DateOnly(2026, 6, 1));
        var hidden = await LogAsync(Expansion with { Employer = "Hidden", AnnouncedOn = new DateOnly(2026, 5, 21), PublishFrom = new DateOnly(2026, 9, 1) });
        await ApproveAsync(hidden);
        await ApproveAsync(await LogAsync(Expansion with { Employer = "Prompt", AnnouncedOn = new DateOnly(2026, 5, 22) }));
        await PublishLaterAsync("2026Q2", new DateOnly(2026, 7, 2));
        await ApproveAsync(await LogAsync(Expansion with { Employer = "In time", AnnouncedOn = new DateOnly(2026, 5, 23) }, new DateOnly(2026, 7, 3)));
        await SentAsync("2026Q2", new DateTime(2026, 7, 6, 14, 0, 0));
        At(new DateOnly(2026, 7, 8));
        await ApproveAsync(slow);
        await ApproveAsync(await LogAsync(Expansion with { Employer = "History", AnnouncedOn = new DateOnly(2019, 5, 20) }));
        var then = await _compute.RunAsync(Healthcare with { FieldCode = null }, Cancellation);
        await PublishLaterAsync("2026Q3", new DateOnly(2026, 10, 2));

        var digest = await _compute.RunAsync(Healthcare with { FieldCode = null }, Cancellation);

        // The digest of the second quarter, looked at anew, has those of its own quarter.
        Assert.Equal((3, "Known"), (then.Events.Count, then.LateEvents?.Rows.Single().Event.EmployerName));
        Assert.Equal((new DateOnly(2026, 7, 1), 0), (digest.Events.From, digest.Events.Count));
        Assert.Equal(["Hidden", "Slow"], digest.LateEvents!.Rows.Select(r => r.Event.EmployerName).Order());
        Assert.StartsWith("Jobs gained: 1,000 (2 events).", digest.LateEvents.Text, StringComparison.Ordinal);
        Assert.EndsWith("2 events of quarters 1 to 2 of 2026 in Texas published since the last digest.", digest.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_more_are_kept_than_the_agency_sets()
    {
        await _database.PublishedAsync("2026Q1", Nurses(2025, 90_000));
        DigestTopic[] topics = [.. from area in new[] { Cast.Texas, Cast.Ohio } from audience in Enum.GetValues<DigestAudience>() select new DigestTopic(null, area, audience)];

        foreach (var topic in topics[..3].Concat(topics[..3]))
            await _compute.RunAsync(topic, Cancellation);
        Assert.Equal(3, _compute.Computed);
        foreach (var topic in topics)
            await _compute.RunAsync(topic, Cancellation);
        Assert.Equal(6, _compute.Computed);
        await _compute.RunAsync(topics[0], Cancellation);
        Assert.Equal(7, _compute.Computed);
    }

    [Theory]
    [InlineData("2026Q3", "2026-11-22", null, "2026-07-01", "2026-09-30")]
    [InlineData("2026Q4", "2026-11-22", null, "2026-07-01", "2026-09-30")]
    [InlineData("annual", "2026-11-22", null, "2026-07-01", "2026-09-30")]
    [InlineData("2026Q3", "2026-11-22", "2026Q2", "2026-07-01", "2026-09-30")]
    [InlineData("2026Q3", "2026-11-22", "2026Q1", "2026-04-01", "2026-09-30")]
    [InlineData("2026Q3-2", "2026-11-22", "2026Q3", "2026-07-01", "2026-09-30")]
    public void The_events_of_a_release_begin_where_the_release_before_ended(string name, string published, string? before, string from, string to)
    {
        var period = EventPeriods.Of(Published(name, published), before is null ? null : Published(before, published));

        Assert.Equal((from, to), ($"{period.From:O}", $"{period.To:O}"));
    }

    public void Dispose()
    {
        _releases.Dispose();
        _events.Dispose();
        _database.Dispose();
    }

    private static Row Nurses(short year, int annual) => Wage(Cast.Texas, Cast.Nurses, annual: annual, year: year);

    private static HiringEventDetails Expansion { get; } = new()
    {
        Kind = HiringEventKind.Expansion,
        Employer = "Acme",
        Place = "Austin",
        AreaCode = Cast.Travis,
        JobsGained = JobCount.Exactly(500),
        Source = ReportSource.OwnReport,
        MayBePublished = true,
    };

    private static Release Published(string name, string day) => new() { Name = name, CreatedAt = default, PublishedAt = DateTime.Parse(day, CultureInfo.InvariantCulture) };

    private async Task<int> LogAsync(HiringEventDetails details, DateOnly? on = null)
    {
        if (on is { } day)
            At(day);
        return (await new LogHiringEvent(_database, Clock, new HiringEventWriter(Clock)).RunAsync(Analyst, details, null, null, $"request {_requests++}", Cancellation)).HiringEventId;
    }

    private async Task ApproveAsync(int id) => await new PublishHiringEvent(_database, Clock, new HiringEventWriter(Clock)).RunAsync(Analyst, id, Cancellation);

    private async Task SentAsync(string release, DateTime at)
    {
        await using var db = _database.CreateDbContext();
        db.Add(new Delivery
        {
            Key = "one", Kind = DigestKinds.Digest, Subject = "1 1", Batch = DigestRun.BatchOf(release), ChannelId = "msteams", ConversationId = "19:1",
            State = DeliveryState.Sent, SettledAt = at, CreatedAt = at, NotBefore = at,
        });
        await db.SaveChangesAsync(Cancellation);
    }

    private void At(DateOnly day) => _database.Advance(day.ToDateTime(new TimeOnly(12, 0)) - _database.Now);

    private async Task PublishLaterAsync(string name, DateOnly day)
    {
        At(day);
        await _database.Create.RunAsync(Analyst, name, ReleaseKind.Quarterly, Cancellation);
        await PublishAsync(name);
    }

    private async Task PublishAsync(string name)
    {
        Assert.NotNull((await _database.Publish.RunAsync(Analyst, name, FindingNames.Warnings, Cancellation)).From);
        _database.Advance(TimeSpan.FromMinutes(1));
    }
}
