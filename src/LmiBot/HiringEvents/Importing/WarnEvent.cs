using LmiBot.Data;
using LmiBot.HiringEvents.Matching;

namespace LmiBot.HiringEvents.Importing;

/// <summary>An event and its notices, while a file of them is imported.</summary>
internal sealed class WarnEvent
{
    private readonly HiringEventSnapshot? _before;
    private readonly List<ReportFacts> _facts;
    private readonly List<HiringEventReport> _joined = [];
    private readonly HiringEvent? _row;
    private DateOnly? _latest;
    private int _id;

    /// <summary>An event of the database.</summary>
    public WarnEvent(HiringEvent row, Employer employer)
    {
        (_row, Employer) = (row, employer);
        _before = HiringEventSnapshot.Of(row);
        Details = _before.Details;
        _facts = [.. row.Reports.Where(r => r.Source == ReportSource.WarnNotice).Select(ReportFacts.Of)];
        _latest = row.Reports.Max(r => r.ReportedOn);
        IsWithdrawn = row.Status == HiringEventStatus.Withdrawn;
    }

    /// <summary>An event that a notice is the first to tell of.</summary>
    public WarnEvent(HiringEventReport notice, ReportFacts facts, HiringEventDetails details, Employer employer)
    {
        (Details, Employer, _facts, _latest) = (details, employer, [facts], notice.ReportedOn);
        _joined.Add(notice);
        IsWithdrawn = facts.IsRescission;
    }

    public bool IsNew => _before is null;

    public HiringEventDetails Details { get; private set; }

    public Employer Employer { get; }

    /// <summary>By a person, or by a notice that takes it back.</summary>
    public bool IsWithdrawn { get; private set; }

    public IReadOnlyList<ReportFacts> Facts => _facts;

    public void Join(HiringEventReport notice, ReportFacts facts, NoticeDetails reader)
    {
        _facts.Add(facts);
        _joined.Add(notice);
        if (facts.IsRescission)
        {
            IsWithdrawn = true;
            return;
        }
        var isLatest = _latest is null || notice.ReportedOn >= _latest;
        Details = reader.Join(Details, notice, isLatest);
        _latest = isLatest ? notice.ReportedOn : _latest;
    }

    /// <summary>The notices that joined.</summary>
    public IReadOnlyList<HiringEventReport> Joined => _joined;

    /// <summary>A new event's row.</summary>
    public HiringEvent Row(int employerId, string caller, DateTime now)
    {
        var row = new HiringEvent
        {
            Status = Status, Kind = HiringEventKind.Unspecified, EmployerId = employerId, EmployerName = "", MayBePublished = true, LoggedBy = caller, LoggedAt = now, RequestId = RequestId,
        };
        row.Take(Details);
        return row;
    }

    /// <summary>Gives the notices the event's number, and has the row of an event that was there changed.</summary>
    /// <param name="db">Tracks the row then.</param>
    /// <param name="ids">The numbers of new events by their <see cref="HiringEvent.RequestId"/>.</param>
    public void Settle(LmiDbContext db, Dictionary<string, int> ids)
    {
        _id = _row?.HiringEventId ?? ids[RequestId];
        foreach (var notice in _joined)
            notice.HiringEventId = _id;
        if (_row is null || (Details == _before!.Details && Status == _before.Status))
            return;
        db.Attach(_row);
        _row.Take(Details);
        _row.Status = Status;
        _row.Version++;
    }

    /// <summary>What the import has made of it, and, where a notice takes it back, that.</summary>
    public IEnumerable<HiringEventChange> Lines(string caller, DateTime now)
    {
        var isTakenBack = Status == HiringEventStatus.Withdrawn && _before?.Status != HiringEventStatus.Withdrawn && !_facts.TrueForAll(f => f.IsRescission);
        var imported = new HiringEventSnapshot(isTakenBack ? _before?.Status ?? HiringEventStatus.Published : Status, Details).Write();
        HiringEventChange Line(HiringEventAction action, string? reason, string? before, string after) =>
            new() { HiringEventId = _id, At = now, By = caller, Action = action, Reason = reason, Before = before, After = after };
        yield return Line(HiringEventAction.Import, null, _before?.Write(), imported);
        if (isTakenBack)
            yield return Line(HiringEventAction.Withdraw, HiringEventText.Rescinded, imported, new HiringEventSnapshot(Status, Details).Write());
    }

    private HiringEventStatus Status => IsWithdrawn ? HiringEventStatus.Withdrawn : _row?.Status ?? HiringEventStatus.Published;

    private string RequestId => $"{_joined[0].NoticeState} {_joined[0].NoticeId}";
}
