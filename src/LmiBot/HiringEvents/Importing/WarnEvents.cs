using LmiBot.Data;
using LmiBot.HiringEvents.Matching;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Importing;

/// <summary>The events that notices have told of so far, to find the one that a further notice tells of.</summary>
internal sealed class WarnEvents
{
    private readonly NoticeDetails _reader;
    private readonly EmployerNames _employers;
    private readonly Dictionary<string, List<WarnEvent>> _byKey = new(StringComparer.Ordinal);
    private readonly List<WarnEvent> _changed = [];
    private readonly HashSet<WarnEvent> _seen = [];

    private WarnEvents(NoticeDetails reader, EmployerNames employers) => (_reader, _employers) = (reader, employers);

    /// <summary>Those that are new or have a further notice.</summary>
    public IReadOnlyList<WarnEvent> Changed => _changed;

    /// <summary>How many notices told of an event that another had told of.</summary>
    public int Joined { get; private set; }

    public static async Task<WarnEvents> LoadAsync(LmiDbContext db, IReadOnlyList<string> states, CancellationToken cancellation)
    {
        var areas = await db.Areas.Select(a => a.AreaCode).ToHashSetAsync(cancellation);
        var events = new WarnEvents(new NoticeDetails(areas), await EmployerNames.LoadAsync(db, cancellation));
        var rows = await db.HiringEvents.AsNoTracking().Include(h => h.Occupations).Include(h => h.Reports).AsSplitQuery()
            .Where(h => h.Status != HiringEventStatus.Merged && h.Reports.Any(r => states.Contains(r.NoticeState!)))
            .OrderBy(h => h.HiringEventId).ToListAsync(cancellation);
        foreach (var row in rows)
        {
            var known = new WarnEvent(row, events._employers.Get(row.EmployerId));
            foreach (var (facts, report) in known.Facts.Zip(row.Reports.Where(r => r.Source == ReportSource.WarnNotice)))
                events.Keep(known, facts, report.NoticeState!);
        }

        return events;
    }

    public void Add(HiringEventReport notice)
    {
        var facts = ReportFacts.Of(notice);
        if (Find(facts, notice.NoticeState!) is { } known)
        {
            known.Join(notice, facts, _reader);
            _employers.Learn(notice.EmployerName, known.Employer);
            Joined++;
            Keep(known, facts, notice.NoticeState!);
            if (_seen.Add(known))
                _changed.Add(known);
            return;
        }

        var added = new WarnEvent(notice, facts, _reader.Of(notice), _employers.FindOrAdd(notice.EmployerName));
        _seen.Add(added);
        _changed.Add(added);
        Keep(added, facts, notice.NoticeState!);
    }

    /// <summary>The likest event; of two that are alike the one whose notice is nearest in time.</summary>
    private WarnEvent? Find(ReportFacts facts, string state)
    {
        (int Score, int Days, WarnEvent Event)? best = null;
        foreach (var candidate in Keys(facts, state).SelectMany(k => _byKey.GetValueOrDefault(k) ?? []).Distinct())
        {
            foreach (var told in candidate.Facts)
            {
                var score = MatchRule.Score(told, facts);
                if (score < MatchRule.SameFrom)
                    continue;
                var days = Math.Abs((told.Announced?.DayNumber ?? 0) - (facts.Announced?.DayNumber ?? 0));
                if (best is not { } b || score > b.Score || (score == b.Score && days < b.Days))
                    best = (score, days, candidate);
            }
        }

        return best?.Event;
    }

    private void Keep(WarnEvent known, ReportFacts facts, string state)
    {
        foreach (var key in Keys(facts, state))
        {
            var events = _byKey.TryGetValue(key, out var found) ? found : _byKey[key] = [];
            if (events.Count == 0 || !events.Contains(known))
                events.Add(known);
        }
    }

    /// <summary>Two reports of one event have one of these in common: an employer's name begins alike, or the case at the state is one.</summary>
    private static IEnumerable<string> Keys(ReportFacts facts, string state)
    {
        yield return $"{state} {FirstWord(facts.Employer)}";
        if (facts.EarlierEmployer is { } earlier && FirstWord(earlier) != FirstWord(facts.Employer))
            yield return $"{state} {FirstWord(earlier)}";
        if (facts.Case is { } number)
            yield return $"{state}#{number}";
    }

    private static string FirstWord(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? name[..end] : name;
}
