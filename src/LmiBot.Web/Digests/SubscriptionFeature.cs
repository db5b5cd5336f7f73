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
        var (reply, refusal) = await DoAsync(request, turn, cancellationToken);
        return new TurnResult([reply ?? Reply.Text(refusal!)]);
    }

    public async ValueTask<TurnResult?> TryRespondAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!DigestRequest.IsIn(turn.Context.Activity))
            return null;
        if (DigestRequest.OfButton(turn.Context.Activity) is not { } request)
            return new TurnResult([], Response: Respond.WithMessage(DigestReplyText.Outdated));
        var (reply, refusal) = await DoAsync(request, turn, cancellationToken);
        return reply is null
            ? new TurnResult([], Response: Respond.WithMessage(refusal!))
            : new TurnResult([reply], Response: Respond.WithMessage(DigestReplyText.AnsweredBelow));
    }

    private async Task<(Activity? Reply, string? Refusal)> DoAsync(DigestRequest request, ChatTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            return (await (request.Do < DigestDeed.Test ? subscriptions.DoAsync(request, turn, cancellationToken) : digests.DoAsync(request, turn, cancellationToken)), null);
        }
        catch (RefusedException refusal)
        {
            return (null, refusal.Message);
        }
    }
}
