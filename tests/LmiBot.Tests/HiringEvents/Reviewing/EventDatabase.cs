using System.Data.Common;
using System.Globalization;
using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Data;
using LmiBot.HiringEvents;
using LmiBot.Occupations;
using LmiBot.Tests.Data.Importing.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace LmiBot.Tests.HiringEvents.Reviewing;

/// <summary>The use cases over a database of their own, with the organizations Acme and Globex, a review channel, and a clock that stands still at noon in Texas.</summary>
internal sealed class EventDatabase : TimeProvider, IDbContextFactory<LmiDbContext>, IDisposable
{
    public const string ReviewChannel = "19:review@thread.tacv2";

    private readonly ReferenceDatabase _database = new();
    private DateTimeOffset _now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);
    private int _requests;

    public EventDatabase()
    {
        using var db = CreateDbContext();
        var (acme, globex) = (Organization("Acme"), Organization("Globex"));
        db.AddRange(acme, globex);
        db.AddRange(
            new Area { AreaCode = "00", Type = AreaType.Nation, Name = "United States" },
            new Area { AreaCode = "05", Type = AreaType.State, Name = "Arkansas", ParentCode = "00" },
            new Area { AreaCode = "48", Type = AreaType.State, Name = "Texas", ParentCode = "00" },
            new Area { AreaCode = "12420", Type = AreaType.Metropolitan, Name = "Austin", ParentCode = "48" },
            new Area { AreaCode = "48W15", Type = AreaType.WorkforceArea, Name = "Rural Capital", ParentCode = "48" },
            new Area { AreaCode = "48113", Type = AreaType.County, Name = "Dallas County", ParentCode = "48" },
            new Area { AreaCode = "48491", Type = AreaType.County, Name = "Williamson County", ParentCode = "12420", WorkforceAreaCode = "48W15" });
        db.Add(new Occupation { SocCode = "51-4121", Title = "Welders", Level = OccupationLevel.Detailed });
        db.Add(new ChannelPurpose { Purpose = Purpose.Review, TenantId = "t", ChannelId = "msteams", ConversationId = ReviewChannel, ChosenBy = "test", ChosenAt = Now });
        db.SaveChanges();
        (Partner, Stranger) = (PartnerOf(acme, "partner"), PartnerOf(globex, "stranger"));
        Colleague = Partner with { Id = "colleague" };
    }

    public static Caller Analyst { get; } = new() { Id = "analyst", Roles = [Role.Analyst] };

    public static Caller OtherAnalyst { get; } = Analyst with { Id = "other analyst" };

    /// <summary>Of Acme.</summary>
    public Caller Partner { get; }

    /// <summary>Of Acme, too.</summary>
    public Caller Colleague { get; }

    /// <summary>A partner of Globex.</summary>
    public Caller Stranger { get; }

    public static ReporterChat Chat { get; } = new("msteams", "a:partner");

    public static HiringEventDetails Layoff { get; } = new()
    {
        Kind = HiringEventKind.Layoff,
        Employer = "Acme Inc.",
        Place = "Round Rock",
        AreaCode = "48491",
        JobsLost = JobCount.Exactly(120),
        Effective = DateSpan.On(new DateOnly(2027, 3, 3)),
        Occupations = ["51-4121"],
        MayBePublished = true,
    };

    public DateTime Now => _now.UtcDateTime;

    public HiringEventClock Clock => new(this, Options.Create(new HiringEventOptions()));

    private HiringEventWriter Writer => new(Clock);

    public LogHiringEvent Log => new(this, Clock, Writer);

    public ChangeHiringEvent Change => new(this, Clock, Writer);

    public WithdrawHiringEvent Withdraw => new(this, Clock, Writer);

    public PublishHiringEvent Publish => new(this, Clock, Writer);

    public RejectHiringEvent Reject => new(this, Clock, Writer);

    public AskReporter Ask => new(this, Clock, Writer);

    public AnswerReviewer Answer => new(this, Clock, Writer);

    public MergeHiringEvents Merge => new(this, Clock, Writer);

    public ListHiringEvents List => new(this, Clock);

    public ReadHiringEvent Read => new(this, Clock);

    /// <summary>What somebody else does between a use case's look and its write, once.</summary>
    public Action? Meanwhile { get; set; }

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    /// <returns>The event's number.</returns>
    public async Task<int> LogAsync(HiringEventDetails? details = null, Caller? caller = null, int? updates = null) =>
        (await Log.RunAsync(caller ?? Partner, details ?? Layoff, Chat, updates, $"request {++_requests}", TestContext.Current.CancellationToken)).HiringEventId;

    public LmiDbContext CreateDbContext() => _database.Open(new Between(this));

    /// <summary>All lines of the trail, "HE-1 Log partner".</summary>
    public async Task<IReadOnlyList<string>> TrailAsync()
    {
        await using var db = CreateDbContext();
        return [.. (await db.HiringEventChanges.OrderBy(c => c.HiringEventChangeId).ToListAsync(TestContext.Current.CancellationToken))
            .Select(c => $"HE-{c.HiringEventId} {c.Action} {c.By}{(c.Reason is null ? "" : $": {c.Reason}")}")];
    }

    /// <summary>All deliveries, "hiring-event/review 1 to 19:review@thread.tacv2".</summary>
    public async Task<IReadOnlyList<string>> DeliveriesAsync()
    {
        await using var db = CreateDbContext();
        return [.. (await db.Deliveries.OrderBy(d => d.DeliveryId).ToListAsync(TestContext.Current.CancellationToken)).Select(d => $"{d.Kind} {d.Subject} to {d.ConversationId}")];
    }

    /// <summary>An event as it is, with all that hangs on it.</summary>
    public async Task<HiringEvent> EventAsync(int id)
    {
        await using var db = CreateDbContext();
        return await db.HiringEvents.Include(h => h.Occupations).Include(h => h.Reports).SingleAsync(h => h.HiringEventId == id, TestContext.Current.CancellationToken);
    }

    /// <summary>What is kept of events, to compare.</summary>
    public async Task<string> ContentAsync()
    {
        await using var db = CreateDbContext();
        var events = await db.HiringEvents.Include(h => h.Occupations).Include(h => h.Reports).OrderBy(h => h.HiringEventId).ToListAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', [.. events.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.Version} {HiringEventSnapshot.Of(h).Write()}")), .. await TrailAsync(), .. await DeliveriesAsync()]);
    }

    public void Dispose() => _database.Dispose();

    private Organization Organization(string name) => new() { Name = name, NormalizedName = LmiBot.Access.Organization.Normalize(name), AddedBy = "test", AddedAt = Now };

    private static Caller PartnerOf(Organization organization, string id) =>
        new() { Id = id, Roles = [Role.Partner], Organization = new(organization.OrganizationId, organization.Name) };

    private sealed class Between(EventDatabase database) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            var meanwhile = database.Meanwhile;
            database.Meanwhile = null;
            meanwhile?.Invoke();
            return base.TransactionStartingAsync(connection, eventData, result, cancellationToken);
        }
    }
}
