using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"invitations": those that are open.</summary>
internal sealed partial class InvitationsCommand(ListInvitations list, AccessReplies replies) : IChatCommand
{
    public Regex Words => Pattern();

    public UseCase? Private => UseCase.ListInvitations;

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken) =>
        replies.List(await list.RunAsync(await turn.CallerAsync(), past: false, cancellationToken), AccessReplies.MostInChat);

    [GeneratedRegex("^((list|show) )?(me )?(all )?(the )?(open )?invitations$", CommandText.Options)]
    private static partial Regex Pattern();
}
