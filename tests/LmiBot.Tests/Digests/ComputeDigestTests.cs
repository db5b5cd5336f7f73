using LmiBot.Digests;
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

    public ComputeDigestTests()
    {
        _releases = new LoadedReleases(_database, _database);
        _events = new CurrentEvents(_database);
        _compute = new ComputeDigest(_database, _releases, _events, Clock, Options.Create(new DigestOptions()));
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

    public void Dispose()
    {
        _releases.Dispose();
        _events.Dispose();
        _database.Dispose();
    }

    private static Row Nurses(short year, int annual) => Wage(Cast.Texas, Cast.Nurses, annual: annual, year: year);

    private async Task PublishAsync(string name)
    {
        Assert.NotNull((await _database.Publish.RunAsync(Analyst, name, FindingNames.Warnings, Cancellation)).From);
        _database.Advance(TimeSpan.FromMinutes(1));
    }
}
