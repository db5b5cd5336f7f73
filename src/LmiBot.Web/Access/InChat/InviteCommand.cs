using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;

namespace LmiBot.Web.Access.InChat;

/// <summary>"invite a partner of Acme for 14 days".</summary>
internal sealed partial class InviteCommand(IssueInvitation issue, InvitationLinks links, AccessReplies replies) : IChatCommand
{
    public Regex Words => Pattern();

    public UseCase? Private => UseCase.IssueInvitations;

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var caller = await turn.CallerAsync();
        caller.Require(UseCase.IssueInvitations);
        if (CommandText.Organization(said) is not { } organization)
            return AccessReplyText.InviteWhom;
        var request = new IssueInvitation.Request(RequestId(turn.Context), organization);
        var invitation = await issue.RunAsync(caller, request with { Role = CommandText.Role(said), Days = Days(said) ?? request.Days }, cancellationToken);
        return await replies.IssuedAsync(invitation, links, cancellationToken);
    }

    /// <summary>The same for the same message, however often it is delivered.</summary>
    private static string RequestId(TurnContext turn) =>
        turn.ActivityKey is { } key ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) : RandomNumberGenerator.GetHexString(64, lowercase: true);

    private static int? Days(Match said) => !said.Groups["unit"].Success ? null : Number(said.Groups["number"].Value) * said.Groups["unit"].Value.ToUpperInvariant() switch
    {
        "WEEK" => 7,
        "MONTH" => 30,
        _ => 1,
    };

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    [GeneratedRegex(
        $"^invite (an? )?{CommandText.RoleWords}s? (of|from|at) (?<organization>.+?)( for (?<number>[0-9]{{1,4}}|an?|one) (?<unit>day|week|month)s?)?$|^invite( .*)?$",
        CommandText.Options)]
    private static partial Regex Pattern();
}
