using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"withdraw analyst from @Ann".</summary>
internal sealed partial class WithdrawCommand(WithdrawRole withdraw, PersonReader people) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var caller = await turn.CallerAsync();
        // Nobody is looked up for who may not withdraw.
        caller.Require(UseCase.WithdrawRoles);
        var (role, organization) = (CommandText.Role(said), CommandText.Organization(said));
        var (person, name) = await people.ReadAsync(said.Groups["who"].Value, turn.Context, cancellationToken);
        var held = await withdraw.RunAsync(caller, person, role, organization, cancellationToken);
        return AccessReplies.Say(held ? AccessReplyText.Withdrawn : AccessReplyText.NotHeld, name, RoleNames.One(role, organization));
    }

    [GeneratedRegex($"^(withdraw|revoke|remove|take) (the )?(role )?(of )?(an? )?{CommandText.RoleWords}( role)?{CommandText.OrganizationWords} from {CommandText.WhoWords}$", CommandText.Options)]
    private static partial Regex Pattern();
}
