using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Digests;

/// <summary>Has done what subscribers ask for, in the conversation that they speak in.</summary>
internal sealed class SubscriptionDesk(
    Subscribe subscribe, ListSubscriptions list, ChangeSubscription change, PauseSubscription pause, ResumeSubscription resume, StopSubscription stop, PreviewDigest preview,
    StaffPlaces staff, DigestTopics topics, DigestReplies replies, SubscriptionCards drawn, DigestCards cards)
{
    /// <exception cref="RefusedException">It says why.</exception>
    public async Task<Activity> DoAsync(DigestRequest request, ChatTurn turn, CancellationToken cancellationToken)
    {
        var (caller, place) = (await turn.CallerAsync(), SubscriptionPlaces.Of(turn.Context));
        return request.Do switch
        {
            DigestDeed.Form => place.IsLasting ? drawn.Form() : throw RefusedException.Because(DigestReplyText.NotInWebChat),
            DigestDeed.Subscribe => Subscribed(await subscribe.RunAsync(caller, place, Topic(request), cancellationToken), turn.Context),
            DigestDeed.List => drawn.List(await list.RunAsync(caller, place, cancellationToken)),
            DigestDeed.ListAll => await AllAsync(caller, turn, cancellationToken),
            DigestDeed.Change => Reply.Text(replies.Changed(await change.RunAsync(caller, place, request.Id, topics.Read(request.Words), cancellationToken))),
            DigestDeed.PauseSubscription => Reply.Text(replies.Changed(await pause.RunAsync(caller, place, request.Id, cancellationToken))),
            DigestDeed.ResumeSubscription => Reply.Text(replies.Changed(await resume.RunAsync(caller, place, request.Id, cancellationToken))),
            DigestDeed.Stop => Reply.Text(replies.Changed(await stop.RunAsync(caller, place, request.Id, cancellationToken))),
            _ => await PreviewAsync(request, caller, place, cancellationToken),
        };
    }

    private async Task<Activity> AllAsync(Caller caller, ChatTurn turn, CancellationToken cancellationToken)
    {
        await staff.RequireAsync(turn, UseCase.ManageDigests, cancellationToken);
        return Reply.Text(await replies.AllAsync(after => list.AllAsync(caller, after, DigestReplies.MostInChat + 1, cancellationToken)));
    }

    private DigestTopic Topic(DigestRequest request) => request.Field is { } field ? topics.Read(field, request.Words, request.Audience) : topics.Read(request.Words);

    private Activity Subscribed((Subscription Subscription, bool IsNew) outcome, TurnContext turn) =>
        drawn.Subscribed(outcome.Subscription, replies.Subscribed(outcome.Subscription, outcome.IsNew, turn.IsPersonal));

    /// <summary>Without a number, of the conversation's first.</summary>
    private async Task<Activity> PreviewAsync(DigestRequest request, Caller caller, SubscriptionPlace place, CancellationToken cancellationToken)
    {
        if (request.Id > 0)
            return cards.Message(await preview.RunAsync(caller, place, request.Id, cancellationToken));
        var own = await list.RunAsync(caller, place, cancellationToken);
        return own.Count switch
        {
            0 => throw RefusedException.Because(DigestReplyText.NoneHere),
            1 => cards.Message(await preview.RunAsync(caller, place, own[0].SubscriptionId, cancellationToken)),
            _ => drawn.List(own),
        };
    }
}
