using LmiBot.Releases;
using LmiBot.Releases.Checking;

namespace LmiBot.Web.Releases;

/// <summary>Releases as plain text, for a terminal.</summary>
internal static class ReleasePages
{
    private const int FewLines = 10;

    public static string List(ReleaseReplies replies, IReadOnlyList<ListedRelease> releases) =>
        releases.Count == 0 ? ReleaseReplyText.NoReleases : string.Join('\n', releases.Select(replies.Line));

    public static string Show(ReleaseReplies replies, ShownRelease shown) => string.Join("\n\n",
    [
        replies.Title(shown),
        string.Join('\n', replies.Facts(shown).Select(fact => $"{fact.Name + ":",-12}{fact.Value}")),
        .. Sources(shown.Sources),
    ]);

    /// <param name="report">What the checks found.</param>
    /// <param name="inFull">Every line of each finding.</param>
    public static string Report(ReleaseReport report, bool inFull = false) => string.Join("\n\n",
    [
        ReleaseReplies.Summary(report),
        .. report.Findings.Select(finding => string.Join('\n',
        [
            ReleaseReplies.Heading(finding),
            $"  {finding.Text}",
            .. ReleaseReplies.Lines(finding, inFull ? ReleaseFinding.MostLines : FewLines).Select(line => $"  - {line}"),
        ])),
        .. Sources(report.Sources),
        Next(report),
    ]);

    private static string Next(ReleaseReport report) => report switch
    {
        _ when report.Errors.Any() => ReleaseReplyText.ErrorsBlock,
        _ when report.Warnings.Any() => ReleaseReplies.Say(ReleaseReplyText.ToConfirmCommand, report.Release, string.Join(' ', report.Warnings.Select(w => w.Name))),
        _ => ReleaseReplies.Say(ReleaseReplyText.ToPublishCommand, report.Release),
    };

    private static IEnumerable<string> Sources(IEnumerable<SourceComparison> sources) => sources
        .GroupBy(s => s.IsNew)
        .Select(group => string.Join('\n', [group.Key ? ReleaseReplyText.NewSources : ReleaseReplyText.CarriedOver, .. group.Select(s => $"  {Source(s)}")]));

    private static string Source(SourceComparison source) => source.Predecessor is { } before
        ? ReleaseReplies.Say(ReleaseReplyText.SourceLineBefore, source.Source.FileName, source.Source.Vintage, source.Source.RowCount, before.Vintage, before.RowCount)
        : ReleaseReplies.Say(ReleaseReplyText.SourceLine, source.Source.FileName, source.Source.Vintage, source.Source.RowCount);
}
