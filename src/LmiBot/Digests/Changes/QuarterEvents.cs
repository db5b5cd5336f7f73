using LmiBot.Asking;
using LmiBot.Asking.Answering;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;
using LmiBot.Releases;

namespace LmiBot.Digests.Changes;

/// <summary>The hiring events that were announced in a quarter in an area: gains and losses side by side, by who reported them.</summary>
internal sealed class QuarterEvents(ReleaseSnapshot release, PublishedEvents events)
{
    private const int Named = 3;

    /// <summary>The question that shows them all.</summary>
    public static Question All(string areaCode, (DateOnly From, DateOnly To) quarter) => new()
    {
        Kind = QuestionKind.HiringEvents,
        AreaCode = areaCode,
        Events = new EventFilters { From = quarter.From, To = quarter.To, Announced = true },
    };

    public DigestEvents Find(string areaCode, FieldEntry? field, (DateOnly From, DateOnly To) quarter, FoundChanges changes)
    {
        var answers = new HiringEventsAnswer(release);
        var question = All(areaCode, quarter);
        var found = answers.Select(question, question.Events!, events);
        var sources = Enum.GetValues<ReportSource>()
            .Select(s => (Source: s, Count: found.From(s))).Where(s => s.Count > 0).ToList();
        changes.Notes.AddRange(HiringEventsText.Coverage(found));
        changes.Sources.AddRange(sources.Select(s => new AnswerSource(EventWords.Name(s.Source), EventWords.Events(s.Count), release.Areas.Find(areaCode)!.Name)));
        var named = found.Events
            .OrderByDescending(e => field is not null && e.Occupations.Any(field.Members.Contains))
            .ThenByDescending(e => Math.Max(Size(e.Gained), Size(e.Lost))).ThenByDescending(e => e.HiringEventId)
            .Take(Named);
        return new DigestEvents(quarter.From, quarter.To, found.Count, Text(found, sources, field), [.. named.Select(e => answers.Row(e, announced: true))]);
    }

    private static string Text(EventSelection found, List<(ReportSource Source, int Count)> sources, FieldEntry? field)
    {
        if (found.Count == 0)
            return DigestText.NoEvents;
        var text = FigureFormat.Say(
            DigestText.EventsText, EventWords.Total(found.Tally.Gains), EventWords.Total(found.Tally.Losses),
            FigureFormat.All([.. sources.Select(s => FigureFormat.Say(DigestText.EventsBySource, EventWords.Name(s.Source), FigureFormat.Count(s.Count)))]));
        return field is null ? text : text + FigureFormat.Say(DigestText.EventsOfField, field.Name, FigureFormat.Count(found.Events.Count(e => e.Occupations.Any(field.Members.Contains))));
    }

    private static int Size(JobCount? jobs) => jobs?.Least ?? jobs?.Most ?? 0;
}
