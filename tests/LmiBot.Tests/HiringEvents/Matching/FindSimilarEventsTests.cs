using LmiBot.Access;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;
using LmiBot.Tests.Access;
using Microsoft.Extensions.Options;

namespace LmiBot.Tests.HiringEvents.Matching;

/// <summary>Today is November 22, 2026; Acme is organization 1.</summary>
public sealed class FindSimilarEventsTests : IDisposable
{
    private static readonly Caller Analyst = AccessDatabase.As(Role.Analyst);
    private static readonly Caller Partner = new() { Id = "invitation 7", Roles = [Role.Partner], Organization = new(1, "Acme") };
    private static readonly Caller Stranger = new() { Id = "invitation 8", Roles = [Role.Partner], Organization = new(2, "Globex") };

    private static readonly HiringEventDetails Told = new()
    {
        Kind = HiringEventKind.Layoff, Employer = "Globex Inc.", Place = "Round Rock", JobsLost = new JobCount(100, 100, IsAbout: true), Effective = DateSpan.On(new DateOnly(2027, 1, 15)), MayBePublished = true,
    };

    private readonly AccessDatabase _database = new();

    [Fact]
    public async Task The_same_event_by_another_name_is_found()
    {
        var id = await AddAsync(HiringEventStatus.Published, Told with { Employer = "The Globex Corporation", JobsLost = JobCount.Exactly(104), Effective = DateSpan.On(new DateOnly(2027, 1, 12)) });

        var similar = Assert.Single(await FindAsync(Analyst, Told));

        Assert.Equal((id, "The Globex Corporation"), (similar.HiringEvent.HiringEventId, similar.HiringEvent.Employer!.Name));
        Assert.NotEqual(Likeness.Different, similar.Likeness);
    }

    [Fact]
    public async Task The_same_facts_are_the_same_and_others_an_update()
    {
        await AddAsync(HiringEventStatus.Published, Told with { JobsLost = JobCount.Exactly(120) });

        Assert.Equal(Likeness.Same, Assert.Single(await FindAsync(Analyst, Told with { JobsLost = JobCount.Exactly(120) })).Likeness);
        Assert.Equal(Likeness.Update, Assert.Single(await FindAsync(Analyst, Told with { JobsLost = JobCount.Exactly(120), Effective = DateSpan.On(new DateOnly(2027, 1, 18)) })).Likeness);
    }

    [Fact]
    public async Task Another_year_place_direction_or_employer_is_another_event()
    {
        await AddAsync(HiringEventStatus.Published, Told);

        Assert.Empty(await FindAsync(Analyst, Told with { Effective = DateSpan.On(new DateOnly(2025, 1, 15)) }));
        Assert.Empty(await FindAsync(Analyst, Told with { Place = "Dallas" }));
        Assert.Empty(await FindAsync(Analyst, Told with { Kind = HiringEventKind.Expansion, JobsGained = Told.JobsLost, JobsLost = null }));
        Assert.Empty(await FindAsync(Analyst, Told with { Employer = "Initech" }));
        Assert.Empty(await FindAsync(Analyst, new HiringEventDetails { Place = "Round Rock" }));
    }

    [Fact]
    public async Task A_caller_is_shown_no_event_that_they_may_not_see()
    {
        var secret = await AddAsync(HiringEventStatus.Submitted, Told, organization: 1);

        Assert.Equal(secret, Assert.Single(await FindAsync(Analyst, Told)).HiringEvent.HiringEventId);
        Assert.Equal(secret, Assert.Single(await FindAsync(Partner, Told)).HiringEvent.HiringEventId);
        Assert.Empty(await FindAsync(Stranger, Told));
        Assert.Empty(await FindAsync(Caller.Visitor, Told));
    }

    [Fact]
    public async Task What_is_to_be_published_later_is_not_shown_before()
    {
        await AddAsync(HiringEventStatus.Published, Told with { PublishFrom = new DateOnly(2026, 12, 1) });

        Assert.Empty(await FindAsync(Stranger, Told));
        _database.Advance(TimeSpan.FromDays(10));
        Assert.Single(await FindAsync(Stranger, Told));
    }

    [Theory]
    [InlineData(HiringEventStatus.Rejected)]
    [InlineData(HiringEventStatus.Withdrawn)]
    [InlineData(HiringEventStatus.Merged)]
    public async Task What_is_no_event_any_more_is_not_found(HiringEventStatus status)
    {
        await AddAsync(status, Told, organization: 1);

        Assert.Empty(await FindAsync(Analyst, Told));
        Assert.Empty(await FindAsync(Partner, Told));
    }

    public void Dispose() => _database.Dispose();

    private Task<IReadOnlyList<SimilarEvent>> FindAsync(Caller caller, HiringEventDetails details) =>
        new FindSimilarEvents(_database, new HiringEventClock(_database, Options.Create(new HiringEventOptions()))).RunAsync(caller, details, TestContext.Current.CancellationToken);

    private async Task<int> AddAsync(HiringEventStatus status, HiringEventDetails details, int? organization = null)
    {
        await using var db = _database.CreateDbContext();
        var employer = await db.FindOrAddEmployerAsync(details.Employer!, TestContext.Current.CancellationToken);
        var added = new HiringEvent
        {
            Status = status, Kind = HiringEventKind.Layoff, EmployerId = employer.EmployerId, EmployerName = "", MayBePublished = true, LoggedBy = "somebody", LoggedAt = _database.Now, OrganizationId = organization,
            Reports = { new HiringEventReport { Source = ReportSource.OwnReport, EmployerName = details.Employer!, ReceivedAt = _database.Now } },
        };
        added.Take(details);
        db.Add(added);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return added.HiringEventId;
    }
}
