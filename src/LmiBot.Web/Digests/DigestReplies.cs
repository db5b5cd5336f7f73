using System.Globalization;
using LmiBot.Channels.Protocol;
using LmiBot.Deliveries;
using LmiBot.Digests;
using LmiBot.Web.HiringEvents;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Digests;

/// <summary>What is said of subscriptions and digests, in chat and on the command line: <c>DigestReplyText.resx</c>.</summary>
internal sealed class DigestReplies(DigestTopics topics, IOptions<AgencyOptions> agency)
{
    /// <summary>Lines of a list.</summary>
    public const int MostInChat = 50;

    private const int MostReasons = 5;

    public static string Say(string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);

    /// <param name="pattern">With a place for the release and one for how many messages it concerned.</param>
    /// <param name="held">What was done.</param>
    public static string Say(string pattern, HeldDigest held) => Say(pattern, held.Release, held.Count);

    /// <param name="pattern">With a place for the release and one for how many messages it concerns.</param>
    /// <param name="followed">What is done.</param>
    public static string Say(string pattern, FollowedDigest followed) =>
        Say(pattern, followed.Release, followed.Count) + (followed.OutOfReach > 0 ? Say(DigestReplyText.OutOfReach, followed.OutOfReach) : "");

    /// <param name="subscription">It.</param>
    /// <param name="isNew">False where there was one of that topic.</param>
    /// <param name="where">Of <see cref="ConversationTypes"/>.</param>
    public string Subscribed(Subscription subscription, bool isNew, string? where) => Say(
        !isNew ? DigestReplyText.IsSubscribed : where switch
        {
            ConversationTypes.Personal => DigestReplyText.SubscribedYou,
            ConversationTypes.GroupChat => DigestReplyText.SubscribedGroup,
            _ => DigestReplyText.SubscribedChannel,
        }, topics.Name(subscription.Topic), subscription.SubscriptionId);

    /// <summary>What they are now; of what is sent no more also how it begins again.</summary>
    /// <param name="subscriptions">At least one, all in the same state.</param>
    public string Changed(params IReadOnlyList<Subscription> subscriptions) => Say(
        subscriptions[0].State == SubscriptionState.Active ? DigestReplyText.IsNow : DigestReplyText.IsHeldNow,
        string.Join("; ", subscriptions.Select(Line)), subscriptions[0].SubscriptionId);

    /// <summary>"Subscription 2: Healthcare in Texas (paused)".</summary>
    public string Line(Subscription subscription) => Say(subscription switch
    {
        { State: SubscriptionState.Paused } => DigestReplyText.LinePaused,
        { State: SubscriptionState.Stopped, StoppedBecause: not null } => DigestReplyText.LineStoppedBecause,
        { State: SubscriptionState.Stopped } => DigestReplyText.LineStopped,
        _ => DigestReplyText.Line,
    }, subscription.SubscriptionId, topics.Name(subscription.Topic), subscription.StoppedBecause is { } problem ? ProblemWords.Of(problem) : null);

    public string Line(ListedSubscription listed) => Say(DigestReplyText.LineOf, Line(listed.Subscription), Place(listed.ConversationType, listed.TeamName, listed.Name));

    /// <summary>A name is shown; a person has none here.</summary>
    public static string Place(string? type, string? team, string? name) => (type, team, name) switch
    {
        ("personal", _, _) => DigestReplyText.APersonalChat,
        (_, { } known, { } channel) => $"{HiringEventWords.Plain(known)} / {HiringEventWords.Plain(channel)}",
        (_, { } known, null) => HiringEventWords.Plain(known),
        (_, null, { } chat) => HiringEventWords.Plain(chat),
        ("groupChat", _, _) => DigestReplyText.AGroupChat,
        _ => DigestReplyText.AConversation,
    };

    /// <param name="page">The subscriptions after a number, as many as are shown and one more.</param>
    public async Task<string> AllAsync(Func<int, Task<IReadOnlyList<ListedSubscription>>> page)
    {
        var first = await page(0);
        if (first.Count == 0)
            return DigestReplyText.NoneAtAll;
        var lines = string.Join('\n', first.Take(MostInChat).Select(listed => $"- {Line(listed)}"));
        return first.Count > MostInChat ? $"{lines}\n\n{DigestReplyText.MoreAtCommandLine}" : lines;
    }

    public static string Approved(ApprovedDigest approved) => string.Concat(
    [
        approved.SendAt is { } at ? Say(DigestReplyText.IsApproved, approved.Release, approved.Recipients, at) : Say(DigestReplyText.IsApprovedNow, approved.Release, approved.Recipients),
        .. approved.Ended.Select(ended => Say(DigestReplyText.AnotherEnded, ended)),
    ]);

