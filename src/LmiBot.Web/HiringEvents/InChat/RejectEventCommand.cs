using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"reject HE-12 because it is no news".</summary>
internal sealed partial class RejectEventCommand(RejectHiringEvent reject, HiringEventReplies replies, DeliveryBell bell) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await reject.RunAsync(await turn.CallerAsync(), EventText.Id(said), EventText.Words(said, turn), cancellationToken);
        bell.Ring();
        return replies.Done(outcome);
    }

    [GeneratedRegex($"^reject {EventText.EventWords}[:,]?( (because|cuz|coz|cause))?( (?<words>.+))?$", CommandText.Options)]
    private static partial Regex Pattern();
}
