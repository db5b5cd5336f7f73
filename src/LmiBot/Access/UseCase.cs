namespace LmiBot.Access;

/// <summary>What somebody may have done. Who may is in <see cref="Permissions"/>, and nowhere else.</summary>
public enum UseCase
{
    GrantRoles,
    WithdrawRoles,
    ListRoles,
    AddOrganizations,
    ListOrganizations,
    IssueInvitations,
    RevokeInvitations,
    ListInvitations,
    ChooseChannels,
}
