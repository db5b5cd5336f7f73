using System.Globalization;
using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Cards;

namespace LmiBot.Web.Digests;

/// <summary>Draws where a digest stands, from <c>cards/digests/sending</c>.</summary>
internal sealed class DigestReportCards(CardTemplates templates, DigestReplies replies)
{
    /// <param name="progress">Where it stands.</param>
    /// <param name="news">Why staff is told; null: they asked.</param>
    /// <param name="file">The link to the list of recipients; null: none for whoever reads it.</param>
    public Activity Report(DigestProgress progress, DigestNews? news = null, string? file = null)
    {
        var text = DigestReplies.Summary(progress, news);
        return Reply.Card(templates.Expand("digests/sending/report", new JsonObject
        {
            ["title"] = DigestReplies.Say(DigestReplyText.ReportTitle, progress.Release),
            ["text"] = text,
            ["sums"] = new JsonArray([.. DigestReplies.Sums(progress).SkipLast(1).Select(Row)]),
            ["all"] = Row(DigestReplies.Sums(progress).Last()),
            ["notes"] = new JsonArray([.. replies.Notes(progress).Append(file is null ? DigestReplyText.WholeList : DigestReplies.Say(DigestReplyText.WholeListLink, file)).Select(note => new JsonObject { ["text"] = note })]),
            ["buttons"] = new JsonArray([.. Deeds(progress).Select(button => Button(button, progress.Release))]),
        }), text);
    }

    private static IEnumerable<(string Label, DigestDeed Deed)> Deeds(DigestProgress progress)
    {
        yield return (DigestReplyText.RefreshLabel, DigestDeed.Report);
        if (progress.IsOver || progress.Run.State >= DigestRunState.Cancelled)
            yield break;
        yield return progress.Run.State == DigestRunState.Paused ? (DigestReplyText.ResumeLabel, DigestDeed.Resume) : (DigestReplyText.PauseLabel, DigestDeed.Pause);
        yield return (DigestReplyText.CancelLabel, DigestDeed.Cancel);
    }

    private static JsonObject Row((string Name, int Count) sum) => new() { ["name"] = sum.Name, ["count"] = sum.Count.ToString("N0", CultureInfo.CurrentCulture) };

    private static JsonObject Button((string Label, DigestDeed Deed) button, string release) =>
        new JsonObject { ["label"] = button.Label, [DigestRequest.Property] = DigestRequest.Write(button.Deed, release: release) };
}
