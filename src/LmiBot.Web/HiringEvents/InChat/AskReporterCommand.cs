using System.Text.RegularExpressions;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;
using LmiBot.Web.Deliveries;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"ask HE-12 how many jobs are lost?"</summary>
internal sealed partial class AskReporterCommand(AskReporter ask, HiringEventReplies replies, DeliveryBell bell) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var outcome = await ask.RunAsync(await turn.CallerAsync(), EventText.Id(said), EventText.Words(said, turn), cancellationToken);
        bell.Ring();
        return replies.Done(outcome);
    }

    [GeneratedRegex($"^ask ((the )?reporter of |about )?{EventText.EventWords}[:,]?( (?<words>.+))?$", CommandText.Options)]
    private static partial Regex Pattern();
}
