using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.HiringEvents;
using LmiBot.Web.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.HiringEvents.InChat;

/// <summary>"event HE-12": what whoever reads it may know, so among others what everybody may.</summary>
internal sealed partial class ShowEventCommand(ReadHiringEvent read, HiringEventReplies replies) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var (id, caller) = (EventText.Id(said), await turn.CallerAsync());
        if (turn.Context.IsPersonal)
            return replies.Whole(await read.RunAsync(caller, id, cancellationToken));
        // Whoever may not know of it is told that there is none.
        await read.RunAsync(caller, id, cancellationToken);
        try
        {
            return replies.Whole(await read.RunAsync(Caller.Visitor, id, cancellationToken));
        }
        catch (RefusedException)
        {
            return AccessReplyText.InPersonalChatOnly;
        }
    }

    [GeneratedRegex($"^((show|open|what is) )?{EventText.EventWords}$", CommandText.Options)]
    private static partial Regex Pattern();
}
