using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;

namespace LmiBot.Tests.HiringEvents.Reviewing;

/// <summary>Who may do what, and who learns of what.</summary>
public sealed partial class PermissionTests : IDisposable
{
    /// <summary>
    /// What becomes of what is asked for about an event that Acme's partner logged, by its state and by who asks. The counselor came by an invitation of Acme, the stranger is
    /// Globex's partner. <c>role</c>: it takes another role; <c>none</c>: as if there were no such event; <c>other</c>: it is another organization's; <c>staff</c>: it is for the
    /// staff to do; <c>over</c>: it is decided; <c>-</c>: it is not among what is seen.
    /// </summary>
    private const string Table = """
                             visitor  counselor  stranger  reporter  colleague  analyst  administrator
        Submitted  log       role     role       yes       yes       yes        yes      yes
        Submitted  change    role     role       none      yes       yes        yes      yes
        Submitted  begin     role     role       none      yes       yes        yes      yes
        Submitted  withdraw  role     role       none      yes       yes        yes      yes
        Submitted  publish   role     role       role      role      role       yes      yes
        Submitted  reject    role     role       role      role      role       yes      yes
        Submitted  ask       role     role       role      role      role       yes      yes
        Submitted  answer    role     role       none      yes       yes        other    other
        Submitted  merge     role     role       role      role      role       yes      yes
        Submitted  into      role     role       role      role      role       yes      yes
        Submitted  read      none     none       none      yes       yes        yes      yes
        Submitted  question  none     none       none      yes       yes        yes      yes
        Submitted  trail     none     none       none      -         -          yes      yes
        Submitted  own       role     role       -         yes       yes        -        -
        Submitted  review    role     role       role      role      role       yes      yes
        Submitted  all       -        -          -         yes       yes        yes      yes
        Submitted  similar   -        -          -         yes       yes        yes      yes
        Published  change    role     role       other     staff     staff      yes      yes
        Published  begin     role     role       other     staff     staff      yes      yes
        Published  withdraw  role     role       other     staff     staff      yes      yes
        Published  publish   role     role       role      role      role       yes      yes
        Published  reject    role     role       role      role      role       over     over
        Published  ask       role     role       role      role      role       over     over
        Published  answer    role     role       other     yes       yes        other    other
        Published  merge     role     role       role      role      role       yes      yes
        Published  into      role     role       role      role      role       yes      yes
        Published  read      yes      yes        yes       yes       yes        yes      yes
        Published  question  -        -          -         yes       yes        yes      yes
        Published  trail     -        -          -         -         -          yes      yes
        Published  own       role     role       -         yes       yes        -        -
        Published  review    role     role       role      role      role       -        -
        Published  all       yes      yes        yes       yes       yes        yes      yes
        Published  similar   yes      yes        yes       yes       yes        yes      yes
        Rejected   change    role     role       none      over      over       over     over
        Rejected   withdraw  role     role       none      over      over       over     over
        Rejected   publish   role     role       role      role      role       over     over
        Rejected   ask       role     role       role      role      role       over     over
        Rejected   merge     role     role       role      role      role       over     over
        Rejected   into      role     role       role      role      role       over     over
        Rejected   read      none     none       none      yes       yes        yes      yes
        Rejected   why       none     none       none      yes       yes        yes      yes
        Rejected   all       -        -          -         yes       yes        yes      yes
        Rejected   similar   -        -          -         -         -          -        -
        Withdrawn  change    role     role       none      over      over       over     over
        Withdrawn  publish   role     role       role      role      role       over     over
        Withdrawn  read      none     none       none      yes       yes        yes      yes
        Withdrawn  all       -        -          -         yes       yes        yes      yes
        Withdrawn  similar   -        -          -         -         -          -        -
        """;

    private readonly EventDatabase _database = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string[][] Rows => [.. Table.Split('\n').Select(row => Blanks().Split(row.Trim()))];

