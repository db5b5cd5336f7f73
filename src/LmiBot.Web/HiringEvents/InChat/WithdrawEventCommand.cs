using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"withdraw HE-12".</summary>
internal sealed partial class WithdrawEventCommand(WithdrawHiringEvent withdraw, HiringEventReplies replies, DeliveryBell bell) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await withdraw.RunAsync(await turn.CallerAsync(), EventText.Id(said), cancellationToken);
        bell.Ring();
        return replies.Done(outcome);
    }

    [GeneratedRegex($"^withdraw {EventText.EventWords}$", CommandText.Options)]
    private static partial Regex Pattern();
}
