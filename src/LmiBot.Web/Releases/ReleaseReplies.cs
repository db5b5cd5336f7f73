using System.Globalization;
using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Releases.Checking;
using LmiBot.Web.Digests;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Releases;

/// <summary>What is said of releases, in chat and on the command line: <c>ReleaseReplyText.resx</c>.</summary>
internal sealed class ReleaseReplies(IOptions<AgencyOptions> agency)
{
    public static string Say(string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);

    public static string Created(Release release) => Say(ReleaseReplyText.Created, release.Name, release.Sources.Count);

    public string Published(string name, DateTime from) => Say(ReleaseReplyText.IsPublished, name, agency.Value.Local(from));

    /// <param name="withdrawal">What was done.</param>
    /// <param name="digest">Of the release that was withdrawn; null: none was approved.</param>
    public string Withdrawn(Withdrawal withdrawal, DigestProgress? digest) =>
        Say(ReleaseReplyText.IsWithdrawn, withdrawal.Release.Name, withdrawal.Before.Name, agency.Value.Local(withdrawal.From)) + DigestReplies.Withdrawn(digest);

    public string State(Release release, ReleaseState state) => state switch
    {
        ReleaseState.Draft => ReleaseReplyText.StateDraft,
        ReleaseState.Checked => ReleaseReplyText.StateChecked,
        ReleaseState.Publishing => Say(ReleaseReplyText.StatePublishing, agency.Value.Local(release.PublishedAt!.Value)),
        ReleaseState.Published => ReleaseReplyText.StatePublished,
        ReleaseState.Superseded => ReleaseReplyText.StateSuperseded,
        _ => ReleaseReplyText.StateWithdrawn,
    };

    public static string Kind(ReleaseKind kind) => kind == ReleaseKind.Annual ? ReleaseReplyText.Annual : ReleaseReplyText.Quarterly;

    /// <summary>"Release 2026Q2: draft".</summary>
    public string Title(ShownRelease shown) => Say(ReleaseReplyText.ReleaseIs, shown.Release.Name, State(shown.Release, shown.State));

    /// <summary>"2026Q2: quarterly, draft; 3 of 26 sources are new".</summary>
    public string Line(ListedRelease listed) => Say(
        ReleaseReplyText.ListLine, listed.Release.Name, Kind(listed.Release.Kind), State(listed.Release, listed.State), listed.NewSources, listed.Release.Sources.Count);

    /// <summary>What is known of it, by name.</summary>
    public IEnumerable<(string Name, string Value)> Facts(ShownRelease shown)
    {
        var release = shown.Release;
        yield return (ReleaseReplyText.State, State(release, shown.State));
        yield return (ReleaseReplyText.Kind, Kind(release.Kind));
        yield return (ReleaseReplyText.Begun, Say(ReleaseReplyText.At, agency.Value.Local(release.CreatedAt.UtcDateTime)));
        if (shown.Before is { } before)
            yield return (ReleaseReplyText.Follows, before);
        if (release.CheckedAt is { } at)
            yield return (ReleaseReplyText.Checked, Say(ReleaseReplyText.At, agency.Value.Local(at)));
        if (release.PublishedAt is { } published)
            yield return (ReleaseReplyText.Published, AtBy(published, release.PublishedBy));
        if (release.ConfirmedWarnings is { } confirmed)
            yield return (ReleaseReplyText.Confirmed, confirmed);
        if (release.WithdrawnAt is { } withdrawn)
            yield return (ReleaseReplyText.Withdrawn, AtBy(withdrawn, release.WithdrawnBy));
    }

    /// <param name="at">In UTC.</param>
    /// <param name="by">An id, perhaps behind that of its directory; null: the program itself.</param>
    private string AtBy(DateTime at, string? by) => by is null
        ? Say(ReleaseReplyText.At, agency.Value.Local(at))
        : Say(ReleaseReplyText.AtBy, agency.Value.Local(at), by.Split('/')[^1]);

    /// <summary>What happened to a release, for the staff channel.</summary>
    public static string News(NewsOfRelease news)
    {
        var (release, notice) = (news.Release, news.Notice);
        return notice.News switch
        {
            ReleaseNews.Ready => Say(ReleaseReplyText.NewsReady, release.Name, release.Sources.Count(s => s.ReleaseId == release.ReleaseId), release.Sources.Count),
            ReleaseNews.Checked when notice.Errors > 0 => Say(ReleaseReplyText.NewsErrors, release.Name, notice.Errors, notice.Warnings),
            ReleaseNews.Checked when notice.Warnings > 0 => Say(ReleaseReplyText.NewsWarnings, release.Name, notice.Warnings),
            ReleaseNews.Checked => Say(ReleaseReplyText.NewsClean, release.Name),
            ReleaseNews.Published => Say(ReleaseReplyText.NewsPublished, release.Name),
            _ => Say(ReleaseReplyText.NewsWithdrawn, release.Name, news.Before),
        };
    }

    /// <summary>How many errors and warnings there are.</summary>
    public static string Summary(ReleaseReport report) => (report.Findings.Count, report.Before) switch
    {
        (0, null) => Say(ReleaseReplyText.CheckCleanFirst, report.Release),
        (0, var before) => Say(ReleaseReplyText.CheckClean, report.Release, before),
        (_, null) => Say(ReleaseReplyText.CheckFoundFirst, report.Release, report.Errors.Count(), report.Warnings.Count()),
        (_, var before) => Say(ReleaseReplyText.CheckFound, report.Release, before, report.Errors.Count(), report.Warnings.Count()),
    };

    public static string Heading(ReleaseFinding finding) => Say(finding.IsError ? ReleaseReplyText.Error : ReleaseReplyText.Warning, finding.Name);

    /// <summary>The first lines of a finding, and how many more there are.</summary>
    public static IEnumerable<string> Lines(ReleaseFinding finding, int most)
    {
        foreach (var line in finding.Lines.Take(most))
            yield return line;
        if (finding.Lines.Count > 0 && finding.Count > most)
            yield return Say(ReleaseReplyText.MoreLines, finding.Count - most);
    }

    public static string SourceTitle(ReleaseSource source) => Say(ReleaseReplyText.SourceTitle, source.FileName, source.Vintage);

    /// <summary>"35,223 (May 2024: 37,609)".</summary>
    public static string Rows(SourceComparison source) => source.Predecessor is { } before
        ? Say(ReleaseReplyText.RowsBefore, source.Source.RowCount, before.Vintage, before.RowCount)
        : source.Source.RowCount.ToString("N0", CultureInfo.CurrentCulture);
}
