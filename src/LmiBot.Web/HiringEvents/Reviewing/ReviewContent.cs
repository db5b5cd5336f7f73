using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Deliveries;
using LmiBot.HiringEvents;
using LmiBot.HiringEvents.Matching;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.Reviewing;

/// <summary>What the review channel hears: a card for what is to be decided, a sentence for what no longer is.</summary>
internal sealed class ReviewContent(ReadHiringEventNews news, FindSimilarEvents similar, ReviewCards cards, HiringEventReplies replies) : IDeliveryContent
{
    /// <summary>The channel was chosen for it by an administrator.</summary>
    private static readonly Caller Reviewers = new() { Id = "review channel", Roles = [Role.Analyst] };

    public string Kind => HiringEventNews.ForReview;

    public async Task<Activity?> WriteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (await news.RunAsync(delivery.Subject, cancellationToken) is not { } read)
            return null;
        if (read.Line.Action == HiringEventAction.Withdraw)
            return Reply.Text(HiringEventReplies.Say(ReviewText.WithdrawnByReporter, replies.Title(read.Event)));
        if (read.Event.Status != HiringEventStatus.Submitted)
            return read.Line.Action == HiringEventAction.Answer ? Reply.Text($"{replies.Title(read.Event)}\n\n{replies.Lead(read)}") : null;
        return await DrawAsync(read, cancellationToken);
    }

    /// <summary>The card of an event as it is now; null where it is decided, or still what was shown.</summary>
    public async Task<Activity?> DrawChangedAsync(int hiringEventId, int shown, CancellationToken cancellationToken) =>
        await news.LatestAsync(hiringEventId, cancellationToken) is { Event.Status: HiringEventStatus.Submitted } read && read.Event.Version != shown ? await DrawAsync(read, cancellationToken) : null;

    private async Task<Activity> DrawAsync(NewsOfHiringEvent read, CancellationToken cancellationToken) =>
        Reply.Card(cards.DrawReview(read, await SimilarAsync(read, cancellationToken)), replies.Title(read.Event));

    /// <summary>What the reporter named comes first.</summary>
    private async Task<IReadOnlyList<SimilarEvent>> SimilarAsync(NewsOfHiringEvent read, CancellationToken cancellationToken)
    {
        var named = read.Updated is { } updated ? new[] { new SimilarEvent(updated, Likeness.Update) } : [];
        var found = await similar.RunAsync(Reviewers, read.Event.Details(), cancellationToken);
        return [.. named.Concat(found).Where(s => s.HiringEvent.HiringEventId != read.Event.HiringEventId).DistinctBy(s => s.HiringEvent.HiringEventId)];
    }
}
