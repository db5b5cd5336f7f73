using LmiBot.Data;
using LmiBot.HiringEvents.Matching;

namespace LmiBot.HiringEvents.Importing;

/// <summary>An event and its notices, while a file of them is imported.</summary>
internal sealed class WarnEvent
{
    private readonly HiringEventSnapshot? _before;
    private readonly List<ReportFacts> _facts;
    private readonly List<HiringEventReport> _joined = [];
    private HiringEvent? _row;
    private DateOnly? _latest;

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

    /// <summary>Adds the event's row, or has it tracked, with the facts as they are now; not its notices.</summary>
    public void Write(LmiDbContext db, string caller, DateTime now)
    {
        if (_row is null)
        {
            _row = new HiringEvent
            {
                Status = HiringEventStatus.Published, Kind = HiringEventKind.Unspecified, EmployerId = Employer.EmployerId, EmployerName = "", MayBePublished = true, LoggedBy = caller, LoggedAt = now,
            };
            _row.Take(Details);
            db.HiringEvents.Add(_row);
            return;
        }

        if (Details == _before!.Details)
            return;
        db.Attach(_row);
        _row.Take(Details);
        _row.Version++;
    }

    /// <summary>The notices that joined, with the number of the event.</summary>
    public IEnumerable<HiringEventReport> TakeReports()
    {
        foreach (var notice in _joined)
            notice.HiringEventId = _row!.HiringEventId;
        return _joined;
    }

    public HiringEventChange Line(string caller, DateTime now) => new()
    {
        HiringEventId = _row!.HiringEventId,
        At = now,
        By = caller,
        Action = HiringEventAction.Import,
        Before = _before?.Write(),
        After = new HiringEventSnapshot(_row.Status, Details).Write(),
    };
}
