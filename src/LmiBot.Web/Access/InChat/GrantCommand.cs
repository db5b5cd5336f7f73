using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"grant analyst to @Ann", "make @Ann a partner of Acme".</summary>
internal sealed partial class GrantCommand(GrantRole grant, PersonReader people) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var caller = await turn.CallerAsync();
        // Nobody is looked up for who may not grant.
        caller.Require(UseCase.GrantRoles);
        var (role, organization) = (CommandText.Role(said), CommandText.Organization(said));
        var (person, name) = await people.ReadAsync(said.Groups["who"].Value, turn.Context, cancellationToken);
        var granted = await grant.RunAsync(caller, person, role, organization, cancellationToken);
        return AccessReplies.Say(granted.IsNew ? AccessReplyText.Granted : AccessReplyText.HeldAlready, name, RoleNames.One(role, granted.Organization));
    }

    [GeneratedRegex(
        $"^(grant|give) (the )?(role )?(of )?(an? )?{CommandText.RoleWords}( role)?{CommandText.OrganizationWords} to {CommandText.WhoWords}$"
        + $"|^(grant|give|make) {CommandText.PersonWords} (the role )?(of )?(an? |the )?{CommandText.RoleWords}( role)?{CommandText.OrganizationWords}$"
        // "Give me analyst" and "make an analyst" ask for figures.
        + $"|^make {CommandText.WhoWords} (an? |the )(role of )?{CommandText.RoleWords}{CommandText.OrganizationWords}$",
        CommandText.Options)]
    private static partial Regex Pattern();
}