    /// <summary>What becomes of the digest of a release that is taken back; empty where nothing of it was approved, or it was taken back too.</summary>
    public static string Withdrawn(DigestProgress? digest) => digest is { All: > 0, Run.State: < DigestRunState.Recalled } ? Say(DigestReplyText.OfWithdrawn, digest.Release, digest.Sent, digest.All) : "";

    /// <summary>"2026Q2: 118 of 120 delivered".</summary>
    public static string Summary(DigestProgress progress, DigestNews? news) => Say(news switch
    {
        DigestNews.Corrected when progress.FollowUpFailed > 0 => DigestReplyText.NewsNotCorrected,
        DigestNews.Corrected => DigestReplyText.NewsCorrected,
        DigestNews.Recalled when progress.FollowUpFailed > 0 => DigestReplyText.NewsNotRecalled,
        DigestNews.Recalled => DigestReplyText.NewsRecalled,
        DigestNews.Delivered => DigestReplyText.NewsDelivered,
        DigestNews.Stuck => DigestReplyText.NewsStuck,
        _ when progress.Run.State == DigestRunState.Paused => DigestReplyText.SummaryPaused,
        _ when progress.Run.State == DigestRunState.Cancelled => DigestReplyText.SummaryCancelled,
        _ when progress.Run.State == DigestRunState.Recalled => DigestReplyText.SummaryRecalled,
        _ when progress.IsOver => DigestReplyText.SummaryOver,
        _ => DigestReplyText.Summary,
    }, progress.Release, progress.Sent, progress.All, progress.FollowUpFailed);

    /// <summary>The parts, which are always all: their sum comes last.</summary>
    public static IEnumerable<(string Name, int Count)> Sums(DigestProgress progress) =>
    [
        (DigestReplyText.Sent, progress.Sent), (DigestReplyText.Sending, progress.Sending), (DigestReplyText.Waiting, progress.Waiting), (DigestReplyText.Throttled, progress.Throttled),
        (DigestReplyText.Paused, progress.Paused), (DigestReplyText.Gone, progress.Gone), (DigestReplyText.Uncertain, progress.Uncertain), (DigestReplyText.Cancelled, progress.Cancelled),
        (DigestReplyText.All, progress.All),
    ];

    /// <summary>How fast it goes, how long it takes, and why not all arrived.</summary>
    public IEnumerable<string> Notes(DigestProgress progress)
    {
        if (progress.Run.WrittenAt is null && progress.Run.State < DigestRunState.Cancelled)
            yield return DigestReplyText.StillWritten;
        if (progress.TimeLeft is { } left)
            yield return Say(DigestReplyText.Pace, progress.PerMinute, Math.Max(1, (int)Math.Ceiling(left.TotalMinutes)));
        if (progress is { IsOver: false, NextDue: { } due })
            yield return Say(DigestReplyText.NextDue, agency.Value.Local(due));
        if (progress.Gone > 0)
            yield return Say(DigestReplyText.GoneBecause, Reasons(progress, DeliveryState.Refused));
        if (progress.Uncertain > 0)
            yield return Say(DigestReplyText.UncertainBecause, Reasons(progress, DeliveryState.Uncertain));
        if (progress.Cancelled > 0)
            yield return Say(DigestReplyText.CancelledBecause, Reasons(progress, DeliveryState.Cancelled));
        if (progress.FollowUp.Count > 0)
            yield return FollowUp(progress);
    }

    public string Plain(DigestProgress progress) => string.Join('\n',
        [Summary(progress, null), .. Sums(progress).Select(sum => $"{sum.Name + ":",-20}{sum.Count,9:N0}"), .. Notes(progress)]);

    /// <summary>How far the correction or the recall is: done, to be done and failed are always all of it.</summary>
    private static string FollowUp(DigestProgress progress)
    {
        var (all, done, left) = (Count(progress.FollowUp), Count(progress.FollowUp, DeliveryState.Sent), Count(progress.FollowUp, DeliveryState.Waiting, DeliveryState.Sending));
        var said = Say(progress.Run.State == DigestRunState.Recalled ? DigestReplyText.RecallStands : DigestReplyText.CorrectionStands, all, done, left, all - done - left);
        DeliveryState[] failed = [DeliveryState.Refused, DeliveryState.Uncertain, DeliveryState.Cancelled];
        return all == done + left ? said : said + Say(DigestReplyText.FailedBecause, Words(DigestProgress.Reasons(progress.FollowUp, failed)));
    }

    private static int Count(IEnumerable<DigestCount> groups, params DeliveryState[] states) => groups.Where(g => states.Length == 0 || states.Contains(g.State)).Sum(g => g.Count);

    private static string Reasons(DigestProgress progress, DeliveryState state) => Words(progress.Reasons(state));

    private static string Words(IEnumerable<(string Problem, int Count)> reasons) => string.Join(", ", reasons.Take(MostReasons).Select(reason => $"{ProblemWords.Of(reason.Problem)} ({reason.Count:N0})"));
}
