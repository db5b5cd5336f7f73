using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using LmiBot.Asking;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Series;
using LmiBot.Web.Asking;
using LmiBot.Web.Cards;

namespace LmiBot.Web.Digests;

/// <summary>Draws digests as Adaptive Cards from the template in <c>cards/digests</c>, and writes them as plain text.</summary>
internal sealed class DigestCards(CardTemplates templates)
{
    private readonly ConditionalWeakTable<Digest, JsonObject> _sent = [];

    public Attachment Write(Digest digest) => new() { ContentType = Attachment.AdaptiveCard, Content = Draw(digest) };

    /// <summary>A message with the card, not addressed.</summary>
    public Activity Message(Digest digest) => Reply.Card(Draw(digest), Summary(digest));

    /// <summary>The same as subscribers get it, who can stop it there. What thousands get alike is drawn once.</summary>
    public Activity Sent(Digest digest) => Reply.Card(_sent.GetValue(digest, d => Draw(d, isSent: true)).DeepClone(), Summary(digest));

    public JsonObject Draw(Digest digest, bool isSent = false)
    {
        var lines = LineContent.Of(digest.Chart);
        return templates.Expand("digests/digest", new JsonObject
        {
            ["title"] = digest.Title,
            ["text"] = Summary(digest),
            ["plain"] = Text(digest),
            ["headline"] = digest.Headline,
            ["lineName"] = digest.Chart?.Name ?? "",
            ["lineUnit"] = digest.Chart?.Unit ?? "",
            ["chart"] = lines.Count > 0 ? LineChartImage.Draw(digest.Chart!) : "",
            ["chartText"] = lines.Count > 0 ? $"{digest.Chart!.Name} ({digest.Chart.Unit}): {Point(digest.Chart.Points[0])}; {Point(digest.Chart.Points[^1])}" : "",
            ["lines"] = lines,
            ["sections"] = new JsonArray([.. DigestSection.Of(digest).Select(s => new JsonObject { ["name"] = s.Name, ["lines"] = Lines(s.Lines) })]),
            ["next"] = DigestSection.Next(digest),
            ["notes"] = Lines(digest.Notes),
            ["sources"] = Lines(digest.Sources.Select(DigestSection.Source)),
            ["buttons"] = new JsonArray([.. digest.More.Select(Button)]),
            ["stops"] = new JsonArray(isSent ? [Stop(digest)] : []),
        });
    }

    /// <summary>The same in plain text, for clients without cards and for the terminal.</summary>
    public static string Text(Digest digest) => string.Join('\n',
    [
        digest.Title,
        digest.Headline,
        .. DigestSection.Of(digest).SelectMany(s => (string[])["", s.Name, .. s.Lines.Select(l => $"- {l}")]),
        "",
        .. digest.Notes,
        .. digest.Sources.Select(DigestSection.Source),
        DigestSection.Next(digest),
    ]);

    /// <summary>What a notification says, and a voice.</summary>
    private static string Summary(Digest digest) => $"{digest.Title}. {digest.Headline}";

    private static JsonObject Button(Suggestion suggestion) => new()
    {
        ["label"] = Shortened.To(CardButtons.Longest, suggestion.Label),
        [AskedByButton.Property] = CardAction.Write(suggestion.Question!, from: null, stays: true),
    };

    private static JsonObject Stop(Digest digest) => new()
    {
        ["label"] = DigestCardText.Stop,
        [DigestRequest.Property] = new DigestRequest(DigestRequest.CurrentVersion, DigestDeed.Stop) { Topic = digest.Topic }.Write(),
    };

    private static string Point(SeriesPoint point) => string.Create(CultureInfo.CurrentCulture, $"{point.Date:d MMMM yyyy} {point.Value:0.0}");

    private static JsonArray Lines(IEnumerable<string> texts) => [.. texts.Select(text => new JsonObject { ["text"] = text })];
}
