using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Channels.Turns;
using LmiBot.Web.Access.InChat;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access;

/// <summary>Who says what sounds like a command about who is who, and is none, is told which there are. After all other features: what answers a question of theirs is theirs.</summary>
internal sealed partial class UnreadCommandFeature : IChatFeature
{
    private const string Bare = "(admin(istrator)?|analyst|partner|counsell?or)s?";

    public string Name => "unread-command";

    public async ValueTask<TurnResult?> TryAnswerAsync(ChatTurn turn, string? state, CancellationToken cancellationToken)
    {
        if (!Words().IsMatch(CommandText.Of(turn.Context)))
            return null;
        var who = AccessReplies.Say(AccessReplyText.WhoGrants, RoleNames.Join(Permissions.Holders(UseCase.GrantRoles)), RoleNames.Join(Permissions.Holders(UseCase.IssueInvitations)));
        return new TurnResult([Reply.Text($"{AccessReplyText.Unread} {who}\n\n{MyCommandsCommand.Of(await turn.CallerAsync())}")]);
    }

    // Roles are occupations too: "how do I become a counselor" and "grant administrators in Texas" are questions.
    [GeneratedRegex(
        $@"\b{CommandText.IdWords}\b|<at[ >].*\b{Bare}\b|\b{Bare}\b.*<at[ >]"
        + @"|\binvit(e|ation)s?\b|\b(staff|review) channel\b|^revoke\b"
        + @"|^(how (do|can) (i|we) |i (want|need) to |let me )?(add|enter|create|register|rename|remove|delete|change) (an? |the |my |our |new )*org(ani[sz]ation)?s?\b"
        + $@"|^(promote|demote|appoint)\b.*\b{Bare}\b"
        + $@"|^make .+ (an?|the) {Bare}( (of|at|from) .+)?$"
        + $@"|^(grant|withdraw|assign|remove) (?!{Bare}\b).+ {Bare}( (of|at|from) .+)?$|^(grant|give|withdraw|assign|remove) (the )?(role )?(of )?(an? )?{Bare}( role)? (to|from) "
        + @"|^(grant|withdraw|assign|remove)( me| my| the| all| an?)* (roles?|rights|permissions)\b"
        + @"|\bbecome an? (partner( (of|for|at) .+)?|admin(istrator)?)( here| of (this|the) bot)?$"
        + $@"|^(who( i|')?s|who are|are you|is there|am i) (an? |the |my |our |your )?(bot )?{Bare}( here| (of|for|in) (this|the|our) (bot|chat|channel|team))?$",
        CommandText.Options)]
    private static partial Regex Words();
}
