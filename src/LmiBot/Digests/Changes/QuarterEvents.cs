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
        var until = period.From.AddDays(-1);
        var announced = Select(areaCode, period.From, period.To);
        var late = Select(areaCode, period.ToldFrom, until, period.Late);
        if (announced.Events.Concat(late.Events).Any(e => e.AnnouncedOn is null))
            changes.Notes.Add(EventAnswerText.NoteDayAnnounced);
        changes.Notes.AddRange([.. HiringEventsText.Coverage(announced), .. HiringEventsText.Coverage(late)]);
        changes.Sources.AddRange(Enum.GetValues<ReportSource>()
            .Select(s => (Source: s, Count: announced.From(s) + late.From(s))).Where(s => s.Count > 0)
            .Select(s => new AnswerSource(EventWords.Name(s.Source), EventWords.Events(s.Count), release.Areas.Find(areaCode)!.Name)));
        return (Told(period.From, period.To, announced, field), late.Count == 0 ? null : Told(period.ToldFrom, until, late, field));
    }

    private EventSelection Select(string areaCode, DateOnly from, DateOnly to, IReadOnlySet<int>? only = null)
    {
        var question = All(areaCode, from, to);
        return _answers.Select(question, question.Events!, events, only);
    }

    private DigestEvents Told(DateOnly from, DateOnly to, EventSelection found, FieldEntry? field)
    {
        var named = found.Events
            .OrderByDescending(e => field is not null && e.Occupations.Any(field.Members.Contains))
            .ThenByDescending(e => Math.Max(Size(e.Gained), Size(e.Lost))).ThenByDescending(e => e.HiringEventId)
            .Take(Named);
        return new DigestEvents(from, to, found.Count, Text(found, field), [.. named.Select(e => _answers.Row(e, announced: true))]);
    }

    private static string Text(EventSelection found, FieldEntry? field)
    {
        if (found.Count == 0)
            return DigestText.NoEvents;
        var text = FigureFormat.Say(
            DigestText.EventsText, EventWords.Total(found.Tally.Gains), EventWords.Total(found.Tally.Losses),
            FigureFormat.All([.. Enum.GetValues<ReportSource>().Where(s => found.From(s) > 0).Select(s => FigureFormat.Say(DigestText.EventsBySource, EventWords.Name(s), FigureFormat.Count(found.From(s))))]));
        return field is null ? text : text + FigureFormat.Say(DigestText.EventsOfField, field.Name, FigureFormat.Count(found.Events.Count(e => e.Occupations.Any(field.Members.Contains))));
    }

    private static int Size(JobCount? jobs) => jobs?.Least ?? jobs?.Most ?? 0;
}
