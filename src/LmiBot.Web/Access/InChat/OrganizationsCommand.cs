using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"organizations".</summary>
internal sealed partial class OrganizationsCommand(ListOrganizations list) : IChatCommand
{
    public Regex Words => Pattern();

    public UseCase? Private => UseCase.ListOrganizations;

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken) =>
        AccessReplies.List(await list.RunAsync(await turn.CallerAsync(), cancellationToken), AccessReplies.MostInChat);

    [GeneratedRegex("^((list|show) )?(me )?(all )?(the )?organi[sz]ations$", CommandText.Options)]
    private static partial Regex Pattern();
}
