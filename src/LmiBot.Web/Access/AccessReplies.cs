using System.Globalization;
using LmiBot.Access;
using Microsoft.Extensions.Options;

namespace LmiBot.Web.Access;

/// <summary>What is said about who is who, in chat and on the command line: <c>AccessReplyText.resx</c>.</summary>
internal sealed class AccessReplies(IOptions<AgencyOptions> agency)
{
    /// <summary>Lines, of some 300 characters: far below what a message holds, and more than anybody reads on a phone.</summary>
    public const int MostInChat = 50;

    public static string Say(string pattern, params object?[] values) => string.Format(CultureInfo.CurrentCulture, pattern, values);

    /// <summary>The day of a time in UTC, where the agency is.</summary>
    public DateTime Day(DateTime utc) => agency.Value.Local(utc).Date;

    /// <summary>"an analyst and a partner of Acme".</summary>
    public static string Roles(Caller caller) => caller.Roles.Count == 0
        ? RoleNames.One(Role.Public)
        : string.Join(AccessReplyText.And, caller.Roles.Select(role => RoleNames.One(role, role == Role.Partner || caller.Invitation is not null ? caller.Organization?.Name : null)));

    /// <summary>Why an invitation no longer helps, and what to do.</summary>
    public static string Over(InvitationState state) => state switch
    {
        InvitationState.Expired => AccessReplyText.InvitationExpired,
        InvitationState.Revoked => AccessReplyText.InvitationRevoked,
        InvitationState.UsedUp => AccessReplyText.InvitationUsedUp,
        _ => AccessReplyText.InvitationUnknown,
    };

    public async Task<string> IssuedAsync(Invitation invitation, InvitationLinks links, CancellationToken cancellationToken)
    {
        var link = await links.WriteAsync(invitation, cancellationToken);
        var issued = Say(
            AccessReplyText.Issued, invitation.InvitationId, RoleNames.One(invitation.Role, invitation.Organization!.Name), Day(invitation.ExpiresAt), invitation.MostUses, link);
        return link.StartsWith('/') ? $"{issued}\n\n{AccessReplyText.NoSite}" : issued;
    }

    /// <summary>A list of which a message shows the first <see cref="MostInChat"/> lines, and the command line all.</summary>
    public string List(RoleList list, int most = int.MaxValue) => Lines(AccessReplyText.NoRoles, most,
    [
        .. list.Channels.Select(Line),
        .. list.Configured.Select(person => Say(AccessReplyText.ConfiguredLine, RoleNames.One(Role.Administrator), person.ObjectId, person.TenantId)),
        .. list.Grants.Select(Line),
    ]);

    /// <inheritdoc cref="List(RoleList, int)"/>
    public static string List(IReadOnlyList<Organization> organizations, int most = int.MaxValue) =>
        Lines(AccessReplyText.NoOrganizations, most, [.. organizations.Select(o => o.Name)]);

    /// <inheritdoc cref="List(RoleList, int)"/>
    public string List(IReadOnlyList<Invitation> invitations, int most = int.MaxValue) =>
        Lines(AccessReplyText.NoInvitations, most, [.. invitations.Select(Line)]);

    private string Line(ChosenChannel chosen) => Say(
        chosen.Purpose == Purpose.Review ? AccessReplyText.ReviewChannelLine : AccessReplyText.StaffChannelLine, Place(chosen), chosen.ChosenBy, Day(chosen.ChosenAt));

    private static string Place(ChosenChannel chosen) => chosen switch
    {
        { Name: { } channel, TeamName: { } team } => Say(AccessReplyText.ChannelOfTeam, channel, team),
        { TeamName: { } team } => Say(AccessReplyText.FirstChannelOfTeam, team),
        { Name: null, IsGroupChat: true } => AccessReplyText.NamelessChat,
        _ => chosen.Name ?? chosen.ConversationId,
    };

    private string Line(RoleGrant grant) =>
        Say(AccessReplyText.GrantLine, RoleNames.One(grant.Role, grant.Organization?.Name), grant.ObjectId, grant.TenantId, grant.GrantedBy, Day(grant.GrantedAt))
        + (grant.WithdrawnAt is { } withdrawn ? Say(AccessReplyText.WithdrawnLine, grant.WithdrawnBy, Day(withdrawn)) : "");

    private string Line(Invitation invitation) =>
        Say(AccessReplyText.InvitationLine, invitation.InvitationId, RoleNames.One(invitation.Role, invitation.Organization!.Name), Day(invitation.ExpiresAt), invitation.Uses, invitation.MostUses)
        + (invitation.RevokedAt is { } revoked ? Say(AccessReplyText.RevokedLine, invitation.RevokedBy, Day(revoked)) : "");

    private static string Lines(string none, int most, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return none;
        var shown = string.Join('\n', lines.Take(most).Select(line => $"- {line}"));
        return lines.Count <= most ? shown : $"{shown}\n\n{Say(AccessReplyText.More, lines.Count - most)}";
    }
}
