using System.Globalization;
using LmiBot.HiringEvents;
using LmiBot.Web.HiringEvents.Reviewing;
using LmiBot.Web.Releases;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.HiringEvents;

/// <summary>What is said of events, in chat and on the command line: <c>ReviewText.resx</c>.</summary>
internal sealed class HiringEventReplies(HiringEventClock clock, CurrentRelease release, IOptions<AgencyOptions> agency)
{
    public static string Say(string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);

    /// <summary>"HE-12: layoff at Acme in Round Rock".</summary>
    public string Title(HiringEvent hiringEvent) => Say(ReviewText.Title, hiringEvent.Reference, HiringEventWords.Title(hiringEvent.Details()));

    public string Status(HiringEvent hiringEvent) => HiringEventWords.Status(hiringEvent, clock.Today);

    /// <summary>Why an event is shown to reviewers.</summary>
    public string Lead(NewsOfHiringEvent news) => news.Line.Action switch
    {
        HiringEventAction.Change when news.Line.By == news.Event.LoggedBy => Say(ReviewText.LeadChanged, Day(news.Line.At)),
        HiringEventAction.Change => Say(ReviewText.LeadChangedByOther, Day(news.Line.At)),
        HiringEventAction.Answer => Say(ReviewText.LeadAnswered, HiringEventWords.Plain(news.Line.Reason)),
        _ => news.Organization is { } organization ? Say(ReviewText.LeadLoggedFor, organization, Day(news.Line.At)) : Say(ReviewText.LeadLogged, Day(news.Line.At)),
    };

    /// <summary>What was done, for who did it and for all who see it done; where it was done before, that.</summary>
    /// <param name="outcome">What it came to.</param>
    /// <param name="by">Who did it, as the channel names them; null where it doesn't, or nobody has to be told.</param>
    public string Done(HiringEventOutcome outcome, string? by = null)
    {
        if (!outcome.IsNew)
            return Again(outcome);
        var done = Done(outcome.Event, outcome.Line);
        return by is null ? done : Say(ReviewText.DecidedBy, done, HiringEventWords.Plain(by));
    }

    /// <summary>All of an event, its history too where the caller may see it.</summary>
    public string Whole(HiringEventView view) => string.Join("\n\n", Parts(view).Where(part => part.Length > 0));

    /// <summary>A page of a list.</summary>
    public string List(HiringEventPage page, string none)
    {
        if (page.Events.Count == 0)
            return none;
        var lines = string.Join('\n', page.Events.Select(h => Say(ReviewText.ListLine, Title(h), Status(h), Logged(page.OrganizationOf(h), h.LoggedAt))));
        var rest = page.Total - page.Offset - page.Events.Count;
        return rest > 0 ? $"{lines}\n\n{Say(ReviewText.ListRest, rest)}" : lines;
    }

    private string Done(HiringEvent hiringEvent, HiringEventChange line) => line.Action switch
    {
        HiringEventAction.Publish when hiringEvent.PublishFrom > clock.Today => Say(ReviewText.DonePublishedFrom, hiringEvent.Reference, HiringEventWords.Day(hiringEvent.PublishFrom.Value)),
        HiringEventAction.Publish => Say(ReviewText.DonePublished, hiringEvent.Reference),
        HiringEventAction.Reject => Say(ReviewText.DoneRejected, hiringEvent.Reference, HiringEventWords.Plain(line.Reason)),
        HiringEventAction.Merge => Say(ReviewText.DoneMerged, hiringEvent.Reference, line.Reason),
        HiringEventAction.Withdraw => Say(ReviewText.DoneWithdrawn, hiringEvent.Reference),
        HiringEventAction.Ask => Say(ReviewText.DoneAsked, hiringEvent.Reference, HiringEventWords.Plain(line.Reason)),
        HiringEventAction.Answer => Say(ReviewText.DoneAnswered, hiringEvent.Reference),
        _ => Say(ReviewText.DoneChanged, hiringEvent.Reference),
    };

    private string Again(HiringEventOutcome outcome) => outcome.Line.Action switch
    {
        HiringEventAction.Ask => Say(ReviewText.AskedBefore, outcome.Event.Reference),
        HiringEventAction.Answer => Say(ReviewText.AnsweredBefore, outcome.Event.Reference),
        HiringEventAction.Merge => Say(ReviewText.MergedBefore, outcome.Event.Reference, Day(outcome.Line.At)),
        _ => Say(ReviewText.DecidedBefore, HiringEventStatusText.Already(outcome.Event), Day(outcome.Line.At)),
    };

    private IEnumerable<string> Parts(HiringEventView view)
    {
        yield return Say(ReviewText.WholeTitle, Title(view.Event), Status(view.Event));
        yield return Bullets(Lines(view.IsInside ? view.Event.Details() : view.Event.Details() with { SiteHeadcount = null }).Select(line => $"{line.Name}: {line.Value}"));
        if (view.Organization is not null)
            yield return Say(ReviewText.LoggedWhen, Logged(view.Organization, view.Event.LoggedAt));
        if (view.Question is { } question)
            yield return Say(ReviewText.OpenQuestion, HiringEventWords.Plain(question), view.Event.Reference);
        if (view.Rejection is { } reason)
            yield return Say(ReviewText.WasRejected, HiringEventWords.Plain(reason));
        if (view.Trail.Count > 0)
            yield return $"{ReviewText.History}\n{Bullets(view.Trail.Select(TrailLine))}";
    }

    /// <summary>"logged for Acme on March 3, 2027".</summary>
    private string Logged(string? organization, DateTime at) =>
        organization is null ? Say(ReviewText.LoggedOn, Day(at)) : Say(ReviewText.LoggedForOn, HiringEventWords.Plain(organization), Day(at));

    private string TrailLine(HiringEventChange line)
    {
        var told = Say(ReviewText.TrailLine, agency.Value.Local(line.At), line.By, ReviewActionText.Of(line.Action), HiringEvent.ReferenceOf(line.HiringEventId));
        return string.Join("; ", new[] { told, line.Reason is null ? "" : HiringEventWords.Plain(line.Reason), Changed(line) }.Where(part => part.Length > 0));
    }

    /// <summary>"Jobs lost: 100, now 120".</summary>
    private string Changed(HiringEventChange line)
    {
        if (line.Before is null)
            return "";
        var (before, after) = (ByName(line.Before), ByName(line.After));
        return string.Join("; ", before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => Say(ReviewText.ChangedFact, name, before.GetValueOrDefault(name) ?? ReviewText.NotTold, after.GetValueOrDefault(name) ?? ReviewText.NotTold)));
    }

    private Dictionary<string, string> ByName(string snapshot) =>
        Lines(HiringEventSnapshot.Read(snapshot).Details).ToDictionary(line => line.Name, line => line.Value, StringComparer.Ordinal);

    private IReadOnlyList<HiringEventLine> Lines(HiringEventDetails details) => HiringEventWords.Lines(details, release.IsLoaded ? release.Ask.Release : null);

    private static string Bullets(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => $"- {line}"));

    private string Day(DateTime utc) => HiringEventWords.Day(DateOnly.FromDateTime(agency.Value.Local(utc)));
}