    public static TheoryData<HiringEventStatus, string, string> Cells()
    {
        var cells = new TheoryData<HiringEventStatus, string, string>();
        foreach (var row in Rows[1..])
            cells.Add(Enum.Parse<HiringEventStatus>(row[0]), row[1], string.Join(' ', row[2..]));
        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Everybody_may_what_the_table_says(HiringEventStatus status, string what, string becomes)
    {
        var found = new List<string>();
        foreach (var who in Rows[0])
            found.Add(await BecomesAsync(what, CallerOf(who), await EventAsync(status)));

        Assert.Equal(becomes, string.Join(' ', found));
    }

    [Fact]
    public async Task The_public_sees_what_is_published_and_nothing_else()
    {
        var today = _database.Clock.Today;
        var (published, later, submitted, rejected, withdrawn, merged) = (
            await _database.LogAsync(), await _database.LogAsync(EventDatabase.Layoff with { PublishFrom = today.AddDays(1) }), await _database.LogAsync(),
            await _database.LogAsync(), await _database.LogAsync(), await _database.LogAsync());
        await _database.Publish.RunAsync(EventDatabase.Analyst, published, Cancellation);
        await _database.Publish.RunAsync(EventDatabase.Analyst, later, Cancellation);
        await _database.Reject.RunAsync(EventDatabase.Analyst, rejected, "no news", Cancellation);
        await _database.Publish.RunAsync(EventDatabase.Analyst, withdrawn, Cancellation);
        await _database.Withdraw.RunAsync(EventDatabase.Analyst, withdrawn, Cancellation);
        await _database.Merge.RunAsync(EventDatabase.Analyst, merged, published, isUpdate: false, Cancellation);

        Assert.Equal([published], await SeenAsync());
        foreach (var hidden in (int[])[later, submitted, rejected, withdrawn, merged])
            await Assert.ThrowsAsync<RefusedException>(() => _database.Read.RunAsync(Caller.Visitor, hidden, Cancellation));

        _database.Advance(TimeSpan.FromHours(11));
        Assert.Equal([published], await SeenAsync());
        _database.Advance(TimeSpan.FromHours(1));
        Assert.Equal([later, published], await SeenAsync());
    }

    public void Dispose() => _database.Dispose();

    private async Task<IEnumerable<int>> SeenAsync() =>
        (await _database.List.RunAsync(Caller.Visitor, HiringEventList.All, 0, 10, Cancellation)).Events.Select(h => h.HiringEventId);

    private Caller CallerOf(string who) => who switch
    {
        "visitor" => Caller.Visitor,
        "counselor" => new Caller { Id = who, Roles = [Role.Counselor], Organization = _database.Partner.Organization },
        "stranger" => _database.Stranger,
        "reporter" => _database.Partner,
        "colleague" => _database.Colleague,
        "analyst" => EventDatabase.Analyst,
        _ => new Caller { Id = who, Roles = [Role.Administrator] },
    };

    /// <summary>A new one, with a question to its reporter that is not answered.</summary>
    private async Task<int> EventAsync(HiringEventStatus status)
    {
        var id = await _database.LogAsync();
        await _database.Ask.RunAsync(EventDatabase.OtherAnalyst, id, "How many?", Cancellation);
        if (status == HiringEventStatus.Published)
            await _database.Publish.RunAsync(EventDatabase.OtherAnalyst, id, Cancellation);
        if (status == HiringEventStatus.Rejected)
            await _database.Reject.RunAsync(EventDatabase.OtherAnalyst, id, "no news", Cancellation);
        if (status == HiringEventStatus.Withdrawn)
            await _database.Withdraw.RunAsync(EventDatabase.OtherAnalyst, id, Cancellation);
        return id;
    }

    /// <returns>As the table has it. Where something is refused, nothing has changed.</returns>
    private async Task<string> BecomesAsync(string what, Caller caller, int id)
    {
        var another = await _database.LogAsync();
        var before = await _database.ContentAsync();
        try
        {
            return await RunAsync(what, caller, id, another) ? "yes" : "-";
        }
        catch (RefusedException refusal)
        {
            Assert.Equal(before, await _database.ContentAsync());
            return Word(refusal, what, id);
        }
    }

    private static string Word(RefusedException refusal, string what, int id)
    {
        if (refusal.Denied is { } denied)
        {
            Assert.Equal(what is "log" or "change" or "begin" or "withdraw" or "answer" or "own" ? UseCase.LogHiringEvents : UseCase.ReviewHiringEvents, denied);
            return "role";
        }
        return refusal.Message switch
        {
            var message when message == $"I find no hiring event HE-{id}: \"my events\" lists those that you can see." => "none",
            var message when message == $"HE-{id} is another organization's: you can change what your own logged." => "other",
            var message when message == $"HE-{id} is published: ask the staff to change or withdraw it." => "staff",
            var message when message.EndsWith(" already.", StringComparison.Ordinal) => "over",
            var message => message,
        };
    }

    /// <returns>False: it is not among what they see.</returns>
    private async Task<bool> RunAsync(string what, Caller caller, int id, int another) => what switch
    {
        "log" => (await _database.Log.RunAsync(caller, EventDatabase.Layoff, null, null, $"of {caller.Id}", Cancellation)).HiringEventId > another,
        "begin" => (await _database.Change.FindAsync(caller, id, Cancellation)).HiringEventId == id,
        "change" => (await _database.Change.RunAsync(caller, id, EventDatabase.Layoff with { Place = "Hutto" }, (await _database.EventAsync(id)).Version, Cancellation)).IsNew,
        "withdraw" => (await _database.Withdraw.RunAsync(caller, id, Cancellation)).IsNew,
        "answer" => (await _database.Answer.RunAsync(caller, id, "120", Cancellation)).IsNew,
        "publish" => (await _database.Publish.RunAsync(caller, id, Cancellation)).Event.Status == HiringEventStatus.Published,
        "reject" => (await _database.Reject.RunAsync(caller, id, "no news", Cancellation)).IsNew,
        "ask" => (await _database.Ask.RunAsync(caller, id, "How long?", Cancellation)).IsNew,
        "merge" => (await _database.Merge.RunAsync(caller, id, another, isUpdate: false, Cancellation)).IsNew,
        "into" => (await _database.Merge.RunAsync(caller, another, id, isUpdate: false, Cancellation)).IsNew,
        "read" => (await _database.Read.RunAsync(caller, id, Cancellation)).Event.HiringEventId == id,
        "question" => (await _database.Read.RunAsync(caller, id, Cancellation)).Question == "How many?",
        "why" => (await _database.Read.RunAsync(caller, id, Cancellation)).Rejection == "no news",
        "trail" => (await _database.Read.RunAsync(caller, id, Cancellation)).Trail.Count > 0,
        "own" => await ListsAsync(caller, HiringEventList.Own, id),
        "review" => await ListsAsync(caller, HiringEventList.AwaitingReview, id),
        "all" => await ListsAsync(caller, HiringEventList.All, id),
        "similar" => (await new FindSimilarEvents(_database, _database.Clock).RunAsync(caller, EventDatabase.Layoff, Cancellation)).Any(s => s.HiringEvent.HiringEventId == id),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private async Task<bool> ListsAsync(Caller caller, HiringEventList which, int id) =>
        (await _database.List.RunAsync(caller, which, 0, ListHiringEvents.MostRows, Cancellation)).Events.Any(h => h.HiringEventId == id);

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
