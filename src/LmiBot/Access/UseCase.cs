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

    /// <summary>In a conversation that one is in, and see, change, pause and stop what it has.</summary>
    Subscribe,

    /// <summary>See and change all subscriptions; preview, approve, pause, cancel, correct and recall the digest.</summary>
    ManageDigests,
}
