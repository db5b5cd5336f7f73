using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Cards;

namespace LmiBot.Web.Digests;

/// <summary>Draws subscriptions from the templates in <c>cards/digests/subscribing</c>.</summary>
internal sealed class SubscriptionCards(CardTemplates templates, DigestTopics topics, DigestReplies replies)
{
    private const int MostPreviews = 5;

    public Activity Form() => Draw("form", DigestReplyText.FormTitle, DigestReplyText.FormText, new JsonObject
    {
        ["fieldLabel"] = DigestReplyText.FieldLabel,
        ["fields"] = Choices(topics.Fields.Select(f => (f.Name, f.Code))),
        ["allFields"] = DigestReplyText.AllFields,
        ["areaLabel"] = DigestReplyText.AreaLabel,
        ["areaHint"] = DigestReplyText.AreaHint,
        ["areaMissing"] = DigestReplyText.AreaMissing,
        ["audienceLabel"] = DigestReplyText.AudienceLabel,
        ["audiences"] = Choices(
        [
            (DigestReplyText.ForEverybody, $"{DigestAudience.General}"), (DigestReplyText.ForCounselors, $"{DigestAudience.Counselors}"), (DigestReplyText.ForPartners, $"{DigestAudience.Partners}"),
        ]),
        ["audience"] = $"{DigestAudience.General}",
    }, Button(DigestReplyText.SubscribeLabel, DigestDeed.Subscribe));

    /// <summary>Whoever is told that they have one sees at once what it brings, and how it ends.</summary>
    public Activity Subscribed(Subscription subscription, string text) => Draw("list", DigestReplyText.SubscribedTitle, text, Lines([text]),
        Button(DigestReplyText.PreviewLabel, DigestDeed.Preview, subscription.SubscriptionId), Button(DigestReplyText.StopLabel, DigestDeed.Stop, subscription.SubscriptionId));

    public Activity List(IReadOnlyList<Subscription> subscriptions)
    {
        var text = subscriptions.Count == 0 ? DigestReplyText.NoneHere : DigestReplies.Say(DigestReplyText.ListText, subscriptions.Count);
        return Draw("list", DigestReplyText.ListTitle, text, Lines(subscriptions.Count == 0 ? [text] : [.. subscriptions.Select(replies.Line)]),
        [
            .. subscriptions.Take(MostPreviews).Select(s => Button(DigestReplies.Say(DigestReplyText.PreviewOf, s.SubscriptionId), DigestDeed.Preview, s.SubscriptionId)),
            Button(DigestReplyText.AnotherLabel, DigestDeed.Form),
        ]);
    }

    private Activity Draw(string template, string title, string text, JsonObject content, params JsonNode[] buttons)
    {
        (content["title"], content["text"], content["buttons"]) = (title, text, new JsonArray(buttons));
        return Reply.Card(templates.Expand($"digests/subscribing/{template}", content), text);
    }

    private static JsonObject Lines(IEnumerable<string> lines) => new() { ["lines"] = new JsonArray([.. lines.Select(line => new JsonObject { ["text"] = line })]) };

    private static JsonArray Choices(IEnumerable<(string Name, string Value)> choices) => [.. choices.Select(c => new JsonObject { ["name"] = c.Name, ["value"] = c.Value })];

    private static JsonObject Button(string label, DigestDeed deed, int id = 0) => new() { ["label"] = label, [DigestRequest.Property] = DigestRequest.Write(deed, id) };
}
