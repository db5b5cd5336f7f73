using LmiBot.Areas;
using LmiBot.Asking.Answering;
using LmiBot.HiringEvents.Answering;
using LmiBot.Occupations;

namespace LmiBot.Digests.Changes;

/// <summary>Gathers what changed for a topic, and puts it in the order of what matters to who reads it.</summary>
internal sealed class DigestWriter(ReleasePair pair, PublishedEvents events, DigestOptions options)
{
    public Digest Write(DigestTopic topic, EventPeriod period)
    {
        var area = pair.Now.Areas.Find(topic.AreaCode) ?? throw new ArgumentException($"The release {pair.Now.Name} has no area {topic.AreaCode}.", nameof(topic));
        var field = topic.FieldCode is not { } code ? null
            : pair.Now.Occupations.FindField(code) ?? throw new ArgumentException($"The release {pair.Now.Name} has no field {code}.", nameof(topic));
        var changes = new FoundChanges();
        new SeriesChanges(pair, options).Find(topic.AreaCode, field, changes);
        new SurveyChanges(pair, options).Find(topic.AreaCode, field, changes);
        new ProjectionChanges(pair).Find(topic.AreaCode, field, changes);
        var (announced, late) = new QuarterEvents(pair.Now, events).Find(topic.AreaCode, field, period, changes);
        var eventsLine = Line(announced, late, area);
        List<DigestFinding> findings = [.. changes.Findings
            .OrderByDescending(f => f.HasMoved).ThenBy(f => DigestOrder.Of(topic.Audience, f.Kind)).Take(Digest.MostFindings)];
        return new Digest
        {
            Topic = topic,
            Release = pair.Now.Name,
            PreviousRelease = pair.Before?.Name,
            Title = FigureFormat.Say(DigestText.Title, pair.Now.Name, field is null ? area.Name : FigureFormat.Say(DigestText.NamePart, field.Name, area.Name)),
            Headline = findings.Count == 0 ? Quiet(changes, eventsLine, field, area) : Headline(topic, findings, announced.Count > 0 || late is not null ? eventsLine : null),
            Findings = findings,
            Chart = findings.Select(f => f.Chart).FirstOrDefault(c => c is not null) ?? changes.Chart,
            Revised = changes.Revised,
            NotComparable = changes.NotComparable,
            Events = announced,
            LateEvents = late,
            Notes = [.. changes.Notes.Distinct(), .. DigestOrder.Note(topic.Audience)],
            Sources = [.. changes.Sources.Distinct()],
            More = [.. new SeeMore(pair.Now).Of(topic, period)],
            NextRelease = options.NextRelease > events.Today ? options.NextRelease : null,
            NextQuarter = (period.To.AddDays(1), period.To.AddDays(1).AddMonths(3).AddDays(-1)),
        };
    }

    private static string Headline(DigestTopic topic, List<DigestFinding> findings, string? eventsLine) =>
        topic.Audience == DigestAudience.Partners && eventsLine is not null ? $"{eventsLine} {findings[0].Headline}" : findings[0].Headline;

    /// <summary>Where there is no finding: nothing is new, or earlier figures were revised, or those that are new have nothing to compare with.</summary>
    private static string Quiet(FoundChanges changes, string eventsLine, FieldEntry? field, Area area) => FigureFormat.Say(
        changes.HasNews ? DigestText.NewNotCompared : changes.Revised.Count > 0 ? DigestText.OnlyRevised : DigestText.NothingNew,
        field?.Name ?? DigestText.AllOccupations, FigureFormat.In(area), eventsLine);

    private static string Line(DigestEvents announced, DigestEvents? late, Area area) => announced.Count == 0 && late is not null
        ? FigureFormat.Say(DigestText.HeadlineLateEvents, EventWords.Events(late.Count), EventWords.Period(late.From, late.To), FigureFormat.In(area))
        : FigureFormat.Say(
            announced.Count == 0 ? DigestText.HeadlineNoEvents : DigestText.HeadlineEvents,
            EventWords.Events(announced.Count), EventWords.Period(announced.From, announced.To), FigureFormat.In(area));
}
