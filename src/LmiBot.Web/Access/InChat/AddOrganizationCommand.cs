using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"add organization Acme".</summary>
internal sealed partial class AddOrganizationCommand(AddOrganization add) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var name = CommandText.Organization(said)!;
        var isNew = await add.RunAsync(await turn.CallerAsync(), name, cancellationToken);
        return AccessReplies.Say(isNew ? AccessReplyText.OrganizationAdded : AccessReplyText.OrganizationKnown, name);
    }

    [GeneratedRegex("^add (an? |the )?org(ani[sz]ation)? (named |called )?(?<organization>.+)$", CommandText.Options)]
    private static partial Regex Pattern();
}
