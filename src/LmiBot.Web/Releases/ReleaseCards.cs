using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Releases;
using LmiBot.Releases.Checking;
using LmiBot.Web.Cards;
using LmiBot.Web.Digests;

namespace LmiBot.Web.Releases;

/// <summary>Draws releases from the templates in <c>cards/releases</c>. What has no room on a card is counted there; the command line has it all.</summary>
internal sealed class ReleaseCards(CardTemplates templates, ReleaseReplies replies)
{
    private const int MostReleases = 15;
    private const int MostListButtons = 5;
    private const int MostSources = 20;
    private const int MostLines = 3;

    public Activity List(IReadOnlyList<ListedRelease> releases) => Draw("releases", ReleaseReplyText.Releases, releases.Count == 0 ? ReleaseReplyText.NoReleases : replies.Line(releases[0]), new()
    {
        ["lines"] = Texts(releases.Count == 0 ? [ReleaseReplyText.NoReleases] : [.. releases.Take(MostReleases).Select(replies.Line), .. Rest(ReleaseReplyText.ListRest, releases.Count - MostReleases)]),
    }, [.. releases.Take(MostListButtons).Select(r => Button(r.Release.Name, ReleaseDeed.Show, r.Release.Name))]);

    public Activity Show(ShownRelease shown) => Draw("release", ReleaseReplies.Say(ReleaseReplyText.Release, shown.Release.Name), replies.Title(shown), new()
    {
        ["facts"] = new JsonArray([.. replies.Facts(shown).Select(f => new JsonObject { ["name"] = f.Name, ["value"] = f.Value })]),
        ["tables"] = Sources(shown.Sources),
    }, [.. Deeds(shown).Select(deed => Button(Label(deed), deed, shown.Release.Name))]);

    /// <param name="report">What the checks found.</param>
    /// <param name="isRefused">It was to be published.</param>
    public Activity Report(ReleaseReport report, bool isRefused = false)
    {
        var summary = ReleaseReplies.Summary(report);
        return Draw("report", ReleaseReplies.Say(ReleaseReplyText.CheckTitle, report.Release), summary, new()
        {
            ["summaries"] = Texts(isRefused ? [ReleaseReplies.Say(ReleaseReplyText.NotPublished, report.Release), summary] : [summary]),
            ["findings"] = new JsonArray([.. report.Findings.Select(Finding)]),
            ["tables"] = Sources(report.Sources),
            ["confirmLabel"] = ReleaseReplyText.ConfirmLabel,
            ["warnings"] = report.Errors.Any() ? [] : new JsonArray([.. report.Warnings.Select(w => new JsonObject { ["name"] = w.Name })]),
            ["notes"] = Texts(Notes(report)),
        }, report.Errors.Any() ? [] : [Button(ReleaseReplyText.Publish, ReleaseDeed.Publish, report.Release)]);
    }

    /// <param name="news">What happened to a release.</param>
    /// <param name="digest">The release's; null: none was approved, or it is of no matter.</param>
    public Activity Notice(NewsOfRelease news, DigestProgress? digest)
    {
        var (text, deed) = (ReleaseReplies.News(news) + DigestReplies.Withdrawn(digest), news.Notice.News is ReleaseNews.Ready or ReleaseNews.Checked ? ReleaseDeed.Check : ReleaseDeed.Show);
        return Draw("notice", ReleaseReplies.Say(ReleaseReplyText.Release, news.Release.Name), text, [], [Button(deed == ReleaseDeed.Check ? ReleaseReplyText.Check : ReleaseReplyText.Show, deed, news.Release.Name)]);
    }

    /// <param name="name">Of the release.</param>
    /// <param name="before">Of that which answers then.</param>
    public Activity AskToWithdraw(string name, string before) => Draw(
        "notice", ReleaseReplies.Say(ReleaseReplyText.Release, name), ReleaseReplies.Say(ReleaseReplyText.ReallyWithdraw, name, before), [],
        [Button(ReleaseReplies.Say(ReleaseReplyText.WithdrawIt, name), ReleaseDeed.Withdraw, name, sure: true)]);

    private static IEnumerable<string> Notes(ReleaseReport report)
    {
        if (report.Errors.Any())
            yield return ReleaseReplyText.ErrorsBlock;
        if (report.Findings.Any(f => f.Count > MostLines))
            yield return ReleaseReplies.Say(ReleaseReplyText.MoreInFull, report.Release);
    }

    private static IEnumerable<ReleaseDeed> Deeds(ShownRelease shown) => shown.State switch
    {
        ReleaseState.Draft or ReleaseState.Checked => [ReleaseDeed.Check],
        ReleaseState.Publishing or ReleaseState.Published when shown.Before is not null => [ReleaseDeed.Withdraw],
        _ => [],
    };

    private static string Label(ReleaseDeed deed) => deed == ReleaseDeed.Check ? ReleaseReplyText.Check : ReleaseReplyText.Withdraw;

    private static JsonObject Finding(ReleaseFinding finding) => new()
    {
        ["heading"] = ReleaseReplies.Heading(finding),
        ["text"] = finding.Text,
        ["lines"] = Texts(ReleaseReplies.Lines(finding, MostLines).Select(line => $"- {line}")),
    };

    /// <summary>A table of those that are new, and one of those that are carried over, as far as there is room.</summary>
    private static JsonArray Sources(IReadOnlyList<SourceComparison> sources)
    {
        var shown = sources.Take(MostSources).GroupBy(s => s.IsNew).Select(group => new JsonObject
        {
            ["heading"] = group.Key ? ReleaseReplyText.NewSources : ReleaseReplyText.CarriedOver,
            ["valueName"] = ReleaseReplyText.Rows,
            ["rows"] = new JsonArray([.. group.Select(s => Row(ReleaseReplies.SourceTitle(s.Source), ReleaseReplies.Rows(s))), .. Rest(group.Key, sources)]),
        });
        return [.. shown];
    }

    private static IEnumerable<JsonNode> Rest(bool isNew, IReadOnlyList<SourceComparison> sources) =>
        Rest(ReleaseReplyText.MoreSources, sources.Skip(MostSources).Count(s => s.IsNew == isNew)).Select(text => Row(text, ""));

    private static IEnumerable<string> Rest(string pattern, int count) => count > 0 ? [ReleaseReplies.Say(pattern, count)] : [];

    private static JsonObject Row(string title, string value) => new() { ["title"] = title, ["value"] = value };

    private static JsonObject Button(string label, ReleaseDeed deed, string name, bool? sure = null) => new() { ["label"] = label, [ReleaseRequest.Property] = ReleaseRequest.Write(deed, name, sure) };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => new JsonObject { ["text"] = text })];

    private Activity Draw(string template, string title, string text, JsonObject content, JsonArray buttons)
    {
        content["title"] = title;
        content["text"] = text;
        content["notes"] ??= new JsonArray();
        content["buttons"] = buttons;
        return Reply.Card(templates.Expand($"releases/{template}", content), text);
    }
}
