using LmiBot.Data;
using LmiBot.Data.Importing.Writing;
using LmiBot.HiringEvents.Matching;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Importing;

/// <summary>The events that notices have told of so far, to find the one that a further notice tells of.</summary>
internal sealed class WarnEvents
{
    private readonly LmiDbContext _db;
    private readonly NoticeDetails _reader;
    private readonly EmployerNames _employers;
    private readonly Dictionary<string, List<WarnEvent>> _byKey = new(StringComparer.Ordinal);
    private readonly List<WarnEvent> _changed = [];
    private readonly HashSet<WarnEvent> _seen = [];

    private WarnEvents(LmiDbContext db, NoticeDetails reader, EmployerNames employers) => (_db, _reader, _employers) = (db, reader, employers);

    /// <summary>Those that are new or have a further notice.</summary>
    public IReadOnlyList<WarnEvent> Changed => _changed;

    /// <summary>How many notices told of an event that another had told of.</summary>
    public int Joined { get; private set; }

    public static async Task<WarnEvents> LoadAsync(LmiDbContext db, IReadOnlyList<string> states, CancellationToken cancellation)
    {
        var areas = await db.Areas.Select(a => a.AreaCode).ToHashSetAsync(cancellation);
        var events = new WarnEvents(db, new NoticeDetails(areas), await EmployerNames.LoadAsync(db, cancellation));
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

    /// <summary>Adds notices that are not known, the first that was filed first, one that takes another back of the same day after that; an undated one last, since it repeats another.</summary>
    public void AddAll(IEnumerable<HiringEventReport> notices)
    {
        foreach (var (notice, facts) in notices.Select(n => (Notice: n, Facts: ReportFacts.Of(n))).OrderBy(n => n.Notice.ReportedOn ?? n.Notice.EffectiveOn ?? DateOnly.MaxValue).ThenBy(n => n.Facts.IsRescission))
            Add(notice, facts);
    }

    /// <summary>Writes what has changed, in the ambient transaction. The context tracks nothing else.</summary>
    /// <param name="caller">Who brought the notices.</param>
    /// <param name="now">In UTC.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task SaveAsync(string caller, DateTime now, CancellationToken cancellation)
    {
        await _employers.SaveAsync(_db, cancellation);
        var rows = _changed.Where(e => e.IsNew).Select(e => e.Row(_employers.IdOf(e.Employer), caller, now));
        var last = await _db.HiringEvents.MaxAsync(h => (int?)h.HiringEventId, cancellation) ?? 0;
        await BulkInsert<HiringEvent>.AllAsync(_db, rows, cancellation);
        var ids = await _db.HiringEvents.Where(h => h.HiringEventId > last && h.RequestId != null).Select(h => new { h.HiringEventId, h.RequestId })
            .ToDictionaryAsync(h => h.RequestId!, h => h.HiringEventId, StringComparer.OrdinalIgnoreCase, cancellation);
        foreach (var changed in _changed)
            changed.Settle(_db, ids);
        await _db.SaveChangesAsync(cancellation);
        _db.ChangeTracker.Clear();
        await BulkInsert<HiringEventReport>.AllAsync(_db, _changed.SelectMany(e => e.Joined), cancellation);
        await BulkInsert<HiringEventChange>.AllAsync(_db, _changed.SelectMany(e => e.Lines(caller, now)), cancellation);
    }

    private void Add(HiringEventReport notice, ReportFacts facts)
    {
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

    /// <summary>The likest event of which no notice contradicts this one, and which is not withdrawn, unless this one takes it back, too; of two that are alike the one whose notice is nearest in time.</summary>
    private WarnEvent? Find(ReportFacts facts, string state)
    {
        (int Score, int Days, WarnEvent Event)? best = null;
        foreach (var candidate in Keys(facts, state).SelectMany(k => _byKey.GetValueOrDefault(k) ?? []).Distinct())
        {
            if ((candidate.IsWithdrawn && !facts.IsRescission) || Likest(candidate, facts) is not { } found)
                continue;
            if (best is not { } known || found.Score > known.Score || (found.Score == known.Score && found.Days < known.Days))
                best = (found.Score, found.Days, candidate);
        }

        return best?.Event;
    }

    private static (int Score, int Days)? Likest(WarnEvent candidate, ReportFacts facts)
    {
        var likest = (Score: MatchRule.Contradiction, Days: 0);
        foreach (var told in candidate.Facts)
        {
            var score = MatchRule.Score(told, facts);
            if (score == MatchRule.Contradiction)
                return null;
            var days = Math.Abs((told.Announced?.DayNumber ?? 0) - (facts.Announced?.DayNumber ?? 0));
            if (score > likest.Score || (score == likest.Score && days < likest.Days))
                likest = (score, days);
        }

        return likest.Score < MatchRule.SameFrom ? null : likest;
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
