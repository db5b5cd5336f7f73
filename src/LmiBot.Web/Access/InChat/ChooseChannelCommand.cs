using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Channels.Protocol;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"make this the review channel", "make this the staff channel".</summary>
internal sealed partial class ChooseChannelCommand(ChooseChannel choose) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var purpose = Enum.Parse<Purpose>(said.Groups["purpose"].Value, ignoreCase: true);
        await choose.RunAsync(await turn.CallerAsync(), purpose, PlaceOf(turn.Context), cancellationToken);
        return purpose == Purpose.Review ? AccessReplyText.IsReviewChannel : AccessReplyText.IsStaffChannel;
    }

    private static ChooseChannel.Place PlaceOf(TurnContext turn) =>
        new(turn.TenantId, turn.Activity.ChannelId ?? "", ConversationAccount.WithoutThread(turn.Activity.Conversation!.Id!), !turn.IsPersonal);

    [GeneratedRegex(
        "^((make|use|set|take) this( channel| chat| group)?( as)?|this( channel| chat| group)? is)( the| a| our)? (?<purpose>review|staff)( channel| chat| group)?$",
        CommandText.Options)]
    private static partial Regex Pattern();
}
