using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Digests;

/// <summary>Subscriptions and digests in chat, by words and by buttons. Cards stay, since others may read them; what a button brings follows.</summary>
internal sealed class SubscriptionFeature(SubscriptionDesk subscriptions, DigestDesk digests) : IChatFeature
{
    public string Name => "subscriptions";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        var isButton = DigestRequest.IsIn(turn.Context.Activity);
        var request = isButton ? DigestRequest.OfButton(turn.Context.Activity) : DigestWords.Read(turn.Context);
        if (request is null)
            return isButton ? new TurnResult([Reply.Text(DigestReplyText.Outdated)]) : null;
        // "Pause the digest" says a subscriber of what is sent there.
        if (!isButton && request is { Do: DigestDeed.Pause or DigestDeed.Resume or DigestDeed.Cancel, Release: null } && !(await turn.CallerAsync()).May(UseCase.ManageDigests))
            return null;
        return new TurnResult([await SayAsync(() => DoAsync(request, turn, cancellationToken))]);
    }

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!DigestRequest.IsIn(turn.Context.Activity))
            return null;
        if (DigestRequest.OfButton(turn.Context.Activity) is not { } request)
            return new TurnResult([], Response: Respond.WithMessage(DigestReplyText.Outdated));
        try
        {
            return new TurnResult([await DoAsync(request, turn, cancellationToken)], Response: Respond.WithMessage(DigestReplyText.AnsweredBelow));
        }
        catch (RefusedException refusal)
        {
            return new TurnResult([], Response: Respond.WithMessage(refusal.Message));
        }
    }

    /// <summary>The reply, or the refusal as one.</summary>
    public static async Task<Activity> SayAsync(Func<Task<Activity>> reply)
    {
        try
        {
            return await reply();
        }
        catch (RefusedException refusal)
        {
            return Reply.Text(refusal.Message);
        }
    }

    private Task<Activity> DoAsync(DigestRequest request, ChatTurn turn, CancellationToken cancellationToken) =>
        request.Do < DigestDeed.Test ? subscriptions.DoAsync(request, turn, cancellationToken) : digests.DoAsync(request, turn, cancellationToken);
}
