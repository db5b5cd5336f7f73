using System.Text.Json.Nodes;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;
using LmiBot.Web.Asking;
using LmiBot.Web.Cards;
using LmiBot.Web.Releases;

namespace LmiBot.Web.HiringEvents.Reviewing;

/// <summary>Draws what is reviewed, and what is asked about it, from the templates in <c>cards/hiring-events/reviewing</c>.</summary>
internal sealed class ReviewCards(CardTemplates templates, CurrentRelease release, HiringEventReplies replies)
{
    private const int MostSimilar = 3;

    /// <summary>A table's cell; the facts above it have the whole.</summary>
    private const int LongestCell = 120;

    /// <param name="news">Why the card is drawn, and of what.</param>
    /// <param name="similar">Events that may be the same, the likest first.</param>
    public JsonObject DrawReview(NewsOfHiringEvent news, IReadOnlyList<SimilarEvent> similar)
    {
        var (hiringEvent, shown) = (news.Event, similar.Take(MostSimilar).ToList());
        return templates.Expand("hiring-events/reviewing/review", new JsonObject
        {
            ["title"] = replies.Title(hiringEvent),
            ["text"] = replies.Title(hiringEvent),
            ["leads"] = Texts([replies.Lead(news)]),
            ["facts"] = Facts(hiringEvent),
            ["notes"] = Texts(Notes(hiringEvent)),
            ["similar"] = new JsonArray([.. shown.Select(other => Side(hiringEvent, other))]),
            ["publishLabel"] = ReviewText.Publish,
            ["publish"] = ReviewButton.Write(ReviewDeed.Publish, hiringEvent),
            ["canPublish"] = hiringEvent.MayBePublished,
            ["canAsk"] = hiringEvent.ReporterConversationId is not null,
            ["askLabel"] = ReviewText.Ask,
            ["questionLabel"] = ReviewText.QuestionLabel,
            ["questionMissing"] = ReviewText.QuestionMissing,
            ["sendLabel"] = ReviewText.Send,
            ["ask"] = ReviewButton.Write(ReviewDeed.Ask, hiringEvent),
            ["rejectLabel"] = ReviewText.Reject,
            ["reasonLabel"] = ReviewText.ReasonLabel,
            ["reasonMissing"] = ReviewText.ReasonMissing,
            ["reject"] = ReviewButton.Write(ReviewDeed.Reject, hiringEvent),
            ["mergeLabel"] = ReviewText.Merge,
            ["choiceLabel"] = ReviewText.ChoiceLabel,
            ["choiceMissing"] = ReviewText.ChoiceMissing,
            ["merge"] = ReviewButton.Write(ReviewDeed.Merge, hiringEvent),
            ["choices"] = new JsonArray([.. MergeChoice.For(shown.Select(s => s.HiringEvent.HiringEventId))]),
        });
    }

    /// <param name="news">A question.</param>
    public JsonObject DrawQuestion(NewsOfHiringEvent news) => templates.Expand("hiring-events/reviewing/question", new JsonObject
    {
        ["title"] = HiringEventReplies.Say(ReviewText.QuestionTitle, replies.Title(news.Event)),
        ["text"] = HiringEventReplies.Say(ReviewText.QuestionTitle, replies.Title(news.Event)),
        ["question"] = HiringEventWords.Plain(news.Line.Reason),
        ["facts"] = Facts(news.Event),
        ["answerLabel"] = ReviewText.AnswerLabel,
        ["answerMissing"] = ReviewText.AnswerMissing,
        ["sendLabel"] = ReviewText.Answer,
        ["answer"] = ReviewButton.Write(ReviewDeed.Answer, news.Event),
    });

    private JsonArray Facts(HiringEvent hiringEvent) =>
        [.. HiringEventWords.Lines(hiringEvent.Details(), release.Ask.Release).Select(line => new JsonObject { ["name"] = line.Name, ["value"] = line.Value })];

    private static IEnumerable<string> Notes(HiringEvent hiringEvent)
    {
        if (hiringEvent.UpdatesId is { } updated)
            yield return HiringEventReplies.Say(ReviewText.SaidToUpdate, HiringEvent.ReferenceOf(updated));
        if (!hiringEvent.MayBePublished)
            yield return ReviewText.NotForPublic;
    }

    private JsonObject Side(HiringEvent hiringEvent, SimilarEvent other) => new()
    {
        ["title"] = HiringEventReplies.Say(Likely(other.Likeness), other.HiringEvent.Reference),
        ["nameHeading"] = ReviewText.FactHeading,
        ["thisHeading"] = hiringEvent.Reference,
        ["otherHeading"] = other.HiringEvent.Reference,
        ["rows"] = new JsonArray([.. Differences(hiringEvent, other.HiringEvent)]),
    };

    private IEnumerable<JsonObject> Differences(HiringEvent one, HiringEvent other)
    {
        var (these, those) = (ValuesOf(one), ValuesOf(other));
        return these.Keys.Union(those.Keys).Where(name => these.GetValueOrDefault(name) != those.GetValueOrDefault(name))
            .Select(name => Row(name, these.GetValueOrDefault(name), those.GetValueOrDefault(name)))
            .Append(Row(HiringEventWordsText.StatusName, replies.Status(one), replies.Status(other)));
    }

    private Dictionary<string, string> ValuesOf(HiringEvent hiringEvent) =>
        HiringEventWords.Lines(hiringEvent.Details(), release.Ask.Release).ToDictionary(line => line.Name, line => line.Value, StringComparer.Ordinal);

    private static JsonObject Row(string name, string? one, string? other) => new()
    {
        ["name"] = name,
        ["this"] = Shortened.To(LongestCell, one ?? ReviewText.NotTold),
        ["other"] = Shortened.To(LongestCell, other ?? ReviewText.NotTold),
    };

    private static string Likely(Likeness likeness) => likeness switch
    {
        Likeness.Same => ReviewText.LikelySame,
        Likeness.Update => ReviewText.LikelyUpdate,
        _ => ReviewText.LikelyUnsure,
    };

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => new JsonObject { ["text"] = text })];
}
