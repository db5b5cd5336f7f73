using LmiBot.Areas;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Answering;
using LmiBot.Releases;

namespace LmiBot.Asking.Answering;

/// <summary>Tells what happens at employers: "layoffs in Austin this year".</summary>
internal sealed class HiringEventsAnswer(ReleaseSnapshot release)
{
    private const int MostRecent = 3;

    public Answer Answer(Question question, PublishedEvents events)
    {
        var filters = question.Events ?? throw new ArgumentException("A question about hiring events says which.", nameof(question));
        var area = release.Areas.Find(question.AreaCode) ?? throw new ArgumentException($"Area {question.AreaCode} is not in release {release.Name}.", nameof(question));
        var found = Select(question, filters, events);
        var listed = found.Page(question.Offset, question.Rows);
        var title = HiringEventsText.Title(release, question, filters, area);
        var shown = new AnswerEvents
        {
            Rows = [.. listed.Select(e => Row(e, filters.Announced))],
            Count = found.Count,
            Gains = HiringEventsText.HasGains(filters) ? found.Tally.Gains : null,
            Losses = HiringEventsText.HasLosses(filters) ? found.Tally.Losses : null,
            GroupedBy = filters.GroupBy,
            Groups = filters.GroupBy is { } grouping ? EventGroups.By(grouping, found) : [],
            Chart = EventGroups.Chart(found),
        };
        return new Answer
        {
            Kind = QuestionKind.HiringEvents,
            Question = question,
            Area = area,
            Title = title,
            Text = shown.Count == 0 && WithoutNotices(area, filters, events) is { } state ? HiringEventsText.NoNotices(title, state) : HiringEventsText.Sentence(title, question, shown),
            Events = shown,
            Further = Math.Max(0, found.Count - question.Offset - listed.Count),
            Notes = [.. HiringEventsText.Notes(found, filters, shown)],
            Sources = [.. Sources(found, area.Name)],
        };
    }

    /// <summary>The state of an area, where losses are asked for and it has no notice of any time; else null.</summary>
    private Area? WithoutNotices(Area area, EventFilters filters, PublishedEvents events)
    {
        var code = area.Type == AreaType.County ? area.AreaCode[..2] : release.Areas.StateOf(area.AreaCode);
        return HiringEventsText.HasLosses(filters) && code is not null && !Select(new Question { Kind = QuestionKind.HiringEvents, AreaCode = code }, new EventFilters { Source = ReportSource.WarnNotice }, events).Events.Any()
            ? release.Areas.Find(code) : null;
    }

    /// <summary>All events that a question asks for, also those that an answer does not list.</summary>
    /// <param name="question">Where, and of which occupations.</param>
    /// <param name="filters">What else is asked for.</param>
    /// <param name="events">To choose from.</param>
    /// <param name="only">Numbers of events; null for all.</param>
    public EventSelection Select(Question question, EventFilters filters, PublishedEvents events, IReadOnlySet<int>? only = null) =>
        new(events, filters, PublishedEvents.Within(release.Areas, question.AreaCode), Touched(question.Occupations), only, PublishedEvents.Around(release.Areas, question.AreaCode));

    public AnswerEvent Row(PublishedEvent shown, bool announced) => new(
        shown, EventWords.Place(shown, release.Areas), EventWords.Name(shown.Kind), EventWords.Jobs(shown), EventWords.Day(shown, announced), EventWords.Sources(shown));

    /// <summary>The events of the last twelve months, and those still to come, that touch an occupation in an area; null where there are none.</summary>
    public AnswerEvents? OfOccupation(Question profile, PublishedEvents events)
    {
        var filters = Recent(profile, events).Events!;
        var found = Select(profile, filters, events);
        return found.Count == 0 ? null : new AnswerEvents
        {
            Rows = [.. found.Events.Take(MostRecent).Select(e => Row(e, announced: false))],
            Count = found.Count,
            Gains = found.Tally.Gains,
            Losses = found.Tally.Losses,
            Title = EventAnswerText.TitleRecent,
            Text = FigureFormat.Say(EventAnswerText.RecentText, EventWords.Events(found.Count), EventWords.Period(filters.From, null)),
            Notes = [.. HiringEventsText.Coverage(found)],
        };
    }

    /// <summary>What the part of a profile shows some of.</summary>
    public static Question Recent(Question profile, PublishedEvents events) => new()
    {
        Kind = QuestionKind.HiringEvents,
        AreaCode = profile.AreaCode,
        Occupations = profile.Occupations,
        Events = new EventFilters { From = events.Today.AddMonths(-12) },
    };

    /// <summary>Where the events of the last answer are from, and what they leave out.</summary>
    public Answer About(Question question, Question last, PublishedEvents events)
    {
        var answer = Answer(last, events);
        return new Answer
        {
            Kind = question.Kind,
            Question = question,
            Title = FigureFormat.Say(EventAnswerText.TitleAbout, answer.Title),
            Text = answer.Text,
            Notes = answer.Notes,
            Sources = answer.Sources,
        };
    }

    /// <summary>The codes that an event may name where it touches one of these: a hybrid's parts, and the hybrid of a part.</summary>
    private HashSet<string> Touched(IReadOnlyList<string> occupations) =>
        [.. occupations.SelectMany(code => (string[])[code, .. release.Occupations.Find(code)?.Parts ?? [], .. release.Occupations.HybridOf(code) is { } hybrid ? [hybrid.SocCode] : (string[])[]])];

    private static IEnumerable<AnswerSource> Sources(EventSelection found, string areaName) =>
        from source in Enum.GetValues<ReportSource>()
        let count = found.From(source)
        where count > 0
        select new AnswerSource(EventWords.Name(source), EventWords.Events(count), areaName);
}
