using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Deliveries;
using LmiBot.HiringEvents;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.Reviewing;

/// <summary>What reporters hear of what they logged.</summary>
internal sealed class ReporterContent(ReadHiringEventNews news, ReviewCards cards, HiringEventReplies replies) : IDeliveryContent
{
    public string Kind => HiringEventNews.ForReporter;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await news.RunAsync(delivery.Subject, cancellationToken) is { } read ? Write(read) : null;

    private Activity? Write(NewsOfHiringEvent read)
    {
        var title = replies.Title(read.Event);
        return read.Line.Action switch
        {
            HiringEventAction.Ask => read.IsOpen ? Reply.Card(cards.DrawQuestion(read), HiringEventReplies.Say(ReviewText.QuestionTitle, title)) : null,
            HiringEventAction.Publish when read.Event.PublishFrom is { } day => Say(ReviewText.HeardPublishedFrom, title, HiringEventWords.Day(day)),
            HiringEventAction.Publish => Say(ReviewText.HeardPublished, title),
            HiringEventAction.Reject => Say(ReviewText.HeardRejected, title, HiringEventWords.Plain(read.Line.Reason)),
            HiringEventAction.Merge => Say(ReviewText.HeardMerged, title, HiringEvent.ReferenceOf(read.Event.MergedIntoId ?? 0)),
            HiringEventAction.Withdraw => Say(ReviewText.HeardWithdrawn, title),
            HiringEventAction.Change => Say(ReviewText.HeardChanged, title, read.Event.Reference),
            _ => null,
        };
    }

    private static Activity Say(string pattern, params object?[] values) => Reply.Text(HiringEventReplies.Say(pattern, values));
}
