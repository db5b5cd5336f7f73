using System.Globalization;
using LmiBot.Asking;
using LmiBot.Digests;
using LmiBot.HiringEvents.Answering;
using LmiBot.Web.HiringEvents;

namespace LmiBot.Web.Digests;

/// <summary>The parts of a digest, in the order of what matters to who reads it: what the card and the plain text have in common.</summary>
/// <param name="Name">A heading.</param>
/// <param name="Lines">At least one.</param>
internal sealed record DigestSection(string Name, IReadOnlyList<string> Lines)
{
    public static IEnumerable<DigestSection> Of(Digest digest)
    {
        DigestSection[] figures =
        [
            new(digest.PreviousRelease is { } before ? Say(DigestCardText.FindingsSince, before) : DigestCardText.FindingsFirst, [.. digest.Findings.Select(f => f.Text)]),
            new(DigestCardText.InDemand, digest.InDemand ?? []),
            new(DigestCardText.Validated, digest.Validated ?? []),
        ];
        DigestSection[] events = [Events(DigestCardText.Events, digest.Events), .. digest.LateEvents is { } late ? [Events(DigestCardText.LateEvents, late)] : (DigestSection[])[]];
        DigestSection[] asides = [new(DigestCardText.Revised, digest.Revised), new(DigestCardText.NotComparable, digest.NotComparable)];
        var leadsWithEvents = digest.Topic.Audience == DigestAudience.Partners || digest.Findings.Count == 0;
        return (leadsWithEvents ? [.. events, .. figures, .. asides] : (DigestSection[])[.. figures, .. events, .. asides]).Where(s => s.Lines.Count > 0);
    }

    /// <summary>When the next release comes; where nobody has said, of which quarter it will be.</summary>
    public static string Next(Digest digest) => digest.NextRelease is { } day
        ? Say(DigestCardText.Next, EventWords.Day(day))
        : Say(DigestCardText.NextQuarter, EventWords.Period(digest.NextQuarter.From, digest.NextQuarter.To));

    public static string Source(AnswerSource source) => $"{source.Name}, {source.Vintage}, {source.AreaName}";

    private static DigestSection Events(string name, DigestEvents events) => new(Say(name, EventWords.Period(events.From, events.To)), [events.Text, .. events.Rows.Select(Line)]);

    private static string Line(AnswerEvent row) => Say(DigestCardText.EventLine, HiringEventWords.Plain(row.Event.EmployerName), row.Jobs, HiringEventWords.Plain(row.Place), row.Day, row.Source);

    private static string Say(string pattern, params object[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);
}
