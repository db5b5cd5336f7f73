using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"whoami": what somebody is here, and what they may.</summary>
internal sealed partial class WhoAmI(AccessReplies replies) : IChatCommand
{
    public Regex Words => Pattern();

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var caller = await turn.CallerAsync();
        return string.Join("\n\n", Sentences(caller, turn));
    }

    private IEnumerable<string> Sentences(Caller caller, ChatTurn turn)
    {
        yield return AccessReplies.Say(AccessReplyText.YouAre, AccessReplies.Roles(caller));
        if (caller.Invitation is { } invitation)
            yield return invitation.State == InvitationState.Open ? AccessReplies.Say(AccessReplyText.ByInvitation, invitation.InvitationId, replies.Day(invitation.ExpiresAt)) : AccessReplies.Over(invitation.State);
        var may = Enum.GetValues<UseCase>().Where(u => caller.May(u) && !Caller.Visitor.May(u)).Select(UseCaseNames.Doing).ToList();
        if (may.Count > 0)
            yield return AccessReplies.Say(AccessReplyText.YouMay, string.Join(", ", may));
        // An id is nobody else's business.
        if (turn.Context.IsPersonal && TurnCallers.PersonOf(turn.Context) is { } person)
            yield return AccessReplies.Say(AccessReplyText.YourId, person.ObjectId, person.TenantId);
    }

    [GeneratedRegex($"^((who|what) ?am ?i( here)?|(what('s| is| are) )?my (roles?|rights|permissions)|what (am i allowed to|may i) do( here)?|am i (an? |the )?({CommandText.RoleWords}|staff){CommandText.OrganizationWords}( here)?)$", CommandText.Options)]
    private static partial Regex Pattern();
}
