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

    /// <summary>And see, change and withdraw what one's own organization logged.</summary>
    LogHiringEvents,

    /// <summary>See all, publish, ask, merge, reject, withdraw.</summary>
    ReviewHiringEvents,
    ImportHiringEvents,

    /// <summary>See releases, begin, check, publish and withdraw them.</summary>
    ManageReleases,
}
