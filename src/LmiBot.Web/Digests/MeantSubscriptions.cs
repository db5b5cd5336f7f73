using LmiBot.Digests;

namespace LmiBot.Web.Digests;

/// <summary>Which of a conversation's subscriptions is meant by who says no number.</summary>
internal sealed class MeantSubscriptions(DigestTopics topics)
{
    /// <returns>Those to which it can be done, and that fit what was said; where nothing was said, all of them.</returns>
    public IReadOnlyList<Subscription> Of(IReadOnlyList<Subscription> own, DigestRequest request) =>
        [.. Able(own, request).Where(s => (request.Topic is null || s.Topic == request.Topic) && (request.Words.Length == 0 || topics.IsAbout(request.Words, s.Topic)))];

    private static IEnumerable<Subscription> Able(IReadOnlyList<Subscription> own, DigestRequest request) => request.Do switch
    {
        DigestDeed.PauseSubscription => own.Where(s => s.State == SubscriptionState.Active),
        // What was paused goes on first. Stopped ones are many after years: each goes on by itself.
        DigestDeed.ResumeSubscription => own.Any(s => s.State == SubscriptionState.Paused) ? own.Where(s => s.State == SubscriptionState.Paused) : own.Where(s => s.State == SubscriptionState.Stopped),
        _ => own.Where(s => s.State != SubscriptionState.Stopped),
    };
}
