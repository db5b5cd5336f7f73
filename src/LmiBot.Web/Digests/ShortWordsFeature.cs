using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Digests;

/// <summary>"Stop", "pause it", "unsubscribe": said as shortly to a dialog, which therefore comes before. Where nothing is sent, it is somebody else's.</summary>
internal sealed class ShortWordsFeature(SubscriptionDesk subscriptions) : IChatFeature
{
    public string Name => "subscriptions-in-short";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken) =>
        DigestWords.Short(turn.Context) is var (request, isClear) && (isClear || await subscriptions.ConcernsAsync(request, turn, cancellationToken))
            ? new TurnResult([await SubscriptionFeature.SayAsync(() => subscriptions.DoAsync(request, turn, cancellationToken))])
            : null;
}
