using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Digests;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Digests;

/// <summary>Has done what subscribers ask for, in the conversation that they speak in.</summary>
internal sealed class SubscriptionDesk(
    Subscribe subscribe, ListSubscriptions list, ChangeSubscription change, PauseSubscription pause, ResumeSubscription resume, StopSubscription stop, PreviewDigest preview, FindToldTopic told,
    MeantSubscriptions meant, StaffPlaces staff, DigestTopics topics, DigestReplies replies, SubscriptionCards drawn, DigestCards cards)
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
            DigestDeed.Change => await ChangeAsync(request, caller, place, cancellationToken),
            DigestDeed.Stop or DigestDeed.PauseSubscription or DigestDeed.ResumeSubscription => await HoldAsync(request, turn.Context, caller, place, cancellationToken),
            _ => await PreviewAsync(request, caller, place, cancellationToken),
        };
    }

    /// <summary>Whether the conversation has a subscription that may be meant.</summary>
    public async Task<bool> ConcernsAsync(DigestRequest request, ChatTurn turn, CancellationToken cancellationToken) =>
        await list.RunAsync(await turn.CallerAsync(), SubscriptionPlaces.Of(turn.Context), cancellationToken) is { Count: > 0 } own && (request.Words.Length == 0 || meant.Of(own, request).Count > 0);

    private async Task<Activity> HoldAsync(DigestRequest request, TurnContext turn, Caller caller, SubscriptionPlace place, CancellationToken cancellationToken)
    {
        if (request.Id > 0)
            return Reply.Text(replies.Changed(await HoldAsync(request.Do, caller, place, request.Id, cancellationToken)));
        var own = await OwnAsync(caller, place, cancellationToken);
        var found = meant.Of(own, request);
        // In the thread of a digest its own subscription is meant.
        if (found.Count > 1 && request is { All: false, Topic: null } && turn.Activity.Conversation?.Id is { } thread && thread != place.ConversationId
            && await told.RunAsync(place, thread, cancellationToken) is { } topic && found.Any(s => s.Topic == topic))
            found = [.. found.Where(s => s.Topic == topic)];
        if (found.Count == 0)
            return drawn.List(own, DigestReplyText.NoneMeant);
        if (found.Count > 1 && !(request.All && found.All(s => s.State != SubscriptionState.Stopped)))
            return drawn.Choose(request.Do, found);
        var held = new List<Subscription>();
        foreach (var subscription in found)
            held.Add(await HoldAsync(request.Do, caller, place, subscription.SubscriptionId, cancellationToken));
        return Reply.Text(replies.Changed([.. held]));
    }

    private Task<Subscription> HoldAsync(DigestDeed deed, Caller caller, SubscriptionPlace place, int id, CancellationToken cancellationToken) => deed switch
    {
        DigestDeed.PauseSubscription => pause.RunAsync(caller, place, id, cancellationToken),
        DigestDeed.ResumeSubscription => resume.RunAsync(caller, place, id, cancellationToken),
        _ => stop.RunAsync(caller, place, id, cancellationToken),
    };

    /// <summary>Without a number, of the conversation's only one.</summary>
    private async Task<Activity> ChangeAsync(DigestRequest request, Caller caller, SubscriptionPlace place, CancellationToken cancellationToken)
    {
        var id = request.Id;
        if (id == 0)
        {
            var own = await OwnAsync(caller, place, cancellationToken);
            if (own.Where(s => s.State != SubscriptionState.Stopped).ToList() is not [var only])
                return drawn.List(own, DigestReplyText.ChangeWhich);
            id = only.SubscriptionId;
        }
        return Reply.Text(replies.Changed(await change.RunAsync(caller, place, id, before => topics.Read(request.Words, before), cancellationToken)));
    }

    /// <exception cref="RefusedException">The conversation has none.</exception>
    private async Task<IReadOnlyList<Subscription>> OwnAsync(Caller caller, SubscriptionPlace place, CancellationToken cancellationToken) =>
        await list.RunAsync(caller, place, cancellationToken) is { Count: > 0 } own ? own : throw RefusedException.Because(DigestReplyText.NoneHere);

    private async Task<Activity> AllAsync(Caller caller, ChatTurn turn, CancellationToken cancellationToken)
    {
        await staff.RequireAsync(turn, UseCase.ManageDigests, cancellationToken);
        return Reply.Text(await replies.AllAsync(after => list.AllAsync(caller, after, DigestReplies.MostInChat + 1, cancellationToken)));
    }

    private DigestTopic Topic(DigestRequest request) => request.Field is { } field ? topics.Read(field, request.Words, request.Audience) : topics.Read(request.Words);

    private Activity Subscribed((Subscription Subscription, bool IsNew) outcome, TurnContext turn) =>
        drawn.Subscribed(outcome.Subscription, replies.Subscribed(outcome.Subscription, outcome.IsNew, turn.IsPersonal ? ConversationTypes.Personal : turn.Activity.Conversation?.ConversationType));

    /// <summary>Without a number, of the conversation's first.</summary>
    private async Task<Activity> PreviewAsync(DigestRequest request, Caller caller, SubscriptionPlace place, CancellationToken cancellationToken)
    {
        if (request.Id > 0)
            return cards.Sent(await preview.RunAsync(caller, place, request.Id, cancellationToken));
        var own = await OwnAsync(caller, place, cancellationToken);
        return own.Where(s => s.State != SubscriptionState.Stopped).ToList() is [var only]
            ? cards.Sent(await preview.RunAsync(caller, place, only.SubscriptionId, cancellationToken))
            : drawn.List(own);
    }
}
