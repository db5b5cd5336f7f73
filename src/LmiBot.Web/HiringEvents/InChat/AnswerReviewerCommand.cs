using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"answer HE-12 about 50 jobs".</summary>
internal sealed partial class AnswerReviewerCommand(AnswerReviewer answer, HiringEventReplies replies, DeliveryBell bell) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await answer.RunAsync(await turn.CallerAsync(), EventText.Id(said), EventText.Words(said, turn), cancellationToken);
        bell.Ring();
        return replies.Done(outcome);
    }

    [GeneratedRegex($"^answer (for |about )?{EventText.EventWords}[:,]?( (?<words>.+))?$", CommandText.Options)]
    private static partial Regex Pattern();
}
