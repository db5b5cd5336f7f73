using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>The hiring events of a release in an area: gains and losses side by side, by who reported them.</summary>
internal sealed class QuarterEvents(ReleaseSnapshot release, PublishedEvents events)
{
    private const int Named = 3;

    private readonly HiringEventsAnswer _answers = new(release);

    /// <summary>The question that shows all that were announced between two days.</summary>
    public static Question All(string areaCode, DateOnly from, DateOnly to) => new()
    {
        Kind = QuestionKind.HiringEvents,
        AreaCode = areaCode,
        Events = new EventFilters { From = from, To = to, Announced = true },
    };

    /// <returns>Those of the period; and older ones of which no digest told, null where there are none.</returns>
    public (DigestEvents Announced, DigestEvents? Late) Find(string areaCode, FieldEntry? field, EventPeriod period, FoundChanges changes)
    {
        var announced = Select(areaCode, period.From, period.To);
        var until = period.From.AddDays(-1);
        var late = period.Late.Count == 0 ? [] : Select(areaCode, period.ToldFrom, until).Where(e => period.Late.Contains(e.HiringEventId)).ToList();
        List<PublishedEvent> all = [.. announced, .. late];
        if (all.Exists(e => e.AnnouncedOn is null))
            changes.Notes.Add(EventAnswerText.NoteDayAnnounced);
        changes.Notes.AddRange(HiringEventsText.Coverage(all));
        changes.Sources.AddRange(Sources(all).Select(s => new AnswerSource(EventWords.Name(s.Source), EventWords.Events(s.Count), release.Areas.Find(areaCode)!.Name)));
        return (Told(period.From, period.To, announced, field), late.Count == 0 ? null : Told(period.ToldFrom, until, late, field));
    }

    private IReadOnlyList<PublishedEvent> Select(string areaCode, DateOnly from, DateOnly to)
    {
        var question = All(areaCode, from, to);
        return _answers.Select(question, question.Events!, events).Events;
    }

    private DigestEvents Told(DateOnly from, DateOnly to, IReadOnlyList<PublishedEvent> found, FieldEntry? field)
    {
        var named = found
            .OrderByDescending(e => field is not null && e.Occupations.Any(field.Members.Contains))
            .ThenByDescending(e => Math.Max(Size(e.Gained), Size(e.Lost))).ThenByDescending(e => e.HiringEventId)
            .Take(Named);
        return new DigestEvents(from, to, found.Count, Text(found, JobTally.Of(found), Sources(found), field), [.. named.Select(e => _answers.Row(e, announced: true))]);
    }

    private static List<(ReportSource Source, int Count)> Sources(IReadOnlyList<PublishedEvent> found) =>
        [.. Enum.GetValues<ReportSource>().Select(s => (Source: s, Count: found.Count(e => e.Sources.Contains(s)))).Where(s => s.Count > 0)];

    private static string Text(IReadOnlyList<PublishedEvent> found, JobTally tally, List<(ReportSource Source, int Count)> sources, FieldEntry? field)
    {
        if (found.Count == 0)
            return DigestText.NoEvents;
        var text = FigureFormat.Say(
            DigestText.EventsText, EventWords.Total(tally.Gains), EventWords.Total(tally.Losses),
            FigureFormat.All([.. sources.Select(s => FigureFormat.Say(DigestText.EventsBySource, EventWords.Name(s.Source), FigureFormat.Count(s.Count)))]));
        return field is null ? text : text + FigureFormat.Say(DigestText.EventsOfField, field.Name, FigureFormat.Count(found.Count(e => e.Occupations.Any(field.Members.Contains))));
    }

    private static int Size(JobCount? jobs) => jobs?.Least ?? jobs?.Most ?? 0;
}
