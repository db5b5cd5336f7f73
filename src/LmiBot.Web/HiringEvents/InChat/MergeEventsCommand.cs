using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"merge HE-12 into HE-7", "merge HE-12 into HE-7 as an update".</summary>
internal sealed partial class MergeEventsCommand(MergeHiringEvents merge, HiringEventReplies replies, DeliveryBell bell) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await merge.RunAsync(await turn.CallerAsync(), EventText.Id(said), EventText.Other(said), said.Groups["update"].Success, cancellationToken);
        bell.Ring();
        return replies.Done(outcome);
    }

    [GeneratedRegex($"^merge {EventText.EventWords} (in)?to {EventText.OtherWords},?(?<update> as (an )?update)?$", CommandText.Options)]
    private static partial Regex Pattern();
}
