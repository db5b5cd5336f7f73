using System.Text.Json.Nodes;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Cards;

namespace LmiBot.Web.Digests;

/// <summary>Draws subscriptions from the templates in <c>cards/digests/subscribing</c>.</summary>
internal sealed class SubscriptionCards(CardTemplates templates, DigestTopics topics, DigestReplies replies)
{
    /// <summary>Beside "stop" and "another": six buttons are what a card may have.</summary>
    private const int MostPreviews = 4;

    private const int MostChoices = 5;

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

    /// <param name="own">Of the conversation. Stopped ones are shown where there are no others.</param>
    /// <param name="says">What was not understood; null: they asked for the list.</param>
    public Activity List(IReadOnlyList<Subscription> own, string? says = null)
    {
        var live = own.Where(s => s.State != SubscriptionState.Stopped).ToList();
        if (own.Count > 0 && live.Count == 0)
            return Draw("list", DigestReplyText.ListTitle, DigestReplyText.AllStopped, Lines([DigestReplyText.AllStopped, .. Latest(own).Select(replies.Line)]), [.. Latest(own).Select(s => Button(DigestDeed.ResumeSubscription, s)), Another()]);
        var text = says ?? (live.Count == 0 ? DigestReplyText.NoneHere : DigestReplies.Say(DigestReplyText.ListText, live.Count));
        return Draw("list", DigestReplyText.ListTitle, text, Lines([.. says is null && live.Count > 0 ? [] : new[] { text }, .. live.Select(replies.Line)]),
        [
            .. live.Take(MostPreviews).Select(s => Button(DigestDeed.Preview, s)),
            .. live.Count == 0 ? [] : new JsonNode[] { live.Count == 1 ? Button(DigestDeed.Stop, live[0]) : Button(DigestReplyText.StopOne, DigestDeed.Stop) },
            Another(),
        ]);
    }

    /// <summary>Which of several is meant.</summary>
    public Activity Choose(DigestDeed deed, IReadOnlyList<Subscription> among)
    {
        var text = DigestReplies.Say(DigestReplyText.WhichOne, LabelOf(deed, "").Trim());
        JsonNode[] all = among.Any(s => s.State == SubscriptionState.Stopped) ? [] : [Button(LabelOf(deed, DigestReplyText.AllOfThem), new DigestRequest(DigestRequest.CurrentVersion, deed) { All = true })];
        return Draw("list", DigestReplyText.ListTitle, text, Lines([text, .. among.Select(replies.Line)]), [.. among.Take(MostChoices).Select(s => Button(deed, s)), .. all]);
    }

    private static IEnumerable<Subscription> Latest(IReadOnlyList<Subscription> own) => own.OrderByDescending(s => s.ChangedAt).Take(MostChoices);

    private static JsonObject Another() => Button(DigestReplyText.AnotherLabel, DigestDeed.Form);

    private static string LabelOf(DigestDeed deed, string which) => DigestReplies.Say(deed switch
    {
        DigestDeed.Stop => DigestReplyText.StopOf,
        DigestDeed.PauseSubscription => DigestReplyText.PauseOf,
        DigestDeed.ResumeSubscription => DigestReplyText.ResumeOf,
        _ => DigestReplyText.PreviewOf,
    }, which);

    private Activity Draw(string template, string title, string text, JsonObject content, params JsonNode[] buttons)
    {
        (content["title"], content["text"], content["buttons"]) = (title, text, new JsonArray(buttons));
        return Reply.Card(templates.Expand($"digests/subscribing/{template}", content), text);
    }

    private static JsonObject Lines(IEnumerable<string> lines) => new() { ["lines"] = new JsonArray([.. lines.Select(line => new JsonObject { ["text"] = line })]) };

    private static JsonArray Choices(IEnumerable<(string Name, string Value)> choices) => [.. choices.Select(c => new JsonObject { ["name"] = c.Name, ["value"] = c.Value })];

    private static JsonObject Button(DigestDeed deed, Subscription subscription) => Button(LabelOf(deed, $"{subscription.SubscriptionId}"), deed, subscription.SubscriptionId);

    private static JsonObject Button(string label, DigestDeed deed, int id = 0) => Button(label, new DigestRequest(DigestRequest.CurrentVersion, deed, id));

    private static JsonObject Button(string label, DigestRequest request) => new() { ["label"] = label, [DigestRequest.Property] = request.Write() };
}
