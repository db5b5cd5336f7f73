using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LmiBot.Access;
using LmiBot.Channels.Turns;
using LmiBot.Web.Chat;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Access.InChat;

/// <summary>"invite a partner of Acme for 14 days", "invite a counselor of Acme until December 31".</summary>
internal sealed partial class InviteCommand(
    IssueInvitation issue, ListOrganizations organizations, InvitationLinks links, AccessReplies replies, IOptions<AgencyOptions> agency, TimeProvider time) : IChatCommand
{
    public Regex Words => Pattern();

    public UseCase? Private => UseCase.IssueInvitations;

    public async Task<string> RunAsync(Match said, ChatTurn turn, CancellationToken cancellationToken)
    {
        var caller = await turn.CallerAsync();
        caller.Require(UseCase.IssueInvitations);
        if (CommandText.Organization(said) is not { } whole)
            return AccessReplyText.InviteWhom;
        var request = await ReadAsync(caller, whole, new IssueInvitation.Request(RequestId(turn.Context), whole, CommandText.Role(said)), cancellationToken);
        return await replies.IssuedAsync(await issue.RunAsync(caller, request, cancellationToken), links, cancellationToken);
    }

    /// <summary>What ends in "for" or "until" and no time may be the name of an organization; if it is none, it is asked back.</summary>
    private async Task<IssueInvitation.Request> ReadAsync(Caller caller, string whole, IssueInvitation.Request request, CancellationToken cancellationToken)
    {
        if (Period().Match(whole) is not { Success: true } period)
            return request;
        if (InvitationPeriod.Read(period.Groups["period"].Value, agency.Value.Today(time)) is { } days)
            return request with { Organization = CommandText.Organization(period)!, Days = days };
        var normalized = Organization.Normalize(whole);
        return (await organizations.RunAsync(caller, cancellationToken)).Any(o => Organization.Normalize(o.Name) == normalized)
            ? request
            : throw RefusedException.Because(AccessReplyText.PeriodUnread, period.Groups["period"].Value);
    }

    /// <summary>The same for the same message, however often it is delivered.</summary>
    private static string RequestId(TurnContext turn) =>
        turn.ActivityKey is { } key ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key))) : RandomNumberGenerator.GetHexString(64, lowercase: true);

    [GeneratedRegex($"^invite (an? )?{CommandText.RoleWords}s? (of|from|at) (?<organization>.+)$|^invite( .*)?$", CommandText.Options)]
    private static partial Regex Pattern();

    // The last of them: "Center for Health for 3 days".
    [GeneratedRegex("^(?<organization>.+?),? (?<period>(for|until|till|through) (?!.* (for|until|till|through) )[^\"”]+)$", CommandText.Options)]
    private static partial Regex Period();
}
