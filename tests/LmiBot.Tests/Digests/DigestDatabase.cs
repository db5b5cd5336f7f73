using System.Globalization;
using LmiBot.Access;
using LmiBot.Areas;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Occupations;
using LmiBot.Releases;
using LmiBot.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LmiBot.Tests.Digests;

/// <summary>The use cases over a database with one published release, Texas and Austin, healthcare, and a clock that stands still: Sunday, November 22, 2026, 6:00 in Chicago.</summary>
internal sealed class DigestDatabase : IDisposable
{
    public const string Release = "2026Q2";

    public static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0);

    private readonly IOptions<DigestOptions> _options = Options.Create(new DigestOptions());

    public DigestDatabase()
    {
        using var db = Clock.CreateDbContext();
        db.AddRange(new Area { AreaCode = "48", Name = "Texas", Type = AreaType.State }, new Area { AreaCode = "12420", Name = "Austin", Type = AreaType.Metropolitan, ParentCode = "48" });
        db.Add(new Field { FieldCode = "healthcare", Name = "Healthcare", Kind = FieldKind.Partnership });
        db.Add(new Release { Name = Release, CreatedAt = Clock.GetUtcNow(), PublishedAt = Clock.Now.AddDays(-1) });
        db.Add(new ChannelPurpose { Purpose = Purpose.Staff, TenantId = "t", ChannelId = "msteams", ConversationId = "19:staff", ChosenBy = "test", ChosenAt = Clock.Now });
        db.SaveChanges();
    }

    public static Caller Analyst { get; } = AccessDatabase.As(Role.Analyst);

    public static Caller Anybody { get; } = Caller.Visitor;

    public AccessDatabase Clock { get; } = new();

    public Subscribe Subscribe => new(Clock, Clock);

    public ListSubscriptions List => new(Clock);

    public ChangeSubscription Change => new(Clock, Clock);

    public PauseSubscription PauseOne => new(Clock, Clock);

    public ResumeSubscription ResumeOne => new(Clock, Clock);

    public StopSubscription Stop => new(Clock, Clock);

    public HoldDeliveries Hold => new(Clock, Clock);

    public WriteDigestDeliveries Write => new(Clock, _options, Clock);

    public ApproveDigest Approve => new(Clock, Write, Hold, Clock);

    public PauseDigest Pause => new(Clock, Hold);

    public ResumeDigest Resume => new(Clock, Hold);

    public CancelDigest Cancel => new(Clock, Hold);

    public CorrectDigest Correct => new(Clock, Clock);

    public RecallDigest Recall => new(Clock, Hold, Clock);

    public SendTestDigest Test => new(Clock, Clock);

    public DigestReport Report => new(Clock, Clock);

    public ReadDigestDelivery Read => new(Clock, Clock);

    public WatchDigests Watch => new(Clock, Write, Hold, new StopGoneSubscriptions(Clock, Clock), Report, _options, Clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static SubscriptionPlace Place(int number) => new("msteams", string.Create(CultureInfo.InvariantCulture, $"19:{number}"));

    public async Task<Subscription> SubscribeAsync(int place, string? zone = null, DigestTopic? topic = null) =>
        (await Subscribe.RunAsync(Anybody, Place(place) with { TimeZone = zone }, topic ?? new DigestTopic("healthcare", "12420"), Cancellation)).Subscription;

    /// <summary>Many, one a conversation.</summary>
    public async Task FillAsync(int count)
    {
        await using var db = Clock.CreateDbContext();
        db.AddRange(Enumerable.Range(1, count).Select(number => new Subscription
        {
            ChannelId = "msteams",
            ConversationId = Place(number).ConversationId,
            FieldCode = "healthcare",
            AreaCode = "12420",
            Audience = DigestAudience.General,
            CreatedBy = "test",
            CreatedAt = Clock.Now,
            ChangedBy = "test",
            ChangedAt = Clock.Now,
        }));
        await db.SaveChangesAsync(Cancellation);
    }

    public async Task<List<Delivery>> RowsAsync(string kind = DigestKinds.Digest)
    {
        await using var db = Clock.CreateDbContext();
        return await db.Deliveries.AsNoTracking().Where(d => d.Kind == kind).OrderBy(d => d.DeliveryId).ToListAsync(Cancellation);
    }

    /// <summary>As the sender does it.</summary>
    public async Task SettleAsync(long deliveryId, DeliveryState state, string? problem = null)
    {
        await using var db = Clock.CreateDbContext();
        var row = await db.Deliveries.SingleAsync(d => d.DeliveryId == deliveryId, Cancellation);
        (row.State, row.Problem, row.SettledAt) = (state, problem, state is DeliveryState.Waiting or DeliveryState.Sending ? null : Clock.Now);
        if (state == DeliveryState.Sent)
            (row.SentConversationId, row.SentActivityId) = ($"{row.ConversationId};messageid={row.DeliveryId}", $"{row.DeliveryId}");
        await db.SaveChangesAsync(Cancellation);
    }

    public async Task<Subscription> SubscriptionAsync(int id)
    {
        await using var db = Clock.CreateDbContext();
        return await db.Subscriptions.AsNoTracking().SingleAsync(s => s.SubscriptionId == id, Cancellation);
    }

    public void Dispose() => Clock.Dispose();
}
