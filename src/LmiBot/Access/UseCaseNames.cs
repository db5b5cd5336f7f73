namespace LmiBot.Access;

public static class UseCaseNames
{
    /// <summary>As people say it: "grant roles".</summary>
    public static string Doing(UseCase useCase) => useCase switch
    {
        UseCase.GrantRoles => AccessText.DoGrantRoles,
        UseCase.WithdrawRoles => AccessText.DoWithdrawRoles,
        UseCase.ListRoles => AccessText.DoListRoles,
        UseCase.AddOrganizations => AccessText.DoAddOrganizations,
        UseCase.ListOrganizations => AccessText.DoListOrganizations,
        UseCase.IssueInvitations => AccessText.DoIssueInvitations,
        UseCase.RevokeInvitations => AccessText.DoRevokeInvitations,
        UseCase.ListInvitations => AccessText.DoListInvitations,
        UseCase.ChooseChannels => AccessText.DoChooseChannels,
        UseCase.LogHiringEvents => AccessText.DoLogHiringEvents,
        UseCase.ReviewHiringEvents => AccessText.DoReviewHiringEvents,
        UseCase.ImportHiringEvents => AccessText.DoImportHiringEvents,
        UseCase.ManageReleases => AccessText.DoManageReleases,
        UseCase.Subscribe => AccessText.DoSubscribe,
        UseCase.ManageDigests => AccessText.DoManageDigests,
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, null),
    };
}
