using LmiBot.Data;
using Microsoft.EntityFrameworkCore;

namespace LmiBot.HiringEvents.Answering;

/// <summary>Reads the events that are for everybody, whatever else there is in the tables.</summary>
public static class PublishedEventsQuery
{
    /// <summary>Published, and not kept for the staff. Those with a later <see cref="HiringEvent.PublishFrom"/> are among them.</summary>
    public static IQueryable<HiringEvent> Published(this IQueryable<HiringEvent> events) =>
        events.Where(e => e.Status == HiringEventStatus.Published && e.MayBePublished);

    /// <summary>Into memory, in no order.</summary>
    internal static async Task<List<PublishedEvent>> ReadAsync(LmiDbContext db, IQueryable<HiringEvent> events, CancellationToken cancellationToken)
    {
        var published = events.Published().AsNoTracking();
        var names = new Names();
        var reports = (await (from e in published join r in db.HiringEventReports on e.HiringEventId equals r.HiringEventId orderby r.HiringEventReportId select new { r.HiringEventId, r.Source, r.Link, r.ReportedOn })
            .ToListAsync(cancellationToken)).ToLookup(r => r.HiringEventId);
        var occupations = (await published.SelectMany(e => e.Occupations).Select(o => new { o.HiringEventId, o.SocCode }).ToListAsync(cancellationToken))
            .ToLookup(o => o.HiringEventId, o => names.Once(o.SocCode));
        return await published.Select(e => new { Event = e, e.Employer!.Name }).AsAsyncEnumerable().Select(row => new PublishedEvent
        {
            HiringEventId = row.Event.HiringEventId,
            Kind = row.Event.Kind,
            EmployerId = row.Event.EmployerId,
            EmployerName = names.Once(row.Event.EmployerName),
            EmployerWords = names.Words(row.Event.EmployerName, row.Name),
            Site = row.Event.Site,
            Place = names.OnceOrNull(row.Event.Place),
            AreaCode = names.OnceOrNull(row.Event.AreaCode),
            Gained = HiringEventFacts.Count(row.Event.GainedLeast, row.Event.GainedMost, row.Event.GainedIsAbout),
            Lost = HiringEventFacts.Count(row.Event.LostLeast, row.Event.LostMost, row.Event.LostIsAbout),
            AnnouncedOn = row.Event.AnnouncedOn,
            ReportedOn = reports[row.Event.HiringEventId].Min(r => r.ReportedOn),
            Effective = HiringEventFacts.Span(row.Event.EffectiveFrom, row.Event.EffectiveTo, row.Event.InPhases),
            ListedOn = row.Event.ListedOn,
            IsTemporary = row.Event.IsTemporary,
            Industry = names.OnceOrNull(row.Event.Industry),
            NaicsCode = names.OnceOrNull(row.Event.NaicsCode),
            Sector = NaicsSector.Of(row.Event.NaicsCode),
            Occupations = [.. occupations[row.Event.HiringEventId].Order(StringComparer.Ordinal)],
            Sources = names.Once(reports[row.Event.HiringEventId].Select(r => r.Source).Distinct().Order()),
            Link = reports[row.Event.HiringEventId].Select(r => r.Link).FirstOrDefault(link => link is not null),
            PublishFrom = row.Event.PublishFrom,
        }).ToListAsync(cancellationToken);
    }

    /// <summary>The same names and places come again and again: each is kept once.</summary>
    private sealed class Names
    {
        private readonly Dictionary<string, string> _once = new(StringComparer.Ordinal);
        private readonly Dictionary<(string, string), IReadOnlyList<string>> _words = [];
        private readonly Dictionary<string, IReadOnlyList<ReportSource>> _sources = new(StringComparer.Ordinal);

        public string Once(string text) => _once.TryGetValue(text, out var known) ? known : _once[text] = text;

        public string? OnceOrNull(string? text) => text is null ? null : Once(text);

        public IReadOnlyList<string> Words(string written, string name) =>
            _words.TryGetValue((written, name), out var known) ? known : _words[(written, name)] = [.. new[] { written, name }.Select(Asking.Reading.Words.Normalize).Distinct()];

        public IReadOnlyList<ReportSource> Once(IEnumerable<ReportSource> sources)
        {
            ReportSource[] list = [.. sources];
            var key = string.Join(' ', list);
            return _sources.TryGetValue(key, out var known) ? known : _sources[key] = list;
        }
    }
}
