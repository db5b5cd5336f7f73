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
    }

    /// <summary>An event that a notice is the first to tell of.</summary>
    public WarnEvent(HiringEventReport notice, ReportFacts facts, HiringEventDetails details, Employer employer)
    {
        (Details, Employer, _facts, _latest) = (details, employer, [facts], notice.ReportedOn);
        _joined.Add(notice);
    }

    public bool IsNew => _before is null;

    public HiringEventDetails Details { get; private set; }

    public Employer Employer { get; }

    public IReadOnlyList<ReportFacts> Facts => _facts;

    public void Join(HiringEventReport notice, ReportFacts facts, NoticeDetails reader)
    {
        var isLatest = _latest is null || notice.ReportedOn >= _latest;
        Details = reader.Join(Details, notice, isLatest);
        _latest = isLatest ? notice.ReportedOn : _latest;
        _facts.Add(facts);
        _joined.Add(notice);
    }

    /// <summary>The notices that joined.</summary>
    public IReadOnlyList<HiringEventReport> Joined => _joined;

    /// <summary>A new event's row.</summary>
    public HiringEvent Row(int employerId, string caller, DateTime now)
    {
        var row = new HiringEvent
        {
            Status = HiringEventStatus.Published, Kind = HiringEventKind.Unspecified, EmployerId = employerId, EmployerName = "", MayBePublished = true, LoggedBy = caller, LoggedAt = now, RequestId = RequestId,
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
        if (_row is null || Details == _before!.Details)
            return;
        db.Attach(_row);
        _row.Take(Details);
        _row.Version++;
    }

    public HiringEventChange Line(string caller, DateTime now) => new()
    {
        HiringEventId = _id,
        At = now,
        By = caller,
        Action = HiringEventAction.Import,
        Before = _before?.Write(),
        After = new HiringEventSnapshot(_row?.Status ?? HiringEventStatus.Published, Details).Write(),
    };

    private string RequestId => $"{_joined[0].NoticeState} {_joined[0].NoticeId}";
}
