using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"roles": who has which.</summary>
internal sealed partial class RolesCommand(ListRoles list, AccessReplies replies) : IChatCommand
{
    public Regex Words => Pattern();

    public UseCase? Private => UseCase.ListRoles;

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken) =>
        replies.List(await list.RunAsync(await turn.CallerAsync(), withdrawn: false, cancellationToken), AccessReplies.MostInChat);

    [GeneratedRegex("^((list|show) )?(me )?(all )?(the )?(roles|grants)$|^who has (which|what) roles?$", CommandText.Options)]
    private static partial Regex Pattern();
}
