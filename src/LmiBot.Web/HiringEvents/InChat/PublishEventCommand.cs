using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"publish HE-12".</summary>
internal sealed partial class PublishEventCommand(PublishHiringEvent publish, HiringEventReplies replies, DeliveryBell bell) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await publish.RunAsync(await turn.CallerAsync(), EventText.Id(said), cancellationToken);
        bell.Ring();
        return replies.Done(outcome);
    }

    [GeneratedRegex($"^publish {EventText.EventWords}$", CommandText.Options)]
    private static partial Regex Pattern();
}
